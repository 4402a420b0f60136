package organisation

import (
	"context"
	"fmt"
	"slices"

	"alongside/ent"
	"alongside/ent/referral"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// refreshedAtOnce is how many open referrals follow changed rules in the same transaction: half a second's work. Where
// there are more, the upkeep of the server sees to them within the hour.
const refreshedAtOnce = 500

// ChangeSettings changes rules of the viewer's scheme, for managers. Where a clock changes, what is due is worked out anew
// for every open referral; it cannot be undone for that. INVALID with every field at fault; CONFLICT with both copies.
func (s *Service) ChangeSettings(ctx context.Context, in ChangeSettingsInput) (*ent.Scheme, error) {
	if err := only(ctx, code.RoleManager); err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "changeSettings", Input: in, Stays: true}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Scheme, error) {
		schemeID := viewer.From(ctx).SchemeID
		before, err := s.store.Settings(ctx)
		if err != nil {
			return nil, err
		}
		after := in.over(before)
		sc, err := s.UpdateSettings(ctx, UpdateSettingsInput{SchemeID: schemeID, Version: in.Version, Settings: &after})
		if err != nil || running(before) == running(after) {
			return sc, err
		}
		system := audit.Unseen(viewer.System(ctx, schemeID, "the scheme's rules were changed"))
		n, err := s.store.Ent(ctx).Referral.Query().Where(referral.StatusIn(store.NotEnded()...)).Count(system)
		if err == nil && n <= refreshedAtOnce {
			_, err = s.clocks.RefreshAll(ctx, schemeID)
		}
		return sc, err
	})
}

// over gives settings with the changes of an input.
func (in ChangeSettingsInput) over(c detail.SchemeSettings) detail.SchemeSettings {
	for _, n := range []struct {
		to   *int
		from *int
	}{
		{&c.TriageDays, in.TriageDays},
		{&c.FirstContactDays, in.FirstContactDays},
		{&c.FirstAppointmentDays, in.FirstAppointmentDays},
		{&c.SupportMonths, in.SupportMonths},
		{&c.ExtensionMonths, in.ExtensionMonths},
		{&c.ReviewWeeks, in.ReviewWeeks},
		{&c.QuietDays, in.QuietDays},
		{&c.OnwardNudgeDays, in.OnwardNudgeDays},
		{&c.OnwardLeadDays, in.OnwardLeadDays},
		{&c.OnwardCloseDays, in.OnwardCloseDays},
		{&c.AttemptsBeforeLetter, in.AttemptsBeforeLetter},
		{&c.LetterWaitDays, in.LetterWaitDays},
		{&c.ReopenDays, in.ReopenDays},
		{&c.ReopenWeeks, in.ReopenWeeks},
		{&c.CorrectionHours, in.CorrectionHours},
		{&c.ComplexityLight, in.ComplexityLight},
		{&c.ComplexityComplex, in.ComplexityComplex},
	} {
		put(n.to, n.from)
	}
	put(&c.ClientWord, in.ClientWord)
	put(&c.LinkWorkerWord, in.LinkWorkerWord)
	put(&c.CallerNumber, in.CallerNumber)
	putList(&c.InclusionCriteria, in.InclusionCriteria)
	putList(&c.LicensedInstruments, in.LicensedInstruments)
	putList(&c.HiddenReasons, in.HiddenReasons)
	putList(&c.HiddenClosingReasons, in.HiddenClosingReasons)
	putList(&c.HiddenSources, in.HiddenSources)
	putList(&c.ReasonWords, in.ReasonWords)
	putList(&c.ClosingReasonWords, in.ClosingReasonWords)
	putList(&c.SourceWords, in.SourceWords)
	return c
}

func put[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

func putList[T any](to *[]T, from []T) {
	if from != nil {
		*to = from
	}
}

// running are the settings that the clocks of referrals run by.
func running(c detail.SchemeSettings) [9]int {
	return [...]int{
		c.TriageDays, c.FirstContactDays, c.FirstAppointmentDays, c.SupportMonths, c.ReviewWeeks, c.QuietDays,
		c.OnwardNudgeDays, c.OnwardLeadDays, c.OnwardCloseDays,
	}
}

// CheckSettings validates the rules that a scheme may set. The bounds are wide: they keep out slips, not choices. The
// error is INVALID with every field at fault in details "fields".
func CheckSettings(c detail.SchemeSettings) error {
	var faults errs.Faults
	within := func(field string, n, least, most int) {
		if n < least || n > most {
			faults.Add("settings."+field, fmt.Sprintf("Give %d to %d.", least, most))
		}
	}
	within("triageDays", c.TriageDays, 1, 60)
	within("firstContactDays", c.FirstContactDays, 1, 60)
	within("firstAppointmentDays", c.FirstAppointmentDays, 1, 120)
	within("supportMonths", c.SupportMonths, 1, 24)
	within("extensionMonths", c.ExtensionMonths, 0, 24)
	within("reviewWeeks", c.ReviewWeeks, 1, 52)
	within("quietDays", c.QuietDays, 1, 365)
	within("onwardNudgeDays", c.OnwardNudgeDays, 1, 120)
	within("onwardLeadDays", c.OnwardLeadDays, c.OnwardNudgeDays, 120)
	within("onwardCloseDays", c.OnwardCloseDays, c.OnwardLeadDays, 120)
	within("attemptsBeforeLetter", c.AttemptsBeforeLetter, 1, 10)
	within("letterWaitDays", c.LetterWaitDays, 1, 60)
	within("reopenDays", c.ReopenDays, 0, 365)
	within("reopenWeeks", c.ReopenWeeks, 0, 104)
	within("correctionHours", c.CorrectionHours, 0, 168)
	within("complexityLight", c.ComplexityLight, 10, detail.StandardCase)
	within("complexityComplex", c.ComplexityComplex, detail.StandardCase, 500)
	if len(c.InclusionCriteria) > 20 {
		faults.Add("settings.inclusionCriteria", "Ask at most 20 questions.")
	}
	for i, q := range c.InclusionCriteria {
		if line, err := nhs.CleanLine(q, nhs.MaxLine); err != nil || line == "" {
			faults.Add(fmt.Sprintf("settings.inclusionCriteria.%d", i), "Ask it on one line.")
		}
	}
	for i, l := range c.LicensedInstruments {
		if !l.Valid() {
			faults.Add(fmt.Sprintf("settings.licensedInstruments.%d", i), "Choose a licensed instrument of the list.")
		}
	}
	if _, err := nhs.CleanLine(c.CallerNumber, nhs.MaxName); err != nil {
		faults.Add("settings.callerNumber", "Give the number on one line.")
	}
	word := func(field, s, message string) {
		if line, err := nhs.CleanLine(s, nhs.MaxName); err != nil || line == "" || line != s {
			faults.Add("settings."+field, message)
		}
	}
	word("clientWord", c.ClientWord, "Give the word for a client.")
	word("linkWorkerWord", c.LinkWorkerWord, "Give the word for a link worker.")
	hidden(&faults, "hiddenReasons", c.HiddenReasons)
	hidden(&faults, "hiddenSources", c.HiddenSources)
	named(&faults, "reasonWords", code.ReferralReason("").Values(), c.ReasonWords)
	named(&faults, "closingReasonWords", code.ClosingReason("").Values(), c.ClosingReasonWords)
	named(&faults, "sourceWords", code.ReferralSource("").Values(), c.SourceWords)
	hidden(&faults, "hiddenClosingReasons", c.HiddenClosingReasons)
	if slices.Contains(c.HiddenClosingReasons, code.ClosingReasonDied) {
		// Closing for it is what stops every message (journey section 2).
		faults.Add("settings.hiddenClosingReasons", "That a client has died is always offered: it stops every message. Leave it out.")
	}
	return faults.Err()
}

// hidden checks a list of codes that a scheme does not offer: each of the value list and once, and not all of them.
func hidden[T interface {
	~string
	Valid() bool
	Values() []string
}](faults *errs.Faults, field string, codes []T) {
	for i, c := range codes {
		if !c.Valid() || slices.Contains(codes[:i], c) {
			faults.Add(fmt.Sprintf("settings.%s.%d", field, i), "Choose each code of the list at most once.")
		}
	}
	var none T
	if len(codes) >= len(none.Values()) {
		faults.Add("settings."+field, "Leave at least one to choose.")
	}
}

// named checks what a scheme calls codes of a list: each code once, in a few words, and no two of them alike, which would
// leave two choices that cannot be told apart.
func named(faults *errs.Faults, field string, codes []string, words []detail.CodeWords) {
	for i, w := range words {
		at := fmt.Sprintf("settings.%s.%d.", field, i)
		if !slices.Contains(codes, w.Code) || slices.ContainsFunc(words[:i], func(o detail.CodeWords) bool { return o.Code == w.Code }) {
			faults.Add(at+"code", "Choose each code of the list at most once.")
		}
		if line, err := nhs.CleanLine(w.Words, nhs.MaxName); err != nil || line != w.Words || nhs.Fold(line) == "" {
			faults.Add(at+"words", fmt.Sprintf("Give the words on one line, at most %d characters.", nhs.MaxName))
		} else if slices.ContainsFunc(words[:i], func(o detail.CodeWords) bool { return nhs.Fold(o.Words) == nhs.Fold(line) }) {
			faults.Add(at+"words", "Another choice of the list has these words. Say it in other words.")
		}
	}
}

// only is FORBIDDEN unless the viewer holds one of the roles.
func only(ctx context.Context, roles ...code.Role) error {
	v := viewer.From(ctx)
	switch {
	case v == nil:
		return errs.New(errs.Unauthenticated, "Sign in first.")
	case !v.Is(roles...):
		return errs.New(errs.Forbidden, "Your role does not allow this.")
	}
	return nil
}
