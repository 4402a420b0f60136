package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/store"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// tamperings is how many ways of changing the trail are tried on SQLite, where whoever can write to the file can do
// anything; on PostgreSQL fewer.
const tamperings = 10_000

// entries is how long the trail is that they are tried on.
const entries = 30

// columns of the trail, but its place and its hash.
var columns = []string{
	"id", "created_at", "scheme_id", "account_id", "session_id", "role", "action", "outcome", "purpose", "break_glass_id",
	"operation", "object_type", "object_id", "person_id", "people", "fields", "reason",
}

// write makes the trail as long as said, with entries of every shape.
func write(t *testing.T, s *store.Store, head, until int64) {
	t.Helper()
	r := rand.New(rand.NewPCG(3, 4))
	for n := head; n < until; n++ {
		ctx := viewer.With(context.Background(), &viewer.Viewer{
			AccountID: fmt.Sprint("ac", r.IntN(3)), SessionID: fmt.Sprint("se", n), SchemeID: "sc", Role: code.RoleLead,
		})
		ctx, _ = audit.Record(ctx, fmt.Sprint("operation", r.IntN(4)))
		e := audit.Entry{Action: code.AuditActionRead, ObjectType: "Person", Fields: []string{"Contact", "Person"}}
		switch r.IntN(3) {
		case 0:
			e.People = []string{"pe1", fmt.Sprint("pe", n)}
		case 1:
			e.PersonID, e.ObjectID, e.OpenedRecordID = "pe1", "pe1", "bg1"
		case 2:
			e = audit.Entry{Action: code.AuditActionRefused, ObjectType: "Task", ObjectID: fmt.Sprint("ta", n), Reason: "role ö\n"}
		}
		if err := s.Audit(ctx, e); err != nil {
			t.Fatal(err)
		}
		s.Clock.(*clock.Stepped).Advance(time.Millisecond)
	}
}

// tamperer changes the trail past the program, and knows what should be found.
type tamperer struct {
	t  *testing.T
	db *sql.DB
	r  *rand.Rand
	// n is how many entries there are.
	n        int64
	postgres bool
}

func (x *tamperer) exec(statement string, args ...any) int64 {
	x.t.Helper()
	res, err := x.db.ExecContext(context.Background(), statement, args...)
	if err != nil {
		x.t.Fatalf("%s: %v", statement, err)
	}
	n, err := res.RowsAffected()
	if err != nil {
		x.t.Fatal(err)
	}
	return n
}

// place gives any place of the chain.
func (x *tamperer) place() int64 { return 1 + x.r.Int64N(x.n) }

// expected is what a check of the trail should say; flaws are alternatives.
type expected struct {
	what  string
	seq   int64
	flaws []store.Flaw
}

// tamper changes something; what it says of a change that left all as it was is the empty expectation.
func (x *tamperer) tamper() expected {
	at := x.place()
	switch x.r.IntN(9) {
	case 0, 1:
		return x.edit(at)
	case 8:
		return x.recast(at)
	case 2:
		x.exec("UPDATE audit_entry SET hash = (SELECT hash FROM audit_entry WHERE seq = $1) WHERE seq = $2", 1+at%x.n, at)
		return expected{"the hash of another", at, []store.Flaw{store.FlawChanged}}
	case 3:
		until := min(x.n, at+x.r.Int64N(3))
		x.exec("DELETE FROM audit_entry WHERE seq BETWEEN $1 AND $2", at, until)
		if until == x.n {
			return expected{"deleted to the end", at, []store.Flaw{store.FlawCutOff}}
		}
		return expected{"deleted", at, []store.Flaw{store.FlawMissing}}
	case 4: // the rest moves up
		x.exec("DELETE FROM audit_entry WHERE seq = $1", at)
		x.exec("UPDATE audit_entry SET seq = -seq WHERE seq > $1", at)
		x.exec("UPDATE audit_entry SET seq = -seq - 1 WHERE seq < 0")
		if at == x.n {
			return expected{"the last deleted", at, []store.Flaw{store.FlawCutOff}}
		}
		return expected{"deleted, and the rest moved up", at, []store.Flaw{store.FlawChanged}}
	case 5:
		return x.insert(1 + x.r.Int64N(x.n+1))
	case 6:
		other := x.place()
		if other == at {
			return expected{}
		}
		return x.swap(min(at, other), max(at, other))
	default:
		x.exec("DELETE FROM audit_entry WHERE seq > $1", at)
		if at == x.n {
			return expected{}
		}
		return expected{"cut off", at + 1, []store.Flaw{store.FlawCutOff}}
	}
}

// edit changes one column of one entry: to what another has, to nothing, or by a letter.
func (x *tamperer) edit(at int64) expected {
	c := columns[x.r.IntN(len(columns))]
	how := []string{"(SELECT o." + c + " FROM audit_entry o WHERE o.seq = $1)", "CASE WHEN $1 > 0 THEN NULL ELSE " + c + " END"}[x.r.IntN(2)]
	switch {
	case c == "created_at", c == "id", c == "action", c == "outcome", c == "purpose": // never empty
		how = "(SELECT o." + c + " FROM audit_entry o WHERE o.seq = $1)"
	case c != "people" && c != "fields" && x.r.IntN(2) == 0:
		how = c + " || substr('abc', 1 + $1 % 3, 1)"
	}
	if c == "id" {
		how = "id || substr('abc', 1 + $1 % 3, 1)"
	}
	differs := "IS NOT"
	if x.postgres {
		how, differs = strings.ReplaceAll(how, "$1", "$1::bigint"), "IS DISTINCT FROM"
		how = strings.ReplaceAll(how, "$1::bigint % 3", "($1::bigint % 3)::int")
	}
	changed := x.exec("UPDATE audit_entry SET "+c+" = "+how+" WHERE seq = $2 AND "+c+" "+differs+" "+how, x.place(), at)
	if changed == 0 {
		return expected{}
	}
	return expected{"edited " + c, at, []store.Flaw{store.FlawChanged}}
}

// recast gives one cell of one entry another form that reads alike, which a search for it passes over. PostgreSQL keeps one
// form of each.
func (x *tamperer) recast(at int64) expected {
	if x.postgres {
		return expected{}
	}
	c := columns[x.r.IntN(len(columns))]
	var how string
	switch c {
	case "created_at":
		how = []string{
			"replace(created_at, ' ', 'T')", "replace(created_at, '+00:00', 'Z')", "CAST(created_at AS BLOB)",
			"CAST(strftime('%s', created_at) AS INTEGER) * 1000 + CAST(substr(strftime('%f', created_at), 4) AS INTEGER)",
			"strftime('%Y-%m-%d %H:%M:%f', created_at, '-14 hours') || '-14:00'",
		}[x.r.IntN(5)]
	case "people":
		how = "replace(people, 'p', '\\u0070')"
	case "fields":
		how = "replace(fields, 'P', '\\u0050')"
	default:
		how = "CAST(" + c + " AS BLOB)"
	}
	if x.exec("UPDATE audit_entry SET "+c+" = "+how+" WHERE seq = $1 AND "+c+" IS NOT "+how, at) == 0 {
		return expected{}
	}
	return expected{"recast " + c, at, []store.Flaw{store.FlawChanged}}
}

// insert puts a row of nobody's at a place, the rest moving down.
func (x *tamperer) insert(at int64) expected {
	x.exec("UPDATE audit_entry SET seq = -seq WHERE seq >= $1", at)
	x.exec("UPDATE audit_entry SET seq = 1 - seq WHERE seq < 0")
	from := at - 1
	if from < 1 {
		from = 2
	}
	x.exec(`INSERT INTO audit_entry (id, created_at, seq, hash, scheme_id, account_id, session_id, role, action, outcome, purpose,
		break_glass_id, operation, object_type, object_id, person_id, people, fields, reason)
		SELECT id || 'x', created_at, $1, hash, scheme_id, account_id, session_id, role, action, outcome, purpose,
		break_glass_id, operation, object_type, object_id, person_id, people, fields, reason FROM audit_entry WHERE seq = $2`, at, from)
	if at > x.n {
		return expected{"appended", at, []store.Flaw{store.FlawChanged}}
	}
	return expected{"inserted", at, []store.Flaw{store.FlawOutOfOrder}}
}

// swap puts two entries into each other's place, with their hashes or without.
func (x *tamperer) swap(low, high int64) expected {
	x.exec("UPDATE audit_entry SET seq = -1 WHERE seq = $1", low)
	x.exec("UPDATE audit_entry SET seq = $1 WHERE seq = $2", low, high)
	x.exec("UPDATE audit_entry SET seq = $1 WHERE seq = -1", high)
	if x.r.IntN(2) == 0 {
		return expected{"swapped", low, []store.Flaw{store.FlawOutOfOrder}}
	}
	var first, second string
	if err := x.db.QueryRowContext(context.Background(), "SELECT a.hash, b.hash FROM audit_entry a, audit_entry b WHERE a.seq = $1 AND b.seq = $2", low, high).Scan(&first, &second); err != nil {
		x.t.Fatal(err)
	}
	x.exec("UPDATE audit_entry SET hash = $1 WHERE seq = $2", second, low)
	x.exec("UPDATE audit_entry SET hash = $1 WHERE seq = $2", first, high)
	return expected{"swapped, but for the hashes", low, []store.Flaw{store.FlawOutOfOrder}}
}

func tampered(t *testing.T, k *testkit.Kit, s *store.Store, times int) {
	t.Helper()
	ctx := t.Context()
	var n int64
	if v, err := s.VerifyTrail(ctx, nil); err != nil || v.Fault != nil {
		t.Fatalf("before: %+v, %v", v, err)
	} else if n = v.Head.Seq; n < entries {
		t.Fatalf("there are only %d entries", n)
	}
	c, err := s.Checkpoint(ctx)
	if err != nil {
		t.Fatal(err)
	}
	x := &tamperer{t: t, db: k.Raw(t), r: rand.New(rand.NewPCG(1, 2)), n: n, postgres: s.Dialect() == "postgres"}
	x.exec("CREATE TEMPORARY TABLE pristine AS SELECT * FROM audit_entry")
	kinds := map[string]int{}
	for i := 0; i < times; {
		want := x.tamper()
		if want.what == "" {
			continue
		}
		i++
		kinds[want.what]++
		v, err := s.VerifyTrail(ctx, []store.Checkpoint{c})
		if err != nil {
			t.Fatalf("%s at %d: %v", want.what, want.seq, err)
		}
		found := v.Fault != nil && v.Fault.Seq == want.seq
		if found {
			found = false
			for _, f := range want.flaws {
				found = found || v.Fault.Flaw == f
			}
		}
		if !found {
			t.Fatalf("tampering %d, %s at %d: found %+v", i, want.what, want.seq, v.Fault)
		}
		x.exec("DELETE FROM audit_entry")
		x.exec("INSERT INTO audit_entry SELECT * FROM pristine")
	}
	if v, err := s.VerifyTrail(ctx, []store.Checkpoint{c}); err != nil || v.Fault != nil || v.Checkpoints != 1 {
		t.Fatalf("after: %+v, %v", v, err)
	}
	t.Log(kinds)
}
