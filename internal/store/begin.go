package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"

	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/secret"
	"alongside/internal/viewer"
)

// chainType is the type of row that the entry at the beginning of a chain names; its key is that of the chain's key.
const chainType = "AuditChain"

// chainSince is the number of the migration that the chain came with.
const chainSince = 2

// beginPage is how many entries are chained at a time.
const beginPage = 500

// begin makes sure that the trail is chained with the keys at hand, in the transaction of the migration. In a database
// without entries, and in one from before the chain, it makes keys where there are none and begins the chain. Entries
// that were chained with keys that are not here are refused: a new chain over them would prove nothing. So are entries of
// before the chain where there are keys already. done is how many migrations the database had before. It gives the end of
// the chain.
func (s *Store) begin(ctx context.Context, tx *sql.Tx, done int) (head Head, began bool, err error) {
	chained, err := exists(ctx, tx, "SELECT 1 FROM audit_entry WHERE hash <> '' LIMIT 1")
	if err != nil {
		return Head{}, false, err
	}
	if chained {
		if s.keys == nil { // another program may have made them a moment ago
			if s.keys, err = secret.Load(s.keysPath); err != nil && !secret.Missing(err) {
				return Head{}, false, err
			}
		}
		if s.keys == nil {
			return Head{}, false, fmt.Errorf("the keys of this database are not at %s: put the key file back, or name it with --keys", s.keysPath)
		}
		ours, err := exists(ctx, tx, "SELECT 1 FROM audit_entry WHERE object_id = $1 AND object_type = $2 LIMIT 1", s.keys.ID(), chainType)
		if err != nil {
			return Head{}, false, err
		}
		if !ours {
			return Head{}, false, fmt.Errorf("the key file %s is not that of this database: name the right one with --keys", s.keysPath)
		}
		head, err = chainHead(ctx, tx)
		return head, false, err
	}
	if done >= chainSince { // what begins with the migration cannot be missing afterwards
		return Head{}, false, errChanged
	}
	if done > 0 && s.keys != nil { // else a trail that was made up would be chained, and look as if it always had been
		return Head{}, false, fmt.Errorf("the key file %s is there already, and the trail of this database is of before there were any: "+
			"the database was put in the place of another, or bringing it up to date broke off; if that is what happened, "+
			"move the key file away and start again", s.keysPath)
	}
	if s.keys == nil {
		s.keys, err = secret.Make(s.keysPath)
		if errors.Is(err, fs.ErrExist) { // another program was a moment earlier
			s.keys, err = secret.Load(s.keysPath)
		}
		if err != nil {
			return Head{}, false, err
		}
	}
	if err := s.chainOld(ctx, tx); err != nil {
		return Head{}, false, err
	}
	ctx = viewer.System(ctx, "", "The chain of the audit trail begins.")
	head, err = s.appendLines(ctx, tx, []line{s.lineOf(ctx, audit.Entry{
		Action: code.AuditActionProgram, ObjectType: chainType, ObjectID: s.keys.ID(),
	})})
	return head, err == nil, err
}

// chainOld chains the entries of before there was a chain, in their order.
func (s *Store) chainOld(ctx context.Context, tx *sql.Tx) error {
	var before Head
	for {
		var page []line
		err := s.lines(ctx, tx, before.Seq, beginPage, func(l *line) error {
			page = append(page, *l)
			return nil
		})
		if err != nil || len(page) == 0 {
			return err
		}
		for i := range page {
			l := &page[i]
			before = Head{l.seq, l.chained(s.keys, l.seq, before.Hash)}
			if _, err := tx.ExecContext(ctx, "UPDATE audit_entry SET hash = $1 WHERE seq = $2", before.Hash, before.Seq); err != nil {
				return err
			}
		}
	}
}

// lines calls fn with up to limit lines after a place, in the order of the chain.
func (s *Store) lines(ctx context.Context, c conn, after int64, limit int, fn func(*line) error) (err error) {
	rows, err := c.QueryContext(ctx, chainSelect()+" WHERE seq > $1 ORDER BY seq LIMIT $2", after, limit)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var l line
		if err := l.scan(rows); err != nil {
			return err
		}
		if err := fn(&l); err != nil {
			return err
		}
	}
	return rows.Err()
}

// exists says whether a statement gives a row.
func exists(ctx context.Context, c conn, query string, args ...any) (ok bool, err error) {
	rows, err := c.QueryContext(ctx, query, args...)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	ok = rows.Next()
	return ok, rows.Err()
}
