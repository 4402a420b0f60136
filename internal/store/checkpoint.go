package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"alongside/internal/secret"
)

// checkpointOrigin is the first line of every checkpoint: what it is one of.
const checkpointOrigin = "alongside audit"

// checkpointEnding ends the names of checkpoint files, which sort by time.
const checkpointEnding = ".note"

// Checkpoint is a signed word on how far the audit trail had come at an instant. Kept where those who can change the
// database cannot, it shows when the trail was cut off or the database put back.
type Checkpoint struct {
	Head
	At   time.Time
	File string // where it is kept
}

// text is what is signed: origin, entries, hash of the last, instant (RFC 3339), a line each.
func (c Checkpoint) text() string {
	return fmt.Sprintf("%s\n%d\n%s\n%s\n", checkpointOrigin, c.Seq, c.Hash, c.At.UTC().Format(time.RFC3339Nano))
}

// Checkpoint signs the end of the chain as it is now (note format, Ed25519) and keeps it in the folder of checkpoints. It
// signs nothing that has lost what was written here before.
func (s *Store) Checkpoint(ctx context.Context) (Checkpoint, error) {
	if s.keys == nil {
		return Checkpoint{}, errors.New("write a checkpoint: there are no keys; migrate the database first")
	}
	known := s.chain.known() // before the look: others go on meanwhile
	head, err := chainHead(ctx, s.reader)
	if err != nil {
		return Checkpoint{}, fmt.Errorf("write a checkpoint: %w", err)
	}
	if err := stillThere(head, known); err != nil {
		return Checkpoint{}, err
	}
	c := Checkpoint{Head: head, At: s.Clock.Now().UTC().Truncate(time.Millisecond)}
	signed, err := s.keys.Sign(c.text())
	if err != nil {
		return Checkpoint{}, fmt.Errorf("write a checkpoint: %w", err)
	}
	c.File = filepath.Join(s.checkpoints, fmt.Sprintf("%s-%012d%s", c.At.Format("20060102T150405.000Z"), c.Seq, checkpointEnding))
	if err := secret.Keep(c.File, signed); err != nil && !errors.Is(err, fs.ErrExist) { // the same one, made by another
		return Checkpoint{}, fmt.Errorf("write a checkpoint: %w", err)
	}
	s.chain.mu.Lock()
	defer s.chain.mu.Unlock()
	if head.Seq > s.chain.head.Seq {
		s.chain.head = head
	}
	s.chain.signed, s.chain.since = head, 0
	return c, nil
}

// KeepCheckpoint writes a checkpoint if the trail has gone on since the last.
func (s *Store) KeepCheckpoint(ctx context.Context) error {
	head, err := chainHead(ctx, s.reader)
	if err != nil {
		return fmt.Errorf("write a checkpoint: %w", err)
	}
	s.chain.mu.Lock()
	same := head == s.chain.signed
	s.chain.mu.Unlock()
	if same {
		return nil
	}
	_, err = s.Checkpoint(ctx)
	return err
}

// closingTime is how long the last checkpoint may take.
const closingTime = 5 * time.Second

// closing writes the last checkpoint if anything was written here since the one before.
func (s *Store) closing(ctx context.Context) error {
	s.chain.mu.Lock()
	since := s.chain.since
	s.chain.mu.Unlock()
	if since == 0 {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, closingTime)
	defer cancel()
	_, err := s.Checkpoint(ctx)
	return err
}

// Checkpoints gives the folder of checkpoints, and whether it is one that was named: the usual one is beside the
// database, where who can change the one can change the other.
func (s *Store) Checkpoints() (folder string, named bool) { return s.checkpoints, s.ownCheckpoints }

// ReadCheckpoints reads a checkpoint, or all of a folder by time. One that these keys have not signed is an error that
// names its file.
func (s *Store) ReadCheckpoints(path string) ([]Checkpoint, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("read the checkpoint: %w", err)
	}
	files := []string{path}
	if info.IsDir() {
		if files, err = filepath.Glob(filepath.Join(escapeGlob(path), "*"+checkpointEnding)); err != nil {
			return nil, fmt.Errorf("read the checkpoints: %w", err)
		}
	}
	out := make([]Checkpoint, 0, len(files))
	for _, file := range files {
		c, err := s.readCheckpoint(file)
		if err != nil {
			return nil, fmt.Errorf("the checkpoint %s: %w", file, err)
		}
		out = append(out, c)
	}
	return out, nil
}

// HoldsLastCheckpoint says whether the newest of the kept checkpoints still is of this trail. If not, entries were lost or
// changed since: most likely an older copy of the database was put in its place. Without a checkpoint there is nothing to
// hold it against.
func (s *Store) HoldsLastCheckpoint(ctx context.Context) (err error) {
	if _, err := os.Stat(s.checkpoints); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	all, err := s.ReadCheckpoints(s.checkpoints)
	if err != nil || len(all) == 0 {
		return err
	}
	last := all[len(all)-1]
	rows, err := s.reader.QueryContext(ctx, "SELECT hash FROM audit_entry WHERE seq = $1", last.Seq)
	if err != nil {
		return fmt.Errorf("look for the last checkpoint: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var hash string
	for rows.Next() {
		if err := rows.Scan(&hash); err != nil {
			return fmt.Errorf("look for the last checkpoint: %w", err)
		}
	}
	if hash != last.Hash {
		return fmt.Errorf("the audit trail is not the one that was signed at %s with %d entries: the database was put back, or its trail changed",
			last.At.Format(time.RFC3339), last.Seq)
	}
	return rows.Err()
}

// escapeGlob makes a folder's name mean itself in a pattern.
func escapeGlob(path string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}

func (s *Store) readCheckpoint(file string) (Checkpoint, error) {
	c := Checkpoint{File: file}
	if s.keys == nil {
		return c, fmt.Errorf("the keys of this database are not at %s: name them with --keys", s.keysPath)
	}
	signed, err := os.ReadFile(file)
	if err != nil {
		return c, err
	}
	text, err := s.keys.Signed(signed)
	if err != nil {
		return c, err
	}
	broken := errors.New("it is not one of an audit trail")
	lines := strings.Split(text, "\n")
	if len(lines) != 5 || lines[0] != checkpointOrigin {
		return c, broken
	}
	if c.Seq, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return c, broken
	}
	if c.At, err = time.Parse(time.RFC3339Nano, lines[3]); err != nil {
		return c, broken
	}
	c.Hash = lines[2]
	return c, nil
}
