package referral

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
)

// everyStatus and everyAct are the value lists themselves, so that a new code fails the tests until it has its rule.
func everyStatus() []code.ReferralStatus {
	return all[code.ReferralStatus](code.ReferralStatus("").Values())
}

func everyAct() []code.ReferralAct { return all[code.ReferralAct](code.ReferralAct("").Values()) }

func all[T ~string](values []string) []T {
	out := make([]T, len(values))
	for i, v := range values {
		out[i] = T(v)
	}
	return out
}

// expected is journey section 2 written the other way round: by status, the acts and where each leads.
var expected = map[code.ReferralStatus]map[code.ReferralAct]string{
	"RECEIVED": {
		"START_TRIAGE": "IN_TRIAGE", "ASK": "IN_TRIAGE", "ACCEPT": "ACCEPTED WAITING", "DECLINE": "DECLINED REDIRECTED",
		"CLOSE": "CLOSED", "TRANSFER": "CLOSED RECEIVED",
	},
	"IN_TRIAGE": {
		"ASK": "IN_TRIAGE", "ACCEPT": "ACCEPTED WAITING", "DECLINE": "DECLINED REDIRECTED", "CLOSE": "CLOSED", "TRANSFER": "CLOSED IN_TRIAGE",
	},
	"ACCEPTED": {
		"ASSIGN": "ACCEPTED", "CONTACT": "CONTACTING", "START_SUPPORT": "ACTIVE", "CLOSE": "CLOSED", "TRANSFER": "CLOSED ACCEPTED",
	},
	"WAITING": {
		"ASSIGN": "ACCEPTED", "CONTACT": "CONTACTING", "START_SUPPORT": "ACTIVE", "CLOSE": "CLOSED", "TRANSFER": "CLOSED WAITING",
	},
	"CONTACTING": {
		"ASSIGN": "CONTACTING", "CONTACT": "CONTACTING", "START_SUPPORT": "ACTIVE", "CLOSE": "CLOSED",
		"TRANSFER": "CLOSED CONTACTING",
	},
	"ACTIVE": {
		"ASSIGN": "ACTIVE", "CONTACT": "ACTIVE", "PAUSE": "PAUSED", "EXTEND": "ACTIVE", "CLOSE": "CLOSED",
		"TRANSFER": "CLOSED ACTIVE",
	},
	"PAUSED": {
		"ASSIGN": "PAUSED", "CONTACT": "PAUSED", "RESUME": "ACTIVE", "CLOSE": "CLOSED", "TRANSFER": "CLOSED PAUSED",
	},
	"DECLINED":   {},
	"REDIRECTED": {},
	"CLOSED":     {"REOPEN": "ACTIVE"},
}

// Ensures every act from every status: where it leads, or that it is refused with what is possible.
func TestNext(t *testing.T) {
	t.Parallel()
	for _, from := range everyStatus() {
		for _, act := range everyAct() {
			want := strings.Fields(expected[from][act])
			got, err := Next(from, act)
			if len(want) == 0 {
				if got != "" || !slices.Contains(everyStatus(), from) {
					t.Errorf("%s from %s: got %s", act, from, got)
				}
				checkImpossible(t, err, from)
				if slices.Contains(Possible(from), act) {
					t.Errorf("%s is called possible from %s", act, from)
				}
				continue
			}
			if err != nil || string(got) != want[0] {
				t.Errorf("%s from %s: got %s, %v; want %s", act, from, got, err, want[0])
			}
			if !slices.Contains(Possible(from), act) {
				t.Errorf("%s is not called possible from %s", act, from)
			}
			for _, to := range everyStatus() {
				got, err := NextTo(from, act, to)
				if ok := slices.Contains(want, string(to)); ok != (err == nil) || ok && got != to {
					t.Errorf("%s from %s to %s: got %s, %v", act, from, to, got, err)
				}
			}
		}
	}
	if got := Possible("NOWHERE"); len(got) != 0 {
		t.Errorf("from no status: got %v", got)
	}
}

// checkImpossible ensures that a refusal is INVALID and names the status and what is possible from it.
func checkImpossible(t *testing.T, err error, from code.ReferralStatus) {
	t.Helper()
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Code != errs.Invalid {
		t.Errorf("from %s: got %v, want INVALID", from, err)
		return
	}
	if !strings.Contains(e.Message, from.Label()) || e.Details["status"] != from {
		t.Errorf("%q does not name the status %s", e.Message, from)
	}
	for _, p := range Possible(from) {
		if !strings.Contains(e.Message, strings.ToLower(p.Label())) {
			t.Errorf("%q does not name %s", e.Message, p)
		}
	}
}

// Ensures who may do what, where the act is possible.
func TestMayAct(t *testing.T) {
	t.Parallel()
	actors := map[string]Actor{
		"assigned":      {Role: code.RoleLinkWorker, Assigned: true},
		"of the PCN":    {Role: code.RoleLinkWorker, OfPCN: true},
		"other worker":  {Role: code.RoleLinkWorker},
		"lead":          {Role: code.RoleLead},
		"assigned lead": {Role: code.RoleLead, Assigned: true},
		"manager":       {Role: code.RoleManager},
		"host":          {Role: code.RoleHost, Assigned: true, OfPCN: true},
		"practice":      {Role: code.RolePractice, Assigned: true, OfPCN: true},
		"administrator": {Role: code.RoleAdmin, Assigned: true, OfPCN: true},
	}
	for _, tc := range []struct {
		act  code.ReferralAct
		from code.ReferralStatus
		may  []string
	}{
		{"START_TRIAGE", "RECEIVED", []string{"of the PCN", "lead", "assigned lead", "manager"}},
		{"ACCEPT", "IN_TRIAGE", []string{"of the PCN", "lead", "assigned lead", "manager"}},
		{"DECLINE", "RECEIVED", []string{"of the PCN", "lead", "assigned lead", "manager"}},
		{"ASSIGN", "WAITING", []string{"of the PCN", "lead", "assigned lead", "manager"}},
		{"ASSIGN", "ACTIVE", []string{"of the PCN", "lead", "assigned lead", "manager"}},
		{"CONTACT", "ACCEPTED", []string{"assigned", "assigned lead"}},
		{"CONTACT", "ACTIVE", []string{"assigned", "assigned lead"}},
		{"START_SUPPORT", "CONTACTING", []string{"assigned", "assigned lead"}},
		{"PAUSE", "ACTIVE", []string{"assigned", "lead", "assigned lead"}},
		{"RESUME", "PAUSED", []string{"assigned", "lead", "assigned lead"}},
		{"EXTEND", "ACTIVE", []string{"manager"}},
		{"CLOSE", "ACTIVE", []string{"assigned", "lead", "assigned lead", "manager"}},
		{"REOPEN", "CLOSED", []string{"assigned", "lead", "assigned lead", "manager"}},
		{"TRANSFER", "ACTIVE", []string{"manager"}},
	} {
		for name, a := range actors {
			want := slices.Contains(tc.may, name)
			if got := MayAct(tc.from, tc.act, a); got != want {
				t.Errorf("%s by %s: got %v, want %v", tc.act, name, got, want)
			}
			err := Check(tc.from, tc.act, a)
			if want != (err == nil) || !want && errs.CodeOf(err) != errs.Forbidden {
				t.Errorf("%s by %s: got %v", tc.act, name, err)
			}
			if slices.Contains(PossibleFor(tc.from, a), tc.act) != want {
				t.Errorf("%s by %s is offered wrongly", tc.act, name)
			}
		}
	}
	if err := Check("CLOSED", code.ReferralActAccept, actors["practice"]); errs.CodeOf(err) != errs.Invalid {
		t.Errorf("an impossible act by somebody who may not: got %v, want INVALID", err)
	}
}

// Ensures that the link worker may reopen for 14 days and the others for 12 weeks.
func TestReopening(t *testing.T) {
	t.Parallel()
	const closed = clock.Date("2026-03-01")
	for _, tc := range []struct {
		name  string
		actor Actor
		after int
		want  errs.Code
	}{
		{"link worker on the day", Actor{Role: code.RoleLinkWorker, Assigned: true}, 0, ""},
		{"link worker on the last day", Actor{Role: code.RoleLinkWorker, Assigned: true}, 14, ""},
		{"link worker a day late", Actor{Role: code.RoleLinkWorker, Assigned: true}, 15, errs.Forbidden},
		{"colleague", Actor{Role: code.RoleLinkWorker, OfPCN: true}, 1, errs.Forbidden},
		{"lead", Actor{Role: code.RoleLead}, 84, ""},
		{"manager", Actor{Role: code.RoleManager}, 84, ""},
		{"manager after 12 weeks", Actor{Role: code.RoleManager}, 85, errs.Invalid},
		{"practice", Actor{Role: code.RolePractice}, 1, errs.Forbidden},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			err := Reopening(closed, closed.AddDays(tc.after), tc.actor, detail.DefaultSettings())
			if got := errs.CodeOf(err); got != tc.want {
				t.Errorf("got %v, want %q", err, tc.want)
			}
		})
	}
}
