package referral

import (
	"context"
	"errors"
	"slices"

	"alongside/ent"
	"alongside/ent/practicelink"
	"alongside/ent/referral"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/viewer"
)

// ofPractice are the sources that speak for the client's practice: it may follow a referral that somebody typed in for it.
var ofPractice = []code.ReferralSource{
	code.ReferralSourceGp, code.ReferralSourceNurse, code.ReferralSourcePracticeStaff,
	code.ReferralSourceReceptionRequest, code.ReferralSourceCaseFinding,
}

// undecided ends the transaction of a submission without a trace: somebody has to say first whether it is one of these.
type undecided struct{ people []*detail.Duplicate }

func (*undecided) Error() string { return "likely duplicates have to be decided on first" }

// SubmitReferral refers a person. Likely duplicates without a decision are handed back and nothing is saved. INVALID with
// every field at fault; NOT_FOUND at clientId; CONFLICT at id for a key that is taken.
func (s *Service) SubmitReferral(ctx context.Context, in SubmitReferralInput) (*SubmitReferralPayload, error) {
	if v := viewer.From(ctx); v != nil && !isWorker(v) && !v.Is(code.RolePractice) {
		return nil, forbidden()
	}
	var faults error
	if in.Person != nil {
		faults = s.people.Check(*in.Person)
	}
	sub, err := CheckSubmission(in.submission(), faults)
	if err != nil {
		return nil, err
	}
	out := &SubmitReferralPayload{PossibleDuplicates: []*detail.Duplicate{}, ClientMutationID: in.ClientMutationID}
	out.Referral, err = s.once(ctx, in.ClientMutationID, "submitReferral", in, func(ctx context.Context) (*ent.Referral, error) {
		return s.submit(ctx, in, sub)
	})
	if found, ok := errors.AsType[*undecided](err); ok {
		out.PossibleDuplicates = found.people
		return out, nil
	}
	if err != nil {
		return nil, err
	}
	return out, nil
}

// submit is the work of SubmitReferral in its transaction.
func (s *Service) submit(ctx context.Context, in SubmitReferralInput, sub Submission) (*ent.Referral, error) {
	v, now, today := viewer.From(ctx), s.store.Clock.Now(), s.store.Today()
	settings, err := s.settings(ctx, v.SchemeID)
	if err != nil {
		return nil, err
	}
	if err := checkOffered(sub, settings); err != nil {
		return nil, err
	}
	p, hidden, err := s.referred(ctx, in)
	if err != nil {
		return nil, err
	}
	q := s.store.Ent(ctx).Referral.Create().SetPersonID(p.ID).SetPracticeID(p.PracticeID).
		SetReferredByID(v.AccountID).SetReferrerName(sub.ReferrerName).SetSource(sub.Source).
		SetPrimaryReason(sub.Reasons[slices.IndexFunc(sub.Reasons, func(r detail.Reason) bool { return r.Primary })].Code).
		SetReasons(sub.Reasons).SetReferrerWords(sub.ReferrerWords).SetClientWords(sub.ClientWords).
		SetUrgency(sub.Urgency).SetClientAware(sub.ClientAware).SetPossibleDuplicate(hidden).SetReceivedAt(now).
		SetReceivedMonth(string(clock.DateOf(now))[:len("2026-01")])
	if in.ID != nil {
		q.SetID(*in.ID)
	}
	switch {
	case v.Is(code.RolePractice):
		q.SetReferringOrganisationID(v.OrganisationID)
	case slices.Contains(ofPractice, sub.Source):
		q.SetReferringOrganisationID(p.PracticeID)
	}
	pcn, err := s.pcnOn(ctx, p.PracticeID, today)
	if err != nil {
		return nil, err
	}
	if pcn != "" {
		q.SetPcnID(pcn)
	}
	known := in.ClientID != nil
	if known {
		earlier, err := s.earlier(ctx, p)
		if err != nil {
			return nil, err
		}
		q.SetNillablePreviousID(earlier)
	}
	// Nothing but triage runs on the first referral of a new person.
	due, _ := First(Facts{Status: code.ReferralStatusReceived, ReceivedOn: today}, settings, today)
	r, err := q.SetNextDueKind(due.Kind).SetNextDueOn(due.On).Save(ctx)
	if ent.IsConstraintError(err) && in.ID != nil {
		return nil, errs.New(errs.Conflict, "This id is taken. Make a new one.").At("id")
	}
	if err != nil {
		return nil, err
	}
	if err := s.history(ctx, r, nil, ""); err != nil {
		return nil, err
	}
	if known {
		return s.refresh(ctx, r)
	}
	return r, nil
}

// referred gives the client of a submission, made new if need be, and whether somebody hidden may be the same person.
func (s *Service) referred(ctx context.Context, in SubmitReferralInput) (p *ent.Person, hidden bool, err error) {
	v := viewer.From(ctx)
	if in.ClientID != nil {
		p, err = s.people.Read(ctx, *in.ClientID)
		switch {
		case errs.CodeOf(err) == errs.NotFound:
			return nil, false, errs.Missing("client").At("clientId")
		case err != nil:
			return nil, false, err
		case p.DiedOn != nil:
			return nil, false, errs.Field("clientId", "This client has died. Check that it is the right client.")
		case !mayRefer(v, p.PracticeID):
			return nil, false, errs.Field("clientId", "This client is registered with a practice that is not yours. Ask the practice, or a manager, to refer them.")
		}
		return p, false, nil
	}
	// A key that is malformed is told apart from one that names nobody by the one who makes the person.
	if id.Valid("or", in.Person.PracticeID) && !mayRefer(v, in.Person.PracticeID) {
		return nil, false, errs.Field("person.practiceId", "This practice is not one of yours. Choose one of them, or ask a manager.")
	}
	if err := s.store.Alone(ctx, "person", v.SchemeID); err != nil { // two at once would not find each other
		return nil, false, err
	}
	if in.DuplicateDecision == nil {
		found, err := s.people.PossibleDuplicates(ctx, *in.Person)
		if err != nil {
			return nil, false, err
		}
		if len(found) > 0 {
			return nil, false, &undecided{found}
		}
	}
	if hidden, err = s.people.HiddenDuplicate(ctx, *in.Person); err != nil {
		return nil, false, err
	}
	p, err = s.people.Create(ctx, *in.Person)
	return p, hidden, err
}

// mayRefer says whether the viewer may refer clients of a practice: their own, or any for a manager. Else they would
// make what they cannot see.
func mayRefer(v *viewer.Viewer, practiceID string) bool {
	switch {
	case v.Is(code.RoleManager):
		return true
	case v.Is(code.RolePractice):
		return v.OrganisationID == practiceID
	}
	return slices.Contains(v.PracticeIDs, practiceID)
}

// pcnOn gives the PCN of a practice on a day, or "".
func (s *Service) pcnOn(ctx context.Context, practiceID string, on clock.Date) (string, error) {
	l, err := s.store.Ent(ctx).PracticeLink.Query().Where(
		practicelink.PracticeID(practiceID), practicelink.FromOnLTE(on),
		practicelink.Or(practicelink.ToOnIsNil(), practicelink.ToOnGTE(on)),
	).Order(practicelink.ByFromOn(), practicelink.ByID()).First(ctx)
	if ent.IsNotFound(err) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return l.PcnID, nil
}

// earlier gives the key of the client's latest episode, whoever may see it, or nil.
func (s *Service) earlier(ctx context.Context, p *ent.Person) (*string, error) {
	sys := behind(ctx, p.SchemeID)
	ids, err := s.store.Ent(sys).Referral.Query().Where(referral.PersonID(p.ID)).
		Order(ent.Desc(referral.FieldReceivedAt, referral.FieldID)).Limit(1).IDs(sys)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return &ids[0], nil
}
