package analytics_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"alongside/ent"
	"alongside/ent/auditentry"
	"alongside/internal/analytics"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/measure"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// office is where projects are asked for, decided on and used.
type office struct {
	*analytics.Service
	t    testing.TB
	k    *testkit.Kit
	acts int
}

func newOffice(t testing.TB, k *testkit.Kit) *office {
	t.Helper()
	return &office{Service: analytics.New(k.Store, measure.Scales), t: t, k: k}
}

func (o *office) mutation() string {
	o.acts++
	return "grant-" + strconv.Itoa(o.acts)
}

// request is what an analyst may ask for.
func (o *office) request() analytics.AskForProjectGrantInput {
	return analytics.AskForProjectGrantInput{
		ClientMutationID: o.mutation(), Title: "Who stays", Purpose: "To see who stays, for the review in autumn.", Basis: "DPIA 2026/7",
		Sources: []code.RowSource{
			code.RowSourceGoals, code.RowSourceEpisodes, code.RowSourceContacts, code.RowSourceNeeds, code.RowSourceMeasures, code.RowSourceOnwardReferrals,
		},
		FromMonth: "2024-01", ToMonth: "2026-06", ExpiresOn: "2027-06-10",
	}
}

// ask puts a request into the register.
func (o *office) ask(as *viewer.Viewer, change ...func(*analytics.AskForProjectGrantInput)) *ent.ProjectGrant {
	o.t.Helper()
	in := o.request()
	for _, c := range change {
		c(&in)
	}
	g, err := o.AskForProjectGrant(o.k.As(as), in)
	if err != nil {
		o.t.Fatal(err)
	}
	return g
}

// approved is a grant that gives rows.
func (o *office) approved(as *viewer.Viewer, change ...func(*analytics.AskForProjectGrantInput)) *ent.ProjectGrant {
	o.t.Helper()
	g, err := o.ApproveProjectGrant(o.k.As(o.k.Manager), analytics.ApproveProjectGrantInput{ClientMutationID: o.mutation(), ProjectGrantID: o.ask(as, change...).ID})
	if err != nil {
		o.t.Fatal(err)
	}
	return g
}

// withdraw takes a grant back.
func (o *office) withdraw(as *viewer.Viewer, key string) error {
	_, err := o.WithdrawProjectGrant(o.k.As(as), analytics.WithdrawProjectGrantInput{ClientMutationID: o.mutation(), ProjectGrantID: key, Reason: "Over"})
	return err
}

// reads says which error reading episodes under a grant gives; "" for none.
func (o *office) reads(as *viewer.Viewer, key string) errs.Code {
	rows, err := o.Root().Rows(o.k.As(as), &key)
	if err == nil {
		_, err = rows.Episodes(o.k.As(as), nil, nil)
	}
	if err == nil {
		return ""
	}
	return errs.CodeOf(err)
}

// colleague gives a second account of a role in the scheme.
func colleague(t *testing.T, k *testkit.Kit, role code.Role) *viewer.Viewer {
	t.Helper()
	ctx := k.System()
	a := k.Store.Ent(ctx).Account.Create().SetEmail("second@test.example").SetName("Second").SaveX(ctx)
	return &viewer.Viewer{AccountID: a.ID, Name: a.Name, SchemeID: k.ID, Role: role, OrganisationID: k.Office.ID, Today: k.Store.Today()}
}

// fault is the code and the field of an error.
func fault(err error) string {
	if err == nil {
		return ""
	}
	e, _ := err.(*errs.Error) //nolint:errorlint // as the services give it
	if e == nil {
		return err.Error()
	}
	return string(e.Code) + " " + e.Field
}

// Ensure that a request says what it needs to, and that nobody but an analyst makes one.
func TestAskForProjectGrant(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	o := newOffice(t, k)
	type in = analytics.AskForProjectGrantInput
	for name, tt := range map[string]struct {
		change func(*in)
		want   string
	}{
		"good":                {func(*in) {}, ""},
		"no title":            {func(i *in) { i.Title = " " }, "INVALID title"},
		"title of two lines":  {func(i *in) { i.Title = "a\nb" }, "INVALID title"},
		"no purpose":          {func(i *in) { i.Purpose = "" }, "INVALID purpose"},
		"short purpose":       {func(i *in) { i.Purpose = "To know." }, "INVALID purpose"},
		"no basis":            {func(i *in) { i.Basis = "" }, "INVALID basis"},
		"no sources":          {func(i *in) { i.Sources = nil }, "INVALID sources"},
		"no such source":      {func(i *in) { i.Sources = []code.RowSource{"PEOPLE", code.RowSourceNeeds} }, "INVALID sources"},
		"a day":               {func(i *in) { i.FromMonth = "2026-01-01" }, "INVALID fromMonth"},
		"no month":            {func(i *in) { i.ToMonth = "2026-13" }, "INVALID toMonth"},
		"wrong way round":     {func(i *in) { i.FromMonth, i.ToMonth = "2026-02", "2026-01" }, "INVALID toMonth"},
		"not begun":           {func(i *in) { i.ToMonth = "2026-07" }, "INVALID toMonth"},
		"sixty months":        {func(i *in) { i.FromMonth = "2021-07" }, ""},
		"sixty-one months":    {func(i *in) { i.FromMonth = "2021-06" }, "INVALID fromMonth"},
		"over":                {func(i *in) { i.ExpiresOn = "2026-06-09" }, "INVALID expiresOn"},
		"today":               {func(i *in) { i.ExpiresOn = "2026-06-10" }, ""},
		"a year and a day":    {func(i *in) { i.ExpiresOn = "2027-06-11" }, "INVALID expiresOn"},
		"source named twice":  {func(i *in) { i.Sources = []code.RowSource{code.RowSourceNeeds, code.RowSourceNeeds} }, ""},
		"no day of expiry":    {func(i *in) { i.ExpiresOn = "" }, "INVALID expiresOn"},
		"a character unheard": {func(i *in) { i.Basis = "a\x00b" }, "INVALID basis"},
	} {
		request := o.request()
		tt.change(&request)
		g, err := o.AskForProjectGrant(k.As(k.Analyst), request)
		if fault(err) != tt.want {
			t.Errorf("%s: got %v, want %q", name, err, tt.want)
		}
		if err == nil && (o.StateOf(g) != code.ProjectGrantStateWaiting || g.Salt != "" || g.AskedBy != k.Analyst.Name) {
			t.Errorf("%s: got %v", name, g)
		}
	}
	for _, v := range []*viewer.Viewer{k.Manager, k.LinkWorker, k.Commissioner, k.Auditor, k.Admin} {
		if _, err := o.AskForProjectGrant(k.As(v), o.request()); errs.CodeOf(err) != errs.Forbidden {
			t.Errorf("a %s: %v", v.Role, err)
		}
	}
	for range 6 { // with the four above
		o.ask(k.Analyst)
	}
	if _, err := o.AskForProjectGrant(k.As(k.Analyst), o.request()); errs.CodeOf(err) != errs.Limit {
		t.Errorf("the eleventh that waits: %v", err)
	}
}

// Ensure that nobody decides on their own request, whatever other roles they have; that a decision is made once; and that
// what is approved gives rows for a year at most.
func TestDecideProjectGrant(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		o := newOffice(t, k)
		both := *k.Analyst
		both.Role = code.RoleManager // the same account in another role
		approve := func(as *viewer.Viewer, key string, until *clock.Date) error {
			_, err := o.ApproveProjectGrant(k.As(as), analytics.ApproveProjectGrantInput{ClientMutationID: o.mutation(), ProjectGrantID: key, ExpiresOn: until})
			return err
		}
		refuse := func(as *viewer.Viewer, key, words string) error {
			_, err := o.RefuseProjectGrant(k.As(as), analytics.RefuseProjectGrantInput{ClientMutationID: o.mutation(), ProjectGrantID: key, Words: words})
			return err
		}
		asked := o.ask(k.Analyst)
		day := func(d clock.Date) *clock.Date { return &d }
		for _, tt := range []struct {
			name string
			err  error
			want string
		}{
			{"own", approve(&both, asked.ID, nil), "INVALID projectGrantId"},
			{"own, refused", refuse(&both, asked.ID, "No"), "INVALID projectGrantId"},
			{"analyst", approve(k.Analyst, asked.ID, nil), "FORBIDDEN "},
			{"commissioner", refuse(k.Commissioner, asked.ID, "No"), "FORBIDDEN "},
			{"another scheme", approve(k.Other.Manager, asked.ID, nil), "NOT_FOUND projectGrantId"},
			{"no key", approve(k.Manager, "pg", nil), "NOT_FOUND projectGrantId"},
			{"too long", approve(k.Manager, asked.ID, day("2027-06-11")), "INVALID expiresOn"},
			{"over", approve(k.Manager, asked.ID, day("2026-06-09")), "INVALID expiresOn"},
			{"without a word", refuse(k.Manager, asked.ID, " "), "INVALID words"},
			{"good", approve(k.Manager, asked.ID, day("2026-12-31")), ""},
			{"approved again", approve(k.Manager, asked.ID, nil), "INVALID projectGrantId"},
			{"refused then", refuse(k.Manager, asked.ID, "No"), "INVALID projectGrantId"},
		} {
			if fault(tt.err) != tt.want {
				t.Errorf("%s: got %v, want %q", tt.name, tt.err, tt.want)
			}
		}
		row := k.Store.Ent(k.System()).ProjectGrant.GetX(k.System(), asked.ID)
		if row.ExpiresOn != "2026-12-31" || o.StateOf(row) != code.ProjectGrantStateLive || row.DecidedBy != k.Manager.Name || row.Salt == "" {
			t.Errorf("approved: got %v", row)
		}
		refused := o.ask(k.Analyst)
		if err := refuse(k.Manager, refused.ID, "Figures will do."); err != nil {
			t.Fatal(err)
		}
		if err := approve(k.Manager, refused.ID, nil); fault(err) != "INVALID projectGrantId" {
			t.Errorf("approved after it was refused: %v", err)
		}
		if err := o.withdraw(k.Manager, refused.ID); fault(err) != "INVALID projectGrantId" {
			t.Errorf("withdrawn after it was refused: %v", err)
		}
	})
}

// Ensure that rows are given under one's own live grant alone, to the last moment of its last day in London, and never
// again once it is withdrawn; and that all else looks as if there were none.
func TestRows_live(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		o := newOffice(t, k)
		k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		second := colleague(t, k, code.RoleAnalyst)
		waiting := o.ask(k.Analyst)
		live := o.approved(k.Analyst, func(in *analytics.AskForProjectGrantInput) { in.ExpiresOn = "2026-07-31" })
		ended := o.approved(k.Analyst)
		theirs := o.approved(second)
		if err := o.withdraw(second, live.ID); fault(err) != "NOT_FOUND projectGrantId" {
			t.Errorf("withdrawn by another analyst: %v", err)
		}
		if got := o.reads(k.Analyst, ended.ID); got != "" {
			t.Errorf("live: %s", got)
		}
		if err := o.withdraw(k.Manager, ended.ID); err != nil {
			t.Fatal(err)
		}
		if row := k.Store.Ent(k.System()).ProjectGrant.GetX(k.System(), ended.ID); row.Salt != "" || row.RowsGiven != 1 || row.LastUsedAt == nil || row.WithdrawnBy != k.Manager.Name {
			t.Errorf("withdrawn: got %v", row)
		}
		for name, tt := range map[string]struct {
			as   *viewer.Viewer
			key  string
			want errs.Code
		}{
			"one's own":       {k.Analyst, live.ID, ""},
			"waiting":         {k.Analyst, waiting.ID, errs.NotFound},
			"withdrawn":       {k.Analyst, ended.ID, errs.NotFound},
			"another's":       {k.Analyst, theirs.ID, errs.NotFound},
			"none":            {k.Analyst, "pg0000", errs.NotFound},
			"another scheme":  {k.Other.Analyst, live.ID, errs.NotFound},
			"a manager":       {k.Manager, live.ID, errs.Forbidden},
			"a commissioner":  {k.Commissioner, live.ID, errs.Forbidden},
			"an analyst once": {&viewer.Viewer{AccountID: k.Analyst.AccountID, SchemeID: k.ID, Role: code.RoleManager}, live.ID, errs.Forbidden},
		} {
			if got := o.reads(tt.as, tt.key); got != tt.want {
				t.Errorf("%s: got %q, want %q", name, got, tt.want)
			}
		}
		for _, tt := range []struct {
			at   time.Time
			want errs.Code
		}{ // in summer London is an hour ahead
			{time.Date(2026, 7, 31, 22, 59, 59, 0, time.UTC), ""},
			{time.Date(2026, 7, 31, 23, 0, 0, 0, time.UTC), errs.NotFound},
		} {
			k.Clock.Set(tt.at)
			if got := o.reads(k.Analyst, live.ID); got != tt.want {
				t.Errorf("at %s: got %q, want %q", tt.at, got, tt.want)
			}
		}
		if err := o.withdraw(k.Analyst, live.ID); fault(err) != "INVALID projectGrantId" {
			t.Errorf("withdrawn after its last day: %v", err)
		}
		if err := o.withdraw(k.Analyst, waiting.ID); err != nil {
			t.Errorf("a request taken back by who asked: %v", err)
		}
	})
}

// Ensure that each page is in the trail and counted in the register, that no kind of row is given that was not approved, and
// that everybody sees of the register what they may.
func TestProjectGrants_register(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		o := newOffice(t, k)
		for range 3 {
			k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		}
		second := colleague(t, k, code.RoleAnalyst)
		o.ask(second)
		g := o.approved(k.Analyst, func(in *analytics.AskForProjectGrantInput) { in.Sources = []code.RowSource{code.RowSourceEpisodes} })
		ctx, two := k.As(k.Analyst), 2
		rows, err := o.Root().Rows(ctx, nil) // the one that is live
		if err != nil {
			t.Fatal(err)
		}
		page, err := rows.Episodes(ctx, &two, nil)
		if err != nil || len(page.Edges) != 2 || !page.PageInfo.HasNextPage {
			t.Fatalf("got %v, %v", page, err)
		}
		if _, err := rows.Contacts(ctx, nil, nil); errs.CodeOf(err) != errs.NotFound {
			t.Errorf("a kind that was not approved: %v", err)
		}
		entries := k.Store.Ent(k.System()).AuditEntry.Query().Where(auditentry.ActionEQ(code.AuditActionRowsGiven)).AllX(k.System())
		if len(entries) != 1 || entries[0].ObjectID != g.ID || !slices.Equal(entries[0].Fields, []string{"EPISODES"}) || entries[0].Reason != "2 rows." || entries[0].Purpose != code.PurposeAnalysis {
			t.Errorf("the trail: %v", entries)
		}
		live := code.ProjectGrantStateLive
		for name, tt := range map[string]struct {
			as    *viewer.Viewer
			state *code.ProjectGrantState
			want  int
		}{
			"analyst": {k.Analyst, nil, 1}, "the other": {second, nil, 1}, "manager": {k.Manager, nil, 2}, "auditor": {k.Auditor, nil, 2},
			"commissioner": {k.Commissioner, nil, 2}, "live": {k.Manager, &live, 1}, "another scheme": {k.Other.Manager, nil, 0}, "link worker": {k.LinkWorker, nil, 0},
		} {
			got, err := o.ProjectGrants(k.As(tt.as), nil, nil, tt.state)
			if err != nil || len(got.Edges) != tt.want {
				t.Errorf("%s: got %v, %v", name, got, err)
				continue
			}
			if tt.want == 1 && tt.as != second && got.Edges[0].Node.RowsGiven != 2 {
				t.Errorf("%s: %d rows given", name, got.Edges[0].Node.RowsGiven)
			}
		}
		if g.Salt == "" || strings.Contains(g.String(), g.Salt) {
			t.Error("a grant that is printed tells its salt")
		}
	})
}
