package store_test

import (
	"slices"
	"testing"

	"entgo.io/ent/dialect/sql/schema"

	"alongside/ent/migrate"
)

// Ensure that whatever hangs off a client names them: what Erase takes out it finds by that, so a new table that points at
// a client, or at a row of a record, has to carry the client's key.
func TestErase_findsEveryTable(t *testing.T) {
	t.Parallel()
	names := func(table *schema.Table) bool {
		return slices.ContainsFunc(table.Columns, func(c *schema.Column) bool { return c.Name == "person_id" })
	}
	records := 0
	for _, table := range migrate.Tables {
		if names(table) {
			records++
		}
		for _, key := range table.ForeignKeys {
			if (key.RefTable == migrate.PersonTable || names(key.RefTable)) && !names(table) {
				t.Errorf("%s points at %s and does not say which client it is about", table.Name, key.RefTable.Name)
			}
		}
	}
	if records < 20 {
		t.Errorf("only %d tables name a client", records)
	}
}
