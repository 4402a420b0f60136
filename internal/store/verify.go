package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect"
	"github.com/mattn/go-sqlite3"
)

// Flaw is the kind of what is wrong with the audit trail.
type Flaw string

// What can be wrong with the audit trail.
const (
	FlawChanged    Flaw = "changed"      // an entry, or its hash, is not what was written, or was never written
	FlawMissing    Flaw = "missing"      // one or more are not there
	FlawOutOfOrder Flaw = "out of order" // another stands in its place: inserted, or swapped
	FlawCutOff     Flaw = "cut off"      // the end is not there
	FlawRolledBack Flaw = "rolled back"  // the trail went on otherwise than a checkpoint says
	FlawTable      Flaw = "damaged"      // the table itself is
)

// Fault is the first place at which the audit trail is not as it was written.
type Fault struct {
	Seq  int64  // place in the chain
	ID   string // key of the entry that stands there, or ""
	Flaw Flaw
	Why  string // in words
}

// Verified is what a check of the audit trail found.
type Verified struct {
	Head        Head   // the end, or the last entry that is as it was written
	Checkpoints int    // how many agree
	Fault       *Fault // nil when all is as it was written
}

// errStop ends a look through the trail.
var errStop = errors.New("stop")

// VerifyTrail goes through the whole audit trail and finds the first entry that is not as it was written, holding it
// against the checkpoints. Without a checkpoint from elsewhere a trail that was cut off at its end looks whole. It
// changes nothing.
func (s *Store) VerifyTrail(ctx context.Context, checkpoints []Checkpoint) (Verified, error) {
	var v Verified
	if s.keys == nil {
		return v, fmt.Errorf("the keys of this database are not at %s: name them with --keys", s.keysPath)
	}
	if fault, err := s.verifyTable(ctx); err != nil || fault != nil {
		v.Fault = fault
		return v, err
	}
	at := map[int64][]Checkpoint{}
	for _, c := range checkpoints {
		at[c.Seq] = append(at[c.Seq], c)
	}
	agreed := int64(0)
	err := s.eachLine(ctx, func(l *line, broken error) error {
		place := v.Head.Seq + 1
		v.Fault = s.wrong(ctx, l, broken, place, v.Head.Hash)
		if v.Fault != nil {
			return errStop
		}
		for _, c := range at[place] {
			if c.Hash != l.hash {
				v.Fault = &Fault{Seq: place, ID: l.key(), Flaw: FlawRolledBack, Why: fmt.Sprintf(
					"the database was put back to a state between entries %d and %d and went on: this is not the entry that the checkpoint of %s signed",
					agreed, place, instant(c))}
				return errStop
			}
			v.Checkpoints++
			agreed = place
		}
		v.Head = Head{l.seq, l.hash}
		return nil
	})
	if err != nil && !errors.Is(err, errStop) {
		return v, fmt.Errorf("check the audit trail: %w", err)
	}
	if v.Fault == nil && v.Head.Seq == 0 {
		v.Fault = &Fault{Seq: 1, Flaw: FlawCutOff, Why: "there is no entry at all"}
	}
	for _, c := range checkpoints {
		if v.Fault == nil && c.Seq > v.Head.Seq {
			v.Fault = &Fault{Seq: v.Head.Seq + 1, Flaw: FlawCutOff, Why: fmt.Sprintf(
				"nothing comes after entry %d, or the whole database was put back to then: the checkpoint of %s was signed at entry %d",
				v.Head.Seq, instant(c), c.Seq)}
		}
	}
	return v, nil
}

func instant(c Checkpoint) string { return c.At.UTC().Format("2006-01-02 15:04:05 MST") }

// wrong says what is wrong with a line that should stand at a place, after the hash before it; nil when nothing is.
func (s *Store) wrong(ctx context.Context, l *line, broken error, place int64, before string) *Fault {
	f := &Fault{Seq: place, ID: l.key(), Flaw: FlawChanged}
	switch {
	case broken != nil:
		f.Why = "it cannot be read"
	case l.seq > place:
		f.ID, f.Flaw, f.Why = "", FlawMissing, fmt.Sprintf("the next that is there is entry %d", l.seq)
	case l.seq < place:
		f.Seq, f.Flaw, f.Why = l.seq, FlawOutOfOrder, "there is another at this place, or there is no such place"
	case l.odd:
		f.Why = "a part of it has another form than it was written in: it reads alike, and searches pass it over"
	case l.chained(s.keys, place, before) == l.hash:
		return nil
	default:
		f.Why = "it, or its hash, is not what was written"
		if m, ok := s.find(ctx, place, before, l.hash); ok {
			f.Flaw, f.Why = FlawOutOfOrder, fmt.Sprintf("the entry that belongs here stands at place %d: something was inserted or swapped", m)
		}
	}
	return f
}

// find looks behind a place for the line that belongs there: one whose own hash, or the hash that stands at the place,
// is right for it.
func (s *Store) find(ctx context.Context, place int64, before, hash string) (seq int64, ok bool) {
	_ = s.eachLine(ctx, func(l *line, broken error) error { // what cannot be read is not it
		if broken == nil && l.seq > place {
			if is := l.chained(s.keys, place, before); is == l.hash || is == hash {
				seq, ok = l.seq, true
				return errStop
			}
		}
		return nil
	})
	return seq, ok
}

// eachLine calls fn with every line in the order of the chain, and with what is wrong with one that cannot be read.
func (s *Store) eachLine(ctx context.Context, fn func(l *line, broken error) error) (err error) {
	query := chainSelect()
	if s.dialect == dialect.SQLite {
		query = strings.Replace(query, " FROM ", ", "+cellForms+" FROM ", 1)
	}
	rows, err := s.reader.QueryContext(ctx, query+" ORDER BY seq")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var l line
		var at string // as it stands there
		var strange bool
		var broken error
		if s.dialect == dialect.SQLite {
			broken = l.scan(rows, &at, &strange)
			l.odd = strange || at != l.at.UTC().Format(sqlite3.SQLiteTimestampFormats[0]) || slices.ContainsFunc(l.lists[:], oddList)
		} else {
			broken = l.scan(rows)
		}
		if err := fn(&l, broken); err != nil {
			return err
		}
	}
	return rows.Err()
}

// cellForms tells of an entry, where SQLite keeps whatever a cell is given, its instant as it stands there and whether a
// cell is of another type than it was written as. Bytes instead of a text, or an instant of another zone, read alike, and
// so leave the chain as it was; but a search for the text or the day passes the entry over.
var cellForms = func() string {
	odd := []string{"typeof(seq) <> 'integer'", "typeof(hash) <> 'text'", "typeof(created_at) <> 'text'"}
	for _, c := range textColumns {
		odd = append(odd, "typeof("+c+") NOT IN ('text', 'null')")
	}
	return "CAST(created_at AS TEXT), (" + strings.Join(odd, " OR ") + ")"
}()

// oddList says whether a list is written otherwise than we write one, but for spaces: with a letter escaped it reads alike,
// and a search in its text passes it over. What is no list of texts goes into the hash as it is.
func oddList(t sql.NullString) bool {
	var all []string
	var written bytes.Buffer
	if !t.Valid || json.Unmarshal([]byte(t.String), &all) != nil || json.Compact(&written, []byte(t.String)) != nil {
		return false
	}
	ours, err := json.Marshal(all)
	return err != nil || !bytes.Equal(ours, written.Bytes())
}

// verifyTable looks for damage that a walk along the chain would not see: an index that says otherwise than the table, or
// something else in the table's place.
func (s *Store) verifyTable(ctx context.Context) (*Fault, error) {
	if s.dialect != dialect.SQLite {
		return nil, nil
	}
	is, err := exists(ctx, s.reader, "SELECT 1 FROM sqlite_schema WHERE name = 'audit_entry' AND type = 'table'")
	if err != nil {
		return nil, fmt.Errorf("check the audit trail: %w", err)
	}
	if !is {
		return &Fault{Flaw: FlawTable, Why: "the trail has no table: the database is of before it (alongside migrate), or it was taken away"}, nil
	}
	var says string
	if err := s.reader.QueryRowContext(ctx, "PRAGMA integrity_check('audit_entry')").Scan(&says); err != nil {
		return nil, fmt.Errorf("check the audit trail: %w", err)
	}
	if says != "ok" {
		return &Fault{Flaw: FlawTable, Why: "the table and its indexes do not agree"}, nil
	}
	return nil, nil
}
