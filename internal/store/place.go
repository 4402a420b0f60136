package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"entgo.io/ent/dialect"
	"github.com/jackc/pgx/v5"

	"alongside/internal/secret"
)

// Option says something of a database beside its address.
type Option func(*Store)

// WithKeys names the file of the database's keys; "" leaves it at its usual place.
func WithKeys(path string) Option {
	return func(s *Store) {
		if path != "" {
			s.keysPath = path
		}
	}
}

// WithCheckpoints names the folder for checkpoints of the audit trail; "" leaves it at its usual place, which is beside
// the database and so no second place at all.
func WithCheckpoints(folder string) Option {
	return func(s *Store) {
		if folder != "" {
			s.checkpoints, s.ownCheckpoints = folder, true
		}
	}
}

// FilesFolder is the usual place of documents: a folder beside the database and its keys.
func (s *Store) FilesFolder() string { return s.files }

// Existing refuses to make a database file that is not there.
func Existing() Option { return func(s *Store) { s.existing = true } }

// makeFile makes the database's file and its folder where they are not, private to their owner.
func (s *Store) makeFile() error {
	mode := os.O_CREATE | os.O_RDWR
	if s.existing {
		mode = os.O_RDWR
	} else if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return fmt.Errorf("make the database's folder: %w", err)
	}
	f, err := os.OpenFile(s.path, mode, 0o600)
	if s.existing && errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no database at %s: name it with --database", s.path)
	}
	if err != nil {
		return fmt.Errorf("open the database file: %w", err)
	}
	_ = f.Close()
	return private(s.path)
}

// DataFolder is where programs keep a user's data (XDG base directories).
func DataFolder() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" { //nolint:forbidigo // no setting of ours: where a user keeps data, for the command line and the store alike
		return filepath.Join(dir, "alongside"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", errors.New("there is no data folder")
	}
	return filepath.Join(home, ".local", "share", "alongside"), nil
}

// places fills in the usual places of the keys, the checkpoints and the documents: beside a SQLite file, and by the database's name in
// the user's data folder for PostgreSQL, whose disk is not ours.
func (s *Store) places(address string) error {
	base := s.path
	if s.dialect == dialect.Postgres {
		c, err := pgx.ParseConfig(address)
		if err != nil {
			return errors.New("the database address cannot be read: use sqlite:///path or postgres://user@host/name")
		}
		folder, err := DataFolder()
		if err != nil && s.keysPath != "" && s.checkpoints != "" {
			return nil // documents need a place of their own then
		}
		if err != nil {
			return errors.New("there is no data folder for the keys and the checkpoints: name both with --keys and --checkpoints")
		}
		base = filepath.Join(folder, "postgres-"+filepath.Base(c.Database))
	}
	s.files = base + ".files"
	if s.keysPath == "" {
		s.keysPath = base + ".keys"
	}
	if s.checkpoints == "" {
		s.checkpoints = base + ".checkpoints"
	}
	return nil
}

// loadKeys reads the key file if it is there; whether it may be missing is for [Store.Migrate] to say.
func (s *Store) loadKeys() error {
	k, err := secret.Load(s.keysPath)
	if secret.Missing(err) {
		return nil
	}
	s.keys = k
	return err
}

// Keys gives the keys of the database; nil before the first migration.
func (s *Store) Keys() *secret.Keys { return s.keys }
