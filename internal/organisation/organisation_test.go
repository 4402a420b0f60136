package organisation_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/organisation"
	"alongside/internal/testkit"
	"alongside/internal/viewer"
)

// wants fails unless the error has the code and names the field.
func wants(t *testing.T, err error, c errs.Code, field string) {
	t.Helper()
	got := ""
	if e, ok := errors.AsType[*errs.Error](err); ok {
		got = e.Field
	}
	if errs.CodeOf(err) != c || got != field {
		t.Errorf("got %s at %q (%v), want %s at %q", errs.CodeOf(err), got, err, c, field)
	}
}

func ptr[T any](v T) *T { return &v }

// Ensures that spans meet on a shared day and not next to each other.
func TestOverlap(t *testing.T) {
	t.Parallel()
	tests := []struct {
		from1 clock.Date
		to1   *clock.Date
		from2 clock.Date
		to2   *clock.Date
		want  bool
	}{
		{"2026-01-01", nil, "2026-06-01", nil, true},
		{"2026-01-01", ptr(clock.Date("2026-05-31")), "2026-06-01", nil, false},
		{"2026-01-01", ptr(clock.Date("2026-06-01")), "2026-06-01", nil, true},
		{"2026-06-01", nil, "2026-01-01", ptr(clock.Date("2026-05-31")), false},
		{"2026-03-01", ptr(clock.Date("2026-03-31")), "2026-01-01", ptr(clock.Date("2026-12-31")), true},
	}
	for _, tt := range tests {
		if got := organisation.Overlap(tt.from1, tt.to1, tt.from2, tt.to2); got != tt.want {
			t.Errorf("%+v: got %v", tt, got)
		}
	}
}

// Ensures that a scheme is built from nothing as the command line does it, and that its accounts become viewers.
func TestSchemeFromNothing(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := organisation.New(k.Store)
		setUp := viewer.System(t.Context(), "", "set up a scheme")
		_, err := s.CreateScheme(k.As(k.Admin), "Mine", detail.DefaultSettings(), false)
		wants(t, err, errs.Forbidden, "")
		sc, err := s.CreateScheme(setUp, "Sir Fôn 🌊", detail.DefaultSettings(), true)
		if err != nil {
			t.Fatal(err)
		}
		ctx := viewer.System(t.Context(), sc.ID, "set up a scheme")
		org := func(kind code.OrganisationKind, ods string) string {
			t.Helper()
			o, err := s.CreateOrganisation(ctx, organisation.CreateOrganisationInput{Kind: kind, Name: "Body " + ods, ODSCode: ods})
			if err != nil {
				t.Fatal(err)
			}
			return o.ID
		}
		host, pcn, practice, later := org(code.OrganisationKindHost, ""), org(code.OrganisationKindPcn, "u51050"), org(code.OrganisationKindPractice, "E84004"), org(code.OrganisationKindPractice, "E84005")
		day := k.Store.Today()
		for _, l := range []organisation.LinkPracticeInput{
			{PracticeID: practice, PCNID: pcn, FromOn: "2020-01-01"},
			{PracticeID: later, PCNID: pcn, FromOn: day.AddDays(1)},
		} {
			if _, err := s.LinkPractice(ctx, l); err != nil {
				t.Fatal(err)
			}
		}
		a, err := s.AddAccount(ctx, organisation.AddAccountInput{Email: " Sam@Example.TEST ", Name: "Sam", PasswordHash: "hash"})
		if err != nil || a.Email != "sam@example.test" {
			t.Fatalf("%v, %v", a, err)
		}
		_, err = s.MembershipFor(t.Context(), a.ID)
		wants(t, err, errs.Unauthenticated, "")
		m, err := s.AddMembership(ctx, organisation.AddMembershipInput{AccountID: a.ID, OrganisationID: host, Role: code.RoleLinkWorker, FromOn: day})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Assign(ctx, organisation.AssignInput{AccountID: a.ID, OrganisationID: pcn, FromOn: day}); err != nil {
			t.Fatal(err)
		}
		held, err := s.MembershipFor(t.Context(), a.ID)
		if err != nil || held.ID != m.ID {
			t.Fatalf("%v, %v", held, err)
		}
		for on, want := range map[clock.Date][]string{day: {practice}, day.AddDays(1): {practice, later}} {
			v, err := s.ViewerOf(t.Context(), a.ID, m.ID, on)
			if err != nil {
				t.Fatal(err)
			}
			slices.Sort(want)
			slices.Sort(v.PracticeIDs)
			if v.SchemeID != sc.ID || v.Role != code.RoleLinkWorker || v.OrganisationID != host || v.Today != on || v.IsSystem() ||
				!slices.Equal(v.PracticeIDs, want) {
				t.Errorf("on %s: %+v, want practices %v", on, v, want)
			}
		}
	})
}

// Ensures that a viewer is refused whose account is disabled or whose membership is not its own, not begun or ended.
func TestViewerOfRefused(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := organisation.New(k.Store)
		day := k.Store.Today()
		membership := func(v *viewer.Viewer) string {
			m, err := s.MembershipFor(t.Context(), v.AccountID)
			if err != nil {
				t.Fatal(err)
			}
			return m.ID
		}
		worker, practice := membership(k.LinkWorker), membership(k.PracticeUser)
		v, err := s.ViewerOf(t.Context(), k.PracticeUser.AccountID, practice, day)
		if err != nil || !slices.Equal(v.PracticeIDs, []string{k.Practice.ID}) {
			t.Fatalf("practice user: %+v, %v", v, err)
		}
		lead, err := s.ViewerOf(t.Context(), k.Lead.AccountID, membership(k.Lead), day)
		if err != nil || len(lead.PracticeIDs) != 2 {
			t.Fatalf("lead: %+v, %v", lead, err)
		}
		refused := func(why, account, membership string, on clock.Date) {
			t.Helper()
			if _, err := s.ViewerOf(t.Context(), account, membership, on); errs.CodeOf(err) != errs.Unauthenticated {
				t.Errorf("%s: %v", why, err)
			}
		}
		refused("another's membership", k.LinkWorker.AccountID, practice, day)
		refused("malformed", "ac1", worker, day)
		refused("not begun", k.LinkWorker.AccountID, worker, "2019-12-31")
		if _, err := s.EndRole(k.As(k.Admin), organisation.EndRoleInput{ClientMutationID: id.New("cm", k.Clock.Now()), MembershipID: worker, On: day}); err != nil {
			t.Fatal(err)
		}
		if _, err := s.ViewerOf(t.Context(), k.LinkWorker.AccountID, worker, day); err != nil {
			t.Errorf("on its last day: %v", err)
		}
		refused("ended", k.LinkWorker.AccountID, worker, day.AddDays(1))
		if _, err := s.DisableAccount(k.As(k.Admin), k.Lead.AccountID); err != nil {
			t.Fatal(err)
		}
		_, err = s.MembershipFor(t.Context(), k.Lead.AccountID)
		wants(t, err, errs.Unauthenticated, "")
		k.Clock.Advance(24 * time.Hour)
		_, err = s.MembershipFor(t.Context(), k.LinkWorker.AccountID)
		wants(t, err, errs.Unauthenticated, "")
	})
}

// Ensures that whoever may not administer is refused, and that bad input names its field.
func TestWritesRefused(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := organisation.New(k.Store)
	ctx := k.As(k.Admin)
	bad := detail.DefaultSettings()
	bad.SupportMonths, bad.OnwardCloseDays = 0, 3
	org := func(in organisation.CreateOrganisationInput) error {
		_, err := s.CreateOrganisation(ctx, in)
		return err
	}
	link := func(in organisation.LinkPracticeInput) error { _, err := s.LinkPractice(ctx, in); return err }
	account := func(in organisation.AddAccountInput) error { _, err := s.AddAccount(ctx, in); return err }
	member := func(in organisation.AddMembershipInput) error { _, err := s.AddMembership(ctx, in); return err }
	assign := func(in organisation.AssignInput) error { _, err := s.Assign(ctx, in); return err }
	if err := account(organisation.AddAccountInput{Email: "a@b.test", Name: "A"}); err != nil {
		t.Fatal(err)
	}
	day := clock.Date("2026-06-10")
	worker := k.LinkWorker.AccountID
	tests := []struct {
		name  string
		err   error
		code  errs.Code
		field string
	}{
		{"a practice with a PCN's code", org(organisation.CreateOrganisationInput{Kind: "PRACTICE", Name: "X", ODSCode: "U51050"}), errs.Invalid, "odsCode"},
		{"a PCN with a practice's code", org(organisation.CreateOrganisationInput{Kind: "PCN", Name: "X", ODSCode: "E84004"}), errs.Invalid, "odsCode"},
		{"no kind", org(organisation.CreateOrganisationInput{Name: "X"}), errs.Invalid, "kind"},
		{"decile 11", org(organisation.CreateOrganisationInput{Kind: "HOST", Name: "X", IMDDecile: ptr(11)}), errs.Invalid, "imdDecile"},
		{"second PCN", link(organisation.LinkPracticeInput{PracticeID: k.Practice.ID, PCNID: k.PCN2.ID, FromOn: day}), errs.Invalid, "fromOn"},
		{"a PCN as a practice", link(organisation.LinkPracticeInput{PracticeID: k.PCN.ID, PCNID: k.PCN2.ID, FromOn: day}), errs.Invalid, "practiceId"},
		{"another scheme's PCN", link(organisation.LinkPracticeInput{PracticeID: k.Practice.ID, PCNID: k.Other.PCN.ID, FromOn: day}), errs.NotFound, "pcnId"},
		{"end before start", link(organisation.LinkPracticeInput{PracticeID: k.Practice.ID, PCNID: k.PCN.ID, FromOn: day, ToOn: ptr(day.AddDays(-1))}), errs.Invalid, "toOn"},
		{"email in use, in capitals", account(organisation.AddAccountInput{Email: "A@B.TEST", Name: "B"}), errs.Invalid, "email"},
		{"no email", account(organisation.AddAccountInput{Email: "a", Name: "B"}), errs.Invalid, "email"},
		{"no name", account(organisation.AddAccountInput{Email: "c@b.test"}), errs.Invalid, "name"},
		{"practice user of a host", member(organisation.AddMembershipInput{AccountID: worker, OrganisationID: k.Host.ID, Role: code.RolePractice, FromOn: day}), errs.Invalid, "organisationId"},
		{"unknown role", member(organisation.AddMembershipInput{AccountID: worker, OrganisationID: k.Host.ID, Role: "KING", FromOn: day}), errs.Invalid, "role"},
		{"a role twice", member(organisation.AddMembershipInput{AccountID: worker, OrganisationID: k.Host.ID, Role: code.RoleLinkWorker, FromOn: day}), errs.Invalid, "fromOn"},
		{"another scheme's account", member(organisation.AddMembershipInput{AccountID: k.Other.Lead.AccountID, OrganisationID: k.Host.ID, Role: code.RoleLead, FromOn: day}), errs.NotFound, "accountId"},
		{"assigned to a host", assign(organisation.AssignInput{AccountID: worker, OrganisationID: k.Host.ID, FromOn: day}), errs.Invalid, "organisationId"},
		{"assigned twice", assign(organisation.AssignInput{AccountID: worker, OrganisationID: k.PCN.ID, FromOn: day}), errs.Invalid, "fromOn"},
		{"settings", organisation.CheckSettings(bad), errs.Invalid, "settings.supportMonths"},
		{"usual settings", organisation.CheckSettings(detail.DefaultSettings()), "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			wants(t, tt.err, tt.code, tt.field)
		})
	}
	for _, who := range []*viewer.Viewer{k.LinkWorker, k.Lead, k.HostUser, k.PracticeUser, k.Analyst} {
		_, err := s.AddAccount(k.As(who), organisation.AddAccountInput{Email: "x@y.test", Name: "X"})
		wants(t, err, errs.Forbidden, "")
	}
}

// Ensures that settings change once for each version, with both copies when somebody else was first.
func TestUpdateSettings(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := organisation.New(k.Store)
	settings := detail.DefaultSettings()
	settings.QuietDays = 28
	in := organisation.UpdateSettingsInput{SchemeID: k.ID, Version: 1, Settings: &settings}
	sc, err := s.UpdateSettings(k.As(k.Manager), in)
	if err != nil || sc.Settings.QuietDays != 28 || sc.Version != 2 {
		t.Fatalf("%v, %v", sc, err)
	}
	_, err = s.UpdateSettings(k.As(k.Manager), in)
	wants(t, err, errs.Conflict, "")
	in.SchemeID = k.Other.ID
	_, err = s.UpdateSettings(k.As(k.Manager), in)
	wants(t, err, errs.NotFound, "schemeId")
}

// Ensures that settings keep the limits of days to the first contact that they had, each with the day until which it held,
// whatever the writer says of the past; and that a day before any change has the limit of then.
func TestUpdateSettings_past(t *testing.T) {
	t.Parallel()
	k := testkit.New(t)
	s := organisation.New(k.Store)
	settings := detail.DefaultSettings()
	first := k.Store.Today()
	limit := func(version, days int) detail.SchemeSettings {
		t.Helper()
		settings.FirstContactDays, settings.FirstContactWas = days, nil
		sc, err := s.UpdateSettings(k.As(k.Manager), organisation.UpdateSettingsInput{SchemeID: k.ID, Version: version, Settings: &settings})
		if err != nil {
			t.Fatal(err)
		}
		return sc.Settings
	}
	limit(1, 8)
	k.Clock.Set(first.AddDays(10).Time())
	limit(2, 8) // something else may have changed
	got := limit(3, 6)
	for day, want := range map[clock.Date]int{first.AddDays(-1): 5, first: 8, first.AddDays(9): 8, first.AddDays(10): 6, first.AddDays(99): 6} {
		if days := got.FirstContactDaysOn(day); days != want {
			t.Errorf("on %s the limit was %d, want %d: %+v", day, days, want, got.FirstContactWas)
		}
	}
}

// Ensures that link workers come in the order in which they would be chosen, with their open cases counted.
func TestLinkWorkers(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := organisation.New(k.Store)
		for _, status := range []code.ReferralStatus{code.ReferralStatusActive, code.ReferralStatusContacting, code.ReferralStatusClosed} {
			k.Referral(t, k.Practice, status, k.LinkWorker)
		}
		show := func(practice *string) (out []string) {
			t.Helper()
			found, err := s.LinkWorkers(k.As(k.LinkWorker), practice)
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range found {
				out = append(out, fmt.Sprintf("%s/%v/%d/%d", w.Name, w.Assigned, w.OpenCases, w.Capacity))
			}
			return out
		}
		want := []string{"Asha Patel/true/0/50", "Sam Adeyemi/true/2/50", "Nia Rees/false/0/50"}
		if got := show(&k.Practice.ID); !slices.Equal(got, want) {
			t.Errorf("for the practice: %v, want %v", got, want)
		}
		want = []string{"Asha Patel/false/0/50", "Nia Rees/false/0/50", "Sam Adeyemi/false/2/50"}
		if got := show(nil); !slices.Equal(got, want) {
			t.Errorf("for none: %v, want %v", got, want)
		}
		_, err := s.LinkWorkers(k.As(k.HostUser), nil)
		wants(t, err, errs.Forbidden, "")
		_, err = s.LinkWorkers(k.As(k.Manager), &k.Other.Practice.ID)
		wants(t, err, errs.NotFound, "practiceId")
	})
}

// Ensures that organisations are listed by name, page by page, and found whatever the accents.
func TestOrganisations(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		s := organisation.New(k.Store)
		if _, err := s.CreateOrganisation(k.As(k.Admin), organisation.CreateOrganisationInput{Kind: "PROVIDER", Name: "Menter Llŷn"}); err != nil {
			t.Fatal(err)
		}
		page, err := s.Organisations(k.As(k.LinkWorker), ptr(2), nil, &organisation.OrganisationFilter{Kinds: []code.OrganisationKind{"HOST", "PROVIDER"}})
		if err != nil || len(page.Edges) != 2 || page.Edges[0].Node.ID != k.Host2.ID || !page.PageInfo.HasNextPage {
			t.Fatalf("%+v, %v", page, err)
		}
		page, err = s.Organisations(k.As(k.LinkWorker), ptr(2), page.PageInfo.EndCursor, &organisation.OrganisationFilter{Kinds: []code.OrganisationKind{"HOST", "PROVIDER"}})
		if err != nil || len(page.Edges) != 1 || page.Edges[0].Node.Name != "Menter Llŷn" {
			t.Errorf("second page: %+v, %v", page, err)
		}
		page, err = s.Organisations(k.As(k.LinkWorker), nil, nil, &organisation.OrganisationFilter{Search: ptr("llyn")})
		if err != nil || len(page.Edges) != 1 {
			t.Errorf("search: %+v, %v", page, err)
		}
		_, err = s.Organisations(k.As(k.LinkWorker), ptr(0), nil, nil)
		wants(t, err, errs.Invalid, "first")
	})
}
