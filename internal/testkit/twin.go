package testkit

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Unseen says what one role may not see in a database.
type Unseen struct {
	// Hidden says whether a row of a table is hidden from the role.
	Hidden func(table, id string) bool
	// Blank gives the columns of a table that the role always finds empty.
	Blank func(table string) []string
}

// Twin makes a copy of the kit's SQLite database that differs in everything that a role may not see, and in nothing
// else: hidden rows are changed, taken out, and joined by others that look like the ones the role sees. It gives the
// copy's address, and how many rows differ. The same seed makes the same copy.
func (k *Kit) Twin(t testing.TB, seed uint64, tables []string, u Unseen) (address string, differ int) {
	t.Helper()
	from := strings.TrimPrefix(k.Address, "sqlite://")
	to := filepath.Join(t.TempDir(), "twin.db")
	exec(t, from, "VACUUM INTO ?", to)
	if keys, err := os.ReadFile(from + ".keys"); err == nil { // the twin belongs to the same program
		must(t, os.WriteFile(to+".keys", keys, 0o600))
	}
	db := raw(t, to)
	defer func() { _ = db.Close() }()
	tw := &twin{t: t, db: db, random: rand.New(rand.NewPCG(seed, 1)), unseen: u}
	for _, table := range tables {
		tw.table(table)
	}
	return "sqlite://" + to, tw.differ
}

type twin struct {
	t      testing.TB
	db     *sql.DB
	random *rand.Rand
	unseen Unseen
	made   int
	differ int
}

// row is a row of a table, by column.
type row map[string]any

// table changes what is hidden of one table.
func (tw *twin) table(name string) {
	rows := tw.rows(name)
	var seen, hidden []row
	for _, r := range rows {
		if tw.unseen.Hidden(name, fmt.Sprint(r["id"])) {
			hidden = append(hidden, r)
		} else {
			seen = append(seen, r)
		}
	}
	for _, r := range seen {
		tw.blank(name, r)
	}
	for _, r := range hidden {
		switch n := tw.random.IntN(10); {
		case n < 6:
			tw.update(name, r["id"], tw.changed(r))
		case n < 8:
			tw.exec("DELETE FROM `"+name+"` WHERE id = ?", r["id"])
		default:
			tw.another(name, r, seen)
		}
	}
}

// blank changes the columns of a row that the role sees, but always finds empty.
func (tw *twin) blank(table string, r row) {
	columns := tw.unseen.Blank(table)
	change := row{}
	for column, value := range tw.changed(r) {
		if slices.Contains(columns, column) || slices.Contains(columns, strings.TrimSuffix(column, "_id")) {
			change[column] = value
		}
	}
	if number, ok := r["nhs_number"].(string); ok && slices.Contains(columns, "nhs_number") && number != "" {
		change["nhs_number"] = tw.digits(len(number))
		change["search_text"] = strings.ReplaceAll(r["search_text"].(string), number, change["nhs_number"].(string))
	}
	if address, ok := r["address"].(string); ok && slices.Contains(columns, "address") {
		change["address"] = postcode.ReplaceAllString(address, "NW1 1ZZ")
		text, ok := change["search_text"].(string)
		if !ok {
			text = r["search_text"].(string)
		}
		change["search_text"] = strings.ReplaceAll(strings.ReplaceAll(text, strings.ToLower(postcode.FindString(address)), "nw1 1zz"),
			strings.ToLower(strings.ReplaceAll(postcode.FindString(address), " ", "")), "nw11zz")
	}
	if len(change) > 0 {
		tw.update(table, r["id"], change)
	}
}

// postcode is one inside an address.
var postcode = regexp.MustCompile(`[A-Z]{2}\d+ \dAB`)

// another adds a row that is hidden too, and as like to a row that the role sees as its owner allows.
func (tw *twin) another(table string, r row, seen []row) {
	fresh := row{}
	for column, value := range r {
		fresh[column] = value
	}
	if len(seen) > 0 {
		like := seen[tw.random.IntN(len(seen))]
		for _, column := range []string{"given_name", "family_name", "date_of_birth", "nhs_number", "phone", "phone_key", "sounds_like", "search_text"} {
			if value, ok := like[column]; ok {
				fresh[column] = value
			}
		}
	}
	tw.made++
	if id, ok := r["id"].(string); ok {
		fresh["id"] = id[:len(id)-4] + fmt.Sprintf("%04d", tw.made)
	} else { // a fact: it gets the next number
		delete(fresh, "id")
	}
	if _, ok := fresh["email"]; ok && table == "account" {
		fresh["email"] = fmt.Sprintf("twin%d@test.example", tw.made)
	}
	var columns, marks []string
	var args []any
	for _, column := range slices.Sorted(maps.Keys(fresh)) {
		value := fresh[column]
		columns, marks, args = append(columns, "`"+column+"`"), append(marks, "?"), append(args, value)
	}
	// A row that must be the only one of its kind stays out.
	tw.exec("INSERT OR IGNORE INTO `"+table+"` ("+strings.Join(columns, ", ")+") VALUES ("+strings.Join(marks, ", ")+")", args...)
}

// swaps are codes that a hidden row may have as well.
var swaps = map[string]string{
	"ACTIVE": "CLOSED", "CLOSED": "ACTIVE", "RECEIVED": "IN_TRIAGE", "IN_TRIAGE": "RECEIVED", "WAITING": "ACCEPTED",
	"GIVEN": "REFUSED", "TO_DO": "DONE", "OPEN": "DONE", "SENT": "ACCEPTED", "BOOKED": "ATTENDED", "PHONE": "EMAIL",
	"LONELINESS": "HOUSING", "ROUTINE": "URGENT",
}

// changed gives other values for what a row tells; keys and instants stay.
func (tw *twin) changed(r row) row {
	out := row{}
	for _, column := range slices.Sorted(maps.Keys(r)) {
		text, ok := r[column].(string)
		if !ok || text == "" || column == "id" || strings.HasSuffix(column, "_id") {
			continue
		}
		switch {
		case column == "link_worker_id" || column == "email" || column == "role":
		case len(text) == 10 && text[4] == '-' && text[7] == '-':
			out[column] = fmt.Sprintf("%s-%02d-%02d", text[:4], 1+tw.random.IntN(12), 1+tw.random.IntN(28))
		case len(text) > 10 && text[4] == '-' && text[7] == '-': // an instant
		case text[0] == '{' || text[0] == '[':
			out[column] = strings.ReplaceAll(text, "Canary", "Kanari")
		case strings.ToUpper(text) == text && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") == "" && strings.ContainsAny(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
			if other, ok := swaps[text]; ok && column != "status" {
				out[column] = other
			}
		case strings.Trim(text, "0123456789") == "":
			out[column] = tw.digits(len(text))
		default:
			out[column] = text + " " + tw.word()
		}
	}
	return out
}

func (tw *twin) word() string {
	return []string{"adder", "birch", "cedar", "dunnock", "elder", "finch"}[tw.random.IntN(6)]
}

func (tw *twin) digits(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('0' + tw.random.IntN(10))
	}
	return string(b)
}

func (tw *twin) update(table string, id any, change row) {
	var set []string
	var args []any
	for column, value := range change {
		set, args = append(set, "`"+column+"` = ?"), append(args, value)
	}
	if len(set) > 0 {
		tw.exec("UPDATE OR IGNORE `"+table+"` SET "+strings.Join(set, ", ")+" WHERE id = ?", append(args, id)...)
	}
}

func (tw *twin) rows(table string) []row {
	tw.t.Helper()
	rows, err := tw.db.QueryContext(context.Background(), "SELECT * FROM `"+table+"` ORDER BY id")
	must(tw.t, err)
	defer func() { _ = rows.Close() }()
	columns, err := rows.Columns()
	must(tw.t, err)
	var out []row
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		must(tw.t, rows.Scan(into...))
		r := row{}
		for i, c := range columns {
			if b, ok := values[i].([]byte); ok {
				values[i] = string(b)
			}
			r[c] = values[i]
		}
		out = append(out, r)
	}
	must(tw.t, rows.Err())
	return out
}

func (tw *twin) exec(text string, args ...any) {
	tw.t.Helper()
	result, err := tw.db.ExecContext(context.Background(), text, args...)
	must(tw.t, err)
	n, err := result.RowsAffected()
	must(tw.t, err)
	tw.differ += int(n)
}

// raw opens a SQLite file past the program, without foreign keys.
func raw(t testing.TB, file string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+file+"?_busy_timeout=5000&_fk=0")
	must(t, err)
	db.SetMaxOpenConns(1)
	return db
}

func exec(t testing.TB, file, text string, args ...any) {
	t.Helper()
	db := raw(t, file)
	defer func() { _ = db.Close() }()
	_, err := db.ExecContext(context.Background(), text, args...)
	must(t, err)
}
