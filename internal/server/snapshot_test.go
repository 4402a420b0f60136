package server_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// passing are the tables that a refused request may add to: who came, and what was refused to them.
var passing = []string{"AuditEntry", "Session"}

// snapshot tells of every row of every table that a refused request must not touch, column by column.
func snapshot(t *testing.T, k *testkit.Kit) string {
	t.Helper()
	ctx := viewer.System(t.Context(), "", "test")
	db := reflect.ValueOf(k.Store.Ent(ctx)).Elem()
	var b strings.Builder
	tables := 0
	for i := range db.NumField() {
		c := db.Field(i)
		query := c.MethodByName("Query")
		if !query.IsValid() || slices.Contains(passing, db.Type().Field(i).Name) {
			continue
		}
		rows := query.Call(nil)[0].MethodByName("AllX").Call([]reflect.Value{reflect.ValueOf(ctx)})[0]
		for j := range rows.Len() {
			text, err := json.Marshal(rows.Index(j).Interface())
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "%s\n", text)
		}
		tables++
	}
	if tables < 30 {
		t.Fatalf("only %d tables were looked at", tables)
	}
	return b.String()
}
