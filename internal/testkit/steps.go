package testkit

import (
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"
)

// Steps gives the steps by which SQLite would answer a statement.
func (k *Kit) Steps(t testing.TB, q *sql.Selector) string {
	t.Helper()
	q.SetDialect(k.Store.Dialect())
	text, args := q.Query()
	rows, err := k.Raw(t).QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+text, args...)
	must(t, err)
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var id, parent, unused int
		var step string
		must(t, rows.Scan(&id, &parent, &unused, &step))
		out = append(out, step)
	}
	must(t, rows.Err())
	return strings.Join(out, "\n")
}
