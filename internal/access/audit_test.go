package access_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/ent/auditentry"
	"alongside/internal/access"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// read reads a trail to its end, page by page.
func read(t *testing.T, page func(after *string) (*access.AuditConnection, error)) []*access.AuditLine {
	t.Helper()
	var out []*access.AuditLine
	var after *string
	for range 100 {
		c, err := page(after)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range c.Edges {
			out = append(out, e.Node)
		}
		if !c.PageInfo.HasNextPage {
			return out
		}
		var b strings.Builder
		c.PageInfo.EndCursor.MarshalGQL(&b)
		text := strings.Trim(b.String(), `"`)
		after = &text
	}
	t.Fatal("the pages do not end")
	return nil
}

// Ensure an auditor reads the whole trail of their scheme and no other, filtered and page by page, and that it is noted.
func TestAuditTrail(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		p, q := k.Person(t, k.Practice), k.Person(t, k.Practice)
		foreign := k.Other.Person(t, k.Other.Practice)
		day := k.Store.Today()
		write := func(v *viewer.Viewer, e audit.Entry) {
			t.Helper()
			if err := k.Store.Audit(k.As(v), e); err != nil {
				t.Fatal(err)
			}
			k.Clock.Set(k.Clock.Now().Add(24 * time.Hour))
		}
		write(k.LinkWorker, audit.Entry{Action: code.AuditActionRead, ObjectType: "Person", PersonID: p.ID})
		write(k.Lead, audit.Entry{Action: code.AuditActionRead, ObjectType: "Person", People: []string{q.ID, p.ID}})
		write(k.HostUser, audit.Entry{Action: code.AuditActionRefused})
		write(k.Other.Manager, audit.Entry{Action: code.AuditActionRead, ObjectType: "Person", PersonID: foreign.ID})
		trail := func(f *access.AuditFilter, first int) []*access.AuditLine {
			t.Helper()
			return read(t, func(after *string) (*access.AuditConnection, error) {
				return d.access.AuditTrail(k.As(k.Auditor), &first, after, f)
			})
		}
		reads := []code.AuditAction{code.AuditActionRead}
		for name, tt := range map[string]struct {
			filter access.AuditFilter
			want   []string // names, newest first
		}{
			"one client":         {access.AuditFilter{ClientID: &p.ID, Actions: reads, Purpose: ptr(code.PurposeSupport)}, []string{k.Lead.Name, k.LinkWorker.Name}},
			"in a list":          {access.AuditFilter{ClientID: &q.ID, Actions: reads, Purpose: ptr(code.PurposeSupport)}, []string{k.Lead.Name}},
			"one account":        {access.AuditFilter{AccountID: &k.LinkWorker.AccountID}, []string{k.LinkWorker.Name}},
			"refused":            {access.AuditFilter{Outcome: ptr(code.AuditOutcomeRefused)}, []string{k.HostUser.Name}},
			"day by day":         {access.AuditFilter{From: ptr(day.AddDays(1)), To: ptr(day.AddDays(1))}, []string{k.Lead.Name}},
			"until":              {access.AuditFilter{To: ptr(day), AccountID: &k.LinkWorker.AccountID}, []string{k.LinkWorker.Name}},
			"before anything":    {access.AuditFilter{To: ptr(day.AddDays(-9))}, nil},
			"a foreign client":   {access.AuditFilter{ClientID: &foreign.ID, Purpose: ptr(code.PurposeSupport)}, nil},
			"a foreign account":  {access.AuditFilter{AccountID: &k.Other.Manager.AccountID}, nil},
			"nothing after that": {access.AuditFilter{From: ptr(day.AddDays(400))}, nil},
		} {
			for _, first := range []int{1, 50} {
				var names []string
				for _, l := range trail(&tt.filter, first) {
					names = append(names, l.Name)
				}
				if !slices.Equal(names, tt.want) {
					t.Errorf("%s, %d to a page: %v, want %v", name, first, names, tt.want)
				}
			}
		}
		all := trail(nil, 7)
		for i, l := range all {
			if i > 0 && l.Seq >= all[i-1].Seq {
				t.Fatalf("line %d is not older than the one before", i)
			}
			if slices.Contains(l.ClientIDs, foreign.ID) {
				t.Error("a line of another scheme is shown")
			}
			if l.Name == "" {
				t.Errorf("nobody did line %d: %+v", i, l)
			}
		}
		ours := k.Store.Ent(system()).AuditEntry.Query().Where(auditentry.SchemeID(k.ID)).CountX(system())
		if len(all) < 20 || len(all) >= ours {
			t.Errorf("%d lines were read, %d are there", len(all), ours)
		}
		noted := k.Store.Ent(system()).AuditEntry.Query().
			Where(auditentry.AccountID(k.Auditor.AccountID), auditentry.ObjectType("AuditEntry"), auditentry.ActionEQ(code.AuditActionRead)).CountX(system())
		if noted < 20 {
			t.Errorf("reading the trail was noted %d times", noted)
		}
		for name, v := range map[string]*viewer.Viewer{"link worker": k.LinkWorker, "manager": k.Manager, "administrator": k.Admin} {
			_, err := d.access.AuditTrail(k.As(v), nil, nil, nil)
			t.Run(name, func(t *testing.T) { wants(t, err, errs.Forbidden, "") })
		}
		_, err := d.access.AuditTrail(k.As(k.Auditor), nil, ptr("x"), nil)
		wants(t, err, errs.Invalid, "after")
		_, err = d.access.AuditTrail(k.As(k.Auditor), nil, nil, &access.AuditFilter{From: ptr(clock.Date("x"))})
		wants(t, err, errs.Invalid, "filter.from")
	})
}

// Ensure pages that look at few entries miss nothing, though some hold nothing.
func TestWindow(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		d.access.Look(4)
		p, q := k.Person(t, k.Practice), k.Person(t, k.Practice)
		want := 0
		for i := range 60 {
			e := audit.Entry{Action: code.AuditActionRead, ObjectType: "Person", PersonID: q.ID}
			if i%13 == 0 {
				e.PersonID, e.People = "", []string{q.ID, p.ID}
				want++
			}
			if err := k.Store.Audit(k.As(k.Lead), e); err != nil {
				t.Fatal(err)
			}
		}
		lines := read(t, func(after *string) (*access.AuditConnection, error) {
			return d.access.AccessHistory(k.As(k.Manager), p.ID, nil, after)
		})
		found := 0
		for _, l := range lines {
			if l.Name == k.Lead.Name {
				found++
			}
		}
		if found != want {
			t.Errorf("%d looks were found, %d were made", found, want)
		}
	})
}

// BenchmarkAccessHistory is a page about a client whom hardly anybody looked at, among lists of others: as many entries
// as one page looks at.
func BenchmarkAccessHistory(b *testing.B) {
	k := testkit.New(b)
	p := k.Person(b, k.Practice)
	others := make([]string, 50)
	for i := range others {
		others[i] = id.New("pe", k.Clock.Now())
	}
	err := k.Store.WithTx(k.As(k.Lead), func(ctx context.Context) error {
		for range access.Window {
			if err := k.Store.Audit(ctx, audit.Entry{Action: code.AuditActionRead, ObjectType: "Person", People: others}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	s := access.New(k.Store)
	for b.Loop() {
		if _, err := s.AccessHistory(k.As(k.Manager), p.ID, nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// Ensure who has looked at a record is told to those who may read all of it, names nobody else, and does not tell of
// safeguarding notes.
func TestAccessHistory(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		other := k.Person(t, k.Practice)
		for _, e := range []audit.Entry{
			{Action: code.AuditActionRead, ObjectType: "Person", PersonID: r.PersonID, Fields: []string{"Contact", "SafeguardingNote"}},
			{Action: code.AuditActionRead, ObjectType: "Person", People: []string{other.ID, r.PersonID}},
			{Action: code.AuditActionRead, ObjectType: "Person", PersonID: r.PersonID, Fields: []string{"SafeguardingNote"}},
			{Action: code.AuditActionCreate, ObjectType: "SafeguardingNote", ObjectID: "sn", PersonID: r.PersonID},
			{Action: code.AuditActionRead, ObjectType: "Person", PersonID: other.ID},
		} {
			if err := k.Store.Audit(k.As(k.Lead), e); err != nil {
				t.Fatal(err)
			}
		}
		history := func(v *viewer.Viewer, first int) []*access.AuditLine {
			t.Helper()
			return read(t, func(after *string) (*access.AuditConnection, error) {
				return d.access.AccessHistory(k.As(v), r.PersonID, &first, after)
			})
		}
		told := func(v *viewer.Viewer, first int) (note bool, lists int) {
			t.Helper()
			for _, l := range history(v, first) {
				if !slices.Equal(l.ClientIDs, []string{r.PersonID}) {
					t.Errorf("a line names %v", l.ClientIDs)
				}
				note = note || strings.Contains(strings.ToLower(fmt.Sprint(l)), "safeguarding")
				if l.Name == k.Lead.Name && l.ObjectType == "Person" {
					lists++
				}
			}
			return note, lists
		}
		chief := *k.Manager
		chief.SafeguardingLead = true
		for name, tt := range map[string]struct {
			as   *viewer.Viewer
			note bool
		}{
			"link worker": {k.LinkWorker, false}, "manager": {k.Manager, false}, "its author": {k.Lead, true}, "safeguarding lead": {&chief, true},
		} {
			looks := 2
			if tt.note {
				looks = 3 // a look at nothing else is left out for the others: what was looked at would be plain
			}
			for _, first := range []int{1, 100} {
				if note, lists := told(tt.as, first); note != tt.note || lists != looks {
					t.Errorf("%s is told of the note: %v; of %d looks, want %d", name, note, lists, looks)
				}
			}
		}
		one := 1
		read(t, func(after *string) (*access.AuditConnection, error) { // nor does a page that is a line short
			p, err := d.access.AccessHistory(k.As(k.Manager), r.PersonID, &one, after)
			if err == nil && p.PageInfo.HasNextPage && len(p.Edges) != 1 {
				t.Errorf("a page of one line has %d, and another page follows", len(p.Edges))
			}
			return p, err
		})
		theirs := k.Referral(t, k.Practice, code.ReferralStatusActive, k.Lead)
		elsewhere := k.Referral(t, k.Practice2, code.ReferralStatusActive, k.LinkWorker2)
		d.open(t, k.LinkWorker, theirs.PersonID)
		for name, tt := range map[string]struct {
			as     *viewer.Viewer
			client string
			code   errs.Code
			field  string
		}{
			"a colleague's":      {k.LinkWorker, theirs.PersonID, errs.NotFound, "clientId"}, // though it is open
			"another PCN's":      {k.LinkWorker, elsewhere.PersonID, errs.NotFound, "clientId"},
			"nobody":             {k.Manager, "pe", errs.NotFound, "clientId"},
			"another scheme's":   {k.Other.Manager, r.PersonID, errs.NotFound, "clientId"},
			"host":               {k.HostUser, r.PersonID, errs.Forbidden, ""},
			"auditor":            {k.Auditor, r.PersonID, errs.Forbidden, ""},
			"an administrator's": {k.Admin, r.PersonID, errs.Forbidden, ""},
		} {
			_, err := d.access.AccessHistory(d.fresh(t, tt.as), tt.client, nil, nil)
			t.Run(name, func(t *testing.T) { wants(t, err, tt.code, tt.field) })
		}
		ctx, seen := audit.Record(k.As(k.Manager), "AccessHistory")
		if _, err := d.access.AccessHistory(ctx, r.PersonID, nil, nil); err != nil {
			t.Fatal(err)
		}
		if e := seen.Read(viewer.From(ctx)); len(e) != 1 || e[0].PersonID != r.PersonID || !slices.Contains(e[0].Fields, "AuditEntry") {
			t.Errorf("reading the history was noted as %+v", e)
		}
	})
}
