package server

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/referral"
	"alongside/internal/viewer"
)

// exportColumns are the columns of the exported caseload: those of the screen, with what it shows by signs in words.
var exportColumns = []string{
	"Client", "Date of birth", "Status", "Urgency", "Next due", "Due on", "Last contact", "Review", "Support until", "Weeks left",
	"Main reason", "Complexity", "Risk", "Attempts", "More time asked on", "Practice", "PCN", "Link worker", "Received",
}

// exportCaseload answers GET /export/caseload.csv: the viewer's caseload as a file, by the address of the app's page. It
// takes a fresh sign-in step, and no row leaves unless the trail tells of whom.
func (s *Server) exportCaseload(w http.ResponseWriter, r *http.Request) {
	ctx, seen := audit.Record(r.Context(), "exportCaseload")
	refuse := func(err error) { s.login.Refuse(w, r, s.login.Noted(r, err)) }
	v, today := viewer.From(ctx), s.store.Today()
	if err := referral.MayExport(ctx); err != nil {
		refuse(err)
		return
	}
	if v.SteppedUpUntil(s.store.Clock.Now()).IsZero() {
		refuse(errs.New(errs.Forbidden, "Confirm first that it is you.").With("needs", "STEP_UP"))
		return
	}
	asked, err := exportAsked(r.URL.RawQuery, today)
	if err != nil {
		refuse(err)
		return
	}
	var file bytes.Buffer
	file.WriteString("\ufeff") // without it the common spreadsheet takes UTF-8 for something else
	out := csv.NewWriter(&file)
	out.UseCRLF = true // RFC 4180
	_ = out.Write(exportColumns)
	rows := 0
	err = s.services.Referrals.ExportCaseload(ctx, asked.filter, asked.sort, &asked.reversed, func(c *referral.CaseloadItem) error {
		rows++
		return out.Write(exportRow(c, today))
	})
	if err != nil {
		refuse(err)
		return
	}
	out.Flush()
	entries := seen.Read(v)
	if len(entries) == 0 {
		entries = []audit.Entry{{}} // an empty file is one too
	}
	for i := range entries {
		entries[i].Action, entries[i].ObjectType, entries[i].ObjectID = code.AuditActionExport, "Referral", ""
		entries[i].Reason = fmt.Sprintf("The caseload as a file, %d rows.", rows)
	}
	if err := s.store.Audit(ctx, entries...); err != nil {
		refuse(err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/csv; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(file.Len()))
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": "caseload-" + string(today) + ".csv"}))
	h.Set("Cache-Control", "no-store")
	_, _ = file.WriteTo(w) // whoever asked has gone, if this fails
}

// exportRow writes a row of the caseload in words.
func exportRow(c *referral.CaseloadItem, today clock.Date) []string {
	name := c.PreferredName
	if name == "" {
		name = c.GivenName
	}
	row := []string{
		strings.TrimSpace(name + " " + c.FamilyName), day(c.DateOfBirth), c.Status.Label(), c.Urgency.Label(), "", day(c.NextDueOn),
		"", day(c.NextReviewOn), day(c.SupportUntil), "", c.PrimaryReason.Label(), c.Complexity.Label(), "",
		strconv.Itoa(c.Attempts), day(c.ExtensionAskedOn), c.PracticeName, c.PcnName, c.LinkWorkerName, string(clock.DateOf(c.ReceivedAt)),
	}
	if c.NextDueKind != nil {
		row[4] = dueAct(*c.NextDueKind)
	}
	if c.LastContactAt != nil {
		row[6] = string(clock.DateOf(*c.LastContactAt))
	}
	if c.SupportUntil != nil && !c.SupportUntil.Before(today) {
		row[9] = strconv.Itoa(today.DaysUntil(*c.SupportUntil) / 7)
	}
	if c.HasRisk {
		row[12] = "Risk"
	}
	for i, text := range row {
		row[i] = harmless(text)
	}
	return row
}

// dueAct says a clock as something to do, in the words that the screen has for it (frontend/src/lib/due.ts).
func dueAct(kind code.DueKind) string {
	switch kind {
	case code.DueKindTriage:
		return "Decide"
	case code.DueKindQuiet:
		return "Get in touch"
	case code.DueKindOnwardAnswer:
		return "Chase an answer"
	case code.DueKindConsentExpiry:
		return "Renew consent"
	case code.DueKindFirstContact, code.DueKindFirstAppointment, code.DueKindReview, code.DueKindSupportEnd, code.DueKindTask,
		code.DueKindRiskReview:
		return kind.Label()
	}
	return ""
}

// day writes a day as YYYY-MM-DD, or nothing.
func day(d *clock.Date) string {
	if d == nil {
		return ""
	}
	return string(*d)
}

// harmless writes a text so that no spreadsheet takes it for a formula: what begins like one has an apostrophe in front
// (OWASP, CSV injection).
func harmless(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r\n", rune(text[0])) {
		return "'" + text
	}
	return text
}

// exported is what an address asks of the caseload.
type exported struct {
	filter   referral.CaseloadFilter
	sort     *code.CaseloadSort
	reversed bool
}

// exportShows are the views of the app's page: what "show" of its address may say.
var exportShows = map[string]func(f *referral.CaseloadFilter, today clock.Date){
	"overdue":    func(f *referral.CaseloadFilter, _ clock.Date) { f.Overdue = new(true) },
	"quiet":      func(f *referral.CaseloadFilter, _ clock.Date) { f.Quiet = new(true) },
	"limit":      func(f *referral.CaseloadFilter, _ clock.Date) { f.NearLimit = new(true) },
	"risk":       func(f *referral.CaseloadFilter, _ clock.Date) { f.HasRisk = new(true) },
	"extension":  func(f *referral.CaseloadFilter, _ clock.Date) { f.ExtensionAsked = new(true) },
	"unassigned": func(f *referral.CaseloadFilter, _ clock.Date) { f.Unassigned = new(true) },
	"reviews":    func(f *referral.CaseloadFilter, today clock.Date) { f.ReviewBefore = new(today.AddDays(8)) },
	"start":      only(code.ReferralStatusAccepted, code.ReferralStatusWaiting),
	"contacting": only(code.ReferralStatusContacting),
	"active":     only(code.ReferralStatusActive),
	"paused":     only(code.ReferralStatusPaused),
}

func only(statuses ...code.ReferralStatus) func(*referral.CaseloadFilter, clock.Date) {
	return func(f *referral.CaseloadFilter, _ clock.Date) { f.Statuses = statuses }
}

// exportAsked reads the address of the app's page (frontend/src/features/caseload/address.ts). INVALID at what it does not
// know: a filter that is left out would let out rows that nobody asked for.
func exportAsked(query string, today clock.Date) (exported, error) {
	var a exported
	values, err := url.ParseQuery(query)
	if err != nil {
		return a, errs.New(errs.Invalid, "The address cannot be read.")
	}
	for name, given := range values {
		if len(given) != 1 {
			return a, errs.New(errs.Invalid, "A part of the address is there more than once.")
		}
		if err := a.read(name, given[0], today); err != nil {
			return a, err
		}
	}
	return a, nil
}

// read takes in one part of the address.
func (a *exported) read(name, text string, today clock.Date) error {
	f, unknown := &a.filter, errs.Field(name, "This is not a choice of the caseload.")
	switch name {
	case "show":
		set, ok := exportShows[text]
		if !ok {
			return unknown
		}
		set(f, today)
	case "team", "down":
		on := text == "true"
		if !on && text != "false" {
			return unknown
		}
		if name == "down" {
			a.reversed = on
		} else {
			f.Team = &on
		}
	case "q":
		f.Search = &text
	case "worker":
		f.LinkWorkerID = &text
	case "practice":
		f.PracticeID = &text
	case "reason":
		return chosen(&f.Reason, text, unknown)
	case "complexity":
		return chosen(&f.Complexity, text, unknown)
	case "urgency":
		return chosen(&f.Urgency, text, unknown)
	case "sort":
		return chosen(&a.sort, text, unknown)
	default:
		return errs.New(errs.Invalid, "The address has a part that is none of the caseload's. Leave it out.")
	}
	return nil
}

// chosen reads a code of a list.
func chosen[T interface {
	~string
	Values() []string
}](into **T, text string, unknown error) error {
	v := T(text)
	if !slices.Contains(v.Values(), text) {
		return unknown
	}
	*into = &v
	return nil
}
