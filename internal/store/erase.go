package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
	"entgo.io/ent/dialect/sql/sqlgraph"

	"alongside/ent/idempotencykey"
	"alongside/ent/migrate"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// A client who should never have been there is erased with all that hangs off them (docs/adr/0047-deleting-a-client.md).

// Gone is a client who was erased: nothing is left but the key.
type Gone struct{ ID string }

// Key is the key that the client had.
func (g *Gone) Key() string { return g.ID }

// Unwrap gives it as it is: it reads nothing.
func (g *Gone) Unwrap() *Gone { return g }

// kept is the one table whose rows name a client and stay: it holds no values.
const kept = "audit_entry"

// recordTables are the tables of a client's record, as the schema of the database says, in an order in which their rows can
// go: what points at another goes before it, the client last. A table that comes to the schema is one of them.
var recordTables = func() []string {
	var left []*schema.Table
	for _, t := range migrate.Tables {
		if t.Name != kept && (t == migrate.PersonTable || owner(t)) {
			left = append(left, t)
		}
	}
	var out []string
	for len(left) > 0 {
		free := slices.IndexFunc(left, func(t *schema.Table) bool { return !slices.ContainsFunc(left, pointsAt(t)) })
		if free < 0 {
			panic("store: the tables of a record point at each other in a ring")
		}
		out = append(out, left[free].Name)
		left = slices.Delete(left, free, free+1)
	}
	return out
}()

// owner says whether a table's rows name the client they are about.
func owner(t *schema.Table) bool {
	return slices.ContainsFunc(t.Columns, func(c *schema.Column) bool { return c.Name == "person_id" })
}

// pointsAt says of tables whether they have a foreign key to t, other than t itself.
func pointsAt(t *schema.Table) func(*schema.Table) bool {
	return func(from *schema.Table) bool {
		return from != t && slices.ContainsFunc(from.ForeignKeys, func(k *schema.ForeignKey) bool { return k.RefTable == t })
	}
}

// Hold makes others who write a row of a table, or one that points at it, wait until the open transaction ends. SQLite has
// one writer, which is alone anyway.
func (s *Store) Hold(ctx context.Context, table, key string) error {
	if s.dialect != dialect.Postgres {
		return nil
	}
	query := entsql.Select("id").From(entsql.Table(table)).Where(entsql.EQ("id", key))
	query.SetDialect(s.dialect)
	return s.each(ctx, opened(ctx), query.ForUpdate(), func(*entsql.Rows) error { return nil })
}

// Erase takes a client out with every row of their record, and with what is kept elsewhere of them: facts of every day,
// counts, and what acts of the last moments would need to be undone. The trail says of each row that it is gone, and why;
// of the contents of documents internal/document drops what belongs to no row. It cannot be taken back. CONFLICT when
// somebody writes in the record at the same instant.
func (s *Store) Erase(ctx context.Context, personID, why string) (*Gone, error) {
	o, v := opened(ctx), viewer.From(ctx)
	rows := map[string]bool{}
	for _, table := range recordTables {
		keys, err := s.takeOutOf(ctx, o, table, personID)
		if err != nil {
			return nil, err
		}
		for _, key := range keys {
			rows[key] = true
			entry := audit.Entry{Action: code.AuditActionDelete, ObjectType: typeOfKey(key), ObjectID: key, PersonID: personID, Reason: why}
			if err := s.Audit(ctx, entry); err != nil {
				return nil, err
			}
		}
	}
	if err := s.forgetUndoOf(ctx, rows); err != nil {
		return nil, fmt.Errorf("forget what could be undone: %w", err)
	}
	o.gone(v.SchemeID, v.AccountID, personID)
	return &Gone{ID: personID}, nil
}

// takeOutOf deletes the rows of a table that are about a client, and gives their keys.
func (s *Store) takeOutOf(ctx context.Context, o *openTx, table, personID string) (keys []string, err error) {
	column := "person_id"
	if table == migrate.PersonTable.Name {
		column = "id"
	}
	query := entsql.Select("id").From(entsql.Table(table)).Where(entsql.EQ(column, personID)).OrderBy("id")
	err = s.each(ctx, o, query, func(rows *entsql.Rows) error {
		var key string
		err := rows.Scan(&key)
		keys = append(keys, key)
		return err
	})
	if err != nil || len(keys) == 0 {
		return nil, err
	}
	text, args := entsql.Dialect(s.dialect).Delete(table).Where(entsql.EQ(column, personID)).Query()
	err = o.raw.Exec(ctx, text, args, nil)
	if sqlgraph.IsForeignKeyConstraintError(err) {
		return nil, errs.New(errs.Conflict, "Somebody is writing in this record at this moment. Look at it again.").Because(err)
	}
	return keys, err
}

// typeOfKey gives the type of a row by its key.
func typeOfKey(key string) string {
	for typ, prefix := range prefixes {
		if prefix == id.Prefix(key) {
			return typ
		}
	}
	return ""
}

// forgetUndoOf empties what acts of the last moments would need to be undone, where images of some rows are in it; and that
// of all acts that can be undone no more.
func (s *Store) forgetUndoOf(ctx context.Context, rows map[string]bool) error {
	if err := s.ForgetUndo(ctx); err != nil {
		return err
	}
	system := viewer.System(ctx, "", "forget what could be undone")
	acts, err := s.Ent(ctx).IdempotencyKey.Query().Where(idempotencykey.UndoNEQ("")).All(system)
	if err != nil {
		return err
	}
	for _, act := range acts {
		text, err := s.keys.Unseal("idempotency_key", "undo", act.ID, act.Undo)
		if err != nil {
			return err
		}
		var traces []trace
		if err := json.Unmarshal([]byte(text), &traces); err != nil {
			return err
		}
		if !slices.ContainsFunc(traces, func(t trace) bool { return rows[t.Key] }) {
			continue
		}
		if err := s.Ent(ctx).IdempotencyKey.UpdateOne(act).SetUndo("").Exec(system); err != nil {
			return err
		}
	}
	return nil
}
