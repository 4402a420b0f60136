package auth

import (
	"context"
	"net/netip"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// nobody is a well-formed key of no account. What is looked up for a name that is unknown is looked up by it, so that the
// database has the same work.
const nobody = "ac00000000000000000000000000"

// Origin is where a request to begin a session comes from.
type Origin struct {
	Address netip.Addr
	Device  string // browser and system in words, see DeviceOf
	Token   string // of a session that this browser had before, which ends
}

// SignInInput is what somebody gives to sign in.
type SignInInput struct {
	Email    string
	Password string
	Code     string // of the code app, or a recovery code; "" to be asked for it
	Origin   Origin
}

// SignedIn is a session that has begun.
type SignedIn struct {
	Token     string // told nowhere else
	Viewer    *viewer.Viewer
	Enrolling bool // a second step has to be set up before anything else is open
}

// refused is the one answer to a wrong name, a wrong password, a disabled account and one without a role.
func refused() error {
	return errs.New(errs.Unauthenticated, "The email address or password is not right.")
}

// SignIn begins a session. UNAUTHENTICATED: not let in, for whatever reason; with the field "code" and the detail "needs"
// when the password is right and a second step is missing or wrong. INVALID: nothing to judge. LIMIT: too many attempts,
// with how long to wait.
//
// Who is unknown, disabled or without a role, and who gives a wrong password, is refused after the same work: a look for
// the account and for its role, one hash, one entry in the trail.
func (s *Service) SignIn(ctx context.Context, in SignInInput) (*SignedIn, error) {
	email := Email(in.Email)
	switch {
	case email == "" || len(email) > maxEmail:
		return nil, errs.Field("email", "Give your email address.")
	case in.Password == "":
		return nil, errs.Field("password", "Give your password.")
	}
	now, network := s.store.Clock.Now(), networkOf(in.Origin.Address)
	pair := email + " " + network
	wait := s.pairs.try(pair, now)
	if wait == 0 {
		if wait = s.networks.try(network, now); wait > 0 {
			s.pairs.takeBack(pair) // it is not judged, for what others there have done
		}
	}
	if wait > 0 {
		return nil, tooMany(wait)
	}
	a, v, err := s.known(ctx, email, in.Password)
	if err != nil {
		return nil, err
	}
	out, err := s.secondStep(ctx, a, v, in)
	switch {
	case err == nil:
		s.pairs.forgive(pair)
		s.networks.takeBack(network)
	case in.Code == "": // the password is right, and what is missing is no guess
		s.pairs.takeBack(pair)
		s.networks.takeBack(network)
	}
	return out, err
}

// known gives the account of a name and password that are right, and its viewer in the role it signs in with.
func (s *Service) known(ctx context.Context, email, password string) (*ent.Account, *admitted, error) {
	system := viewer.System(ctx, "", "sign-in")
	// The sealed secret of the code app is left where it is: opening it would take longer for names that are known.
	a, err := s.store.Ent(system).Account.Query().Where(account.Email(email)).
		Select(account.FieldID, account.FieldSchemeID, account.FieldPasswordHash, account.FieldDisabled).Only(system)
	if err != nil && !ent.IsNotFound(err) {
		return nil, nil, err
	}
	key, hash := nobody, ""
	if a != nil {
		key, hash = a.ID, a.PasswordHash
	}
	m, err := s.organisations.MembershipFor(ctx, key)
	if err != nil && !none(err) {
		return nil, nil, err
	}
	right, err := s.hasher.Verify(ctx, hash, password)
	if err != nil {
		return nil, nil, err
	}
	reason := ""
	switch {
	case a == nil:
		reason = "unknown name"
	case !right:
		reason = "wrong password"
	case a.Disabled:
		reason = "disabled account"
	case m == nil:
		reason = "no role today"
	}
	if reason != "" {
		return nil, nil, s.refuse(ctx, a, reason)
	}
	v, err := s.admit(ctx, a, m)
	return a, v, err
}

// admitted is a viewer with the role that the session will be for.
type admitted struct {
	*viewer.Viewer
	membershipID string
}

// admit gives the viewer of an account in a role; in the one it signs in with when m is nil. UNAUTHENTICATED, with an
// entry in the trail: it is disabled or has no role today.
func (s *Service) admit(ctx context.Context, a *ent.Account, m *ent.Membership) (*admitted, error) {
	var err error
	if m == nil {
		if m, err = s.organisations.MembershipFor(ctx, a.ID); none(err) {
			return nil, s.refuse(ctx, a, "no role today, or disabled")
		}
		if err != nil {
			return nil, err
		}
	}
	v, err := s.organisations.ViewerOf(ctx, a.ID, m.ID, s.store.Today())
	if none(err) {
		return nil, s.refuse(ctx, a, "no role today, or disabled")
	}
	if err != nil {
		return nil, err
	}
	return &admitted{v, m.ID}, nil
}

// refuse writes the refusal down and gives the one answer. The account is nil when the name is unknown.
func (s *Service) refuse(ctx context.Context, a *ent.Account, reason string) error {
	entry := audit.Entry{Action: code.AuditActionSignInRefused, Outcome: code.AuditOutcomeRefused, ObjectType: "Account", Reason: reason}
	if a != nil {
		entry.ObjectID = a.ID
		ctx = viewer.With(ctx, &viewer.Viewer{AccountID: a.ID, SchemeID: a.SchemeID})
	}
	if err := s.store.Audit(ctx, entry); err != nil {
		return err
	}
	return refused()
}

// secondStep begins the session of somebody whose password is right. Where the account has a second step it is asked for;
// where it has none, only a demonstration is open to a password alone.
func (s *Service) secondStep(ctx context.Context, a *ent.Account, v *admitted, in SignInInput) (*SignedIn, error) {
	f, err := s.factors(ctx, a.ID)
	if err != nil {
		return nil, err
	}
	if !f.any() {
		return s.begin(ctx, v, beginning{method: code.SignInMethodPassword, hash: a.PasswordHash, from: in.Origin})
	}
	if in.Code == "" {
		return nil, errs.New(errs.Unauthenticated, "Now the second step: give a code.").At("code").With(needs, f.needs())
	}
	if wait := s.codes.try(a.ID, s.store.Clock.Now()); wait > 0 {
		return nil, tooMany(wait)
	}
	var out *SignedIn
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		method, ok, err := s.useCode(ctx, a.ID, in.Code)
		if err != nil || !ok {
			return err
		}
		out, err = s.begin(ctx, v, beginning{method: method, proved: true, hash: a.PasswordHash, from: in.Origin})
		return err
	})
	if err != nil {
		return nil, err
	}
	if out == nil {
		if err := s.refuse(ctx, a, "wrong or used code"); errs.CodeOf(err) != errs.Unauthenticated {
			return nil, err
		}
		return nil, errs.New(errs.Unauthenticated, "The code is not right, or was used already. Wait for the next one.").
			At("code").With(needs, f.needs())
	}
	s.codes.forgive(a.ID)
	return out, nil
}
