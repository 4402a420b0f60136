package analytics

import (
	"slices"
	"unicode/utf8"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/nhs"
)

// Bounds of a project grant.
const (
	// GrantMonths is for how many months after its approval a grant gives rows at most.
	GrantMonths = 12
	// maxPeriod is how many months of rows one grant opens.
	maxPeriod = 60
	// maxWaiting is how many of one analyst's requests wait at once.
	maxWaiting = 10
	// minPurpose is how many characters say what rows are needed for.
	minPurpose = 20
)

// AskForProjectGrantInput says which rows an analyst needs, and for what.
type AskForProjectGrantInput struct {
	ClientMutationID string           `json:"clientMutationId"`
	Title            string           `json:"title"`
	Purpose          string           `json:"purpose"`
	Basis            string           `json:"basis"`
	Sources          []code.RowSource `json:"sources"`
	FromMonth        string           `json:"fromMonth"`
	ToMonth          string           `json:"toMonth"`
	ExpiresOn        clock.Date       `json:"expiresOn"`
}

// ApproveProjectGrantInput says which request is approved, until when and in which words.
type ApproveProjectGrantInput struct {
	ClientMutationID string      `json:"clientMutationId"`
	ProjectGrantID   string      `json:"projectGrantId"`
	ExpiresOn        *clock.Date `json:"expiresOn,omitempty"`
	Words            *string     `json:"words,omitempty"`
}

// RefuseProjectGrantInput says which request is refused, and why.
type RefuseProjectGrantInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ProjectGrantID   string `json:"projectGrantId"`
	Words            string `json:"words"`
}

// WithdrawProjectGrantInput says which grant or request is taken back, and why.
type WithdrawProjectGrantInput struct {
	ClientMutationID string `json:"clientMutationId"`
	ProjectGrantID   string `json:"projectGrantId"`
	Reason           string `json:"reason"`
}

// checked gives a request as it is kept.
func (in AskForProjectGrantInput) checked(today clock.Date) (AskForProjectGrantInput, error) {
	var err error
	if in.Title, err = oneLine("title", in.Title, "Say what the project is called."); err != nil {
		return in, err
	}
	if in.Purpose, err = nhs.RequiredField("purpose", in.Purpose, nhs.MaxWords); err != nil {
		return in, err
	}
	if utf8.RuneCountInString(in.Purpose) < minPurpose {
		return in, errs.Field("purpose", "Say in at least %d characters what the rows are needed for, and what comes of it.", minPurpose)
	}
	if in.Basis, err = oneLine("basis", in.Basis, "Say what allows it: the legal basis, or the number of its approval."); err != nil {
		return in, err
	}
	if in.Sources, err = checkSources(in.Sources); err != nil {
		return in, err
	}
	if err := checkPeriod(in.FromMonth, in.ToMonth, today); err != nil {
		return in, err
	}
	return in, checkExpiry(in.ExpiresOn, today)
}

// oneLine is one line of text that may not be empty.
func oneLine(field, text, missing string) (string, error) {
	text, err := nhs.LineField(field, text)
	if err == nil && text == "" {
		err = errs.Field(field, "%s", missing)
	}
	return text, err
}

// checkSources gives the sources in the order of their list, each once.
func checkSources(given []code.RowSource) ([]code.RowSource, error) {
	var out []code.RowSource
	for _, s := range code.RowSource("").Values() {
		if slices.Contains(given, code.RowSource(s)) {
			out = append(out, code.RowSource(s))
		}
	}
	switch {
	case len(out) == 0:
		return nil, errs.Field("sources", "Choose at least one kind of row.")
	case slices.ContainsFunc(given, func(s code.RowSource) bool { return !s.Valid() }):
		return nil, errs.Field("sources", "Choose from the list.")
	}
	return out, nil
}

// checkPeriod refuses months that are none, the wrong way round, not begun or too many.
func checkPeriod(from, to string, today clock.Date) error {
	switch {
	case !monthForm.MatchString(from):
		return errs.Field("fromMonth", "Give a month as YYYY-MM, such as 2026-04.")
	case !monthForm.MatchString(to):
		return errs.Field("toMonth", "Give a month as YYYY-MM, such as 2026-04.")
	case from > to:
		return errs.Field("toMonth", "The last month is before the first.")
	case to > string(today)[:len("2006-01")]:
		return errs.Field("toMonth", "That month has not begun yet.")
	case clock.Date(from+"-01").AddMonths(maxPeriod) <= clock.Date(to+"-01"):
		return errs.Field("fromMonth", "Ask for at most %d months.", maxPeriod)
	}
	return nil
}

// checkExpiry refuses a last day that is over, or further off than [GrantMonths].
func checkExpiry(on, today clock.Date) error {
	last := today.AddMonths(GrantMonths)
	if !on.Valid() || on < today || on > last {
		return errs.Field("expiresOn", "Choose a last day from %s to %s: a grant is for %d months at most.", today, last, GrantMonths)
	}
	return nil
}
