// Package auth lets people in: passwords, sessions, and the HTTP routes of both. A session is a random secret in a
// cookie of which the database keeps only the hash; what its account may do is read anew for each request.
package auth

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/session"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// How long a session lasts. Idle: an hour covers a home visit or a long telephone call, and is short enough for a
// screen left open in a practice. Absolute: a working day, so that everybody signs in once a day.
const (
	IdleTime     = time.Hour
	AbsoluteTime = 12 * time.Hour
)

// seenEvery is how often the last-seen instant of a session is written: each request would make every read a write.
const seenEvery = time.Minute

const (
	tokenBytes = 32
	maxEmail   = 254 // RFC 5321
	retryAfter = "retryAfterSeconds"
)

// Organisations tells which roles an account holds; internal/organisation does.
type Organisations interface {
	// MembershipFor gives the role in which an account works today. UNAUTHENTICATED or NOT_FOUND: it holds none.
	MembershipFor(ctx context.Context, accountID string) (*ent.Membership, error)
	// ViewerOf builds the viewer of an account in one of its roles. UNAUTHENTICATED: disabled, or the role has ended.
	ViewerOf(ctx context.Context, accountID, membershipID string, today clock.Date) (*viewer.Viewer, error)
}

// Service signs people in and out. It is safe for concurrent use.
type Service struct {
	store         *store.Store
	organisations Organisations
	hasher        *Hasher
	pairs         *throttle // by account and network: somebody guesses at one account
	networks      *throttle // by network: somebody tries one password on many accounts
	guesses       *throttle // by network: somebody guesses at tokens or passkeys
}

// New makes the service.
func New(s *store.Store, o Organisations, h *Hasher) *Service {
	return &Service{
		store: s, organisations: o, hasher: h,
		pairs: newThrottle(5, time.Second, 15*time.Minute, time.Hour, 20_000),
		// A whole surgery may share an address, so a network has many free attempts and no long wait.
		networks: newThrottle(100, time.Second, time.Minute, time.Hour, 5_000),
		guesses:  newThrottle(20, time.Second, time.Minute, time.Hour, 5_000),
	}
}

// SignInInput is what somebody gives to sign in.
type SignInInput struct {
	Email    string
	Password string
	Address  netip.Addr // where the request came from
	Replaces string     // the token of a session this browser had before, which ends
}

// Email gives an email address as sign-in names are kept: without spaces around it, lower case.
func Email(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// refused is the one answer to a wrong name, a wrong password, a disabled account and one without a role.
func refused() error {
	return errs.New(errs.Unauthenticated, "The email address or password is not right.")
}

// SignIn starts a session and gives its token, which is told nowhere else, and the viewer. UNAUTHENTICATED: not let in,
// for whatever reason; INVALID: nothing to judge; LIMIT: too many attempts, with how long to wait.
func (s *Service) SignIn(ctx context.Context, in SignInInput) (string, *viewer.Viewer, error) {
	email := Email(in.Email)
	switch {
	case email == "" || len(email) > maxEmail:
		return "", nil, errs.Field("email", "Give your email address.")
	case in.Password == "":
		return "", nil, errs.Field("password", "Give your password.")
	}
	now, network := s.store.Clock.Now(), networkOf(in.Address)
	pair := email + " " + network
	wait := s.pairs.try(pair, now)
	if wait == 0 {
		wait = s.networks.try(network, now)
	}
	if wait > 0 {
		seconds := int((wait + time.Second - 1) / time.Second)
		return "", nil, errs.New(errs.Limit, "Too many attempts. Wait %s and try again.", inWords(seconds)).With(retryAfter, seconds)
	}

	system := viewer.System(ctx, "", "sign-in")
	a, err := s.store.Ent(system).Account.Query().Where(account.Email(email)).Only(system)
	if err != nil && !ent.IsNotFound(err) {
		return "", nil, err
	}
	hash := ""
	if a != nil {
		hash = a.PasswordHash
	}
	right, err := s.hasher.Verify(ctx, hash, in.Password)
	if err != nil {
		return "", nil, err
	}
	v, reason, err := s.admit(ctx, a, right)
	if err != nil {
		return "", nil, err
	}
	if v == nil {
		return "", nil, s.refuse(ctx, a, reason)
	}
	token, err := s.start(ctx, v, in.Replaces, now)
	if err != nil {
		return "", nil, err
	}
	s.pairs.forgive(pair)
	s.networks.takeBack(network)
	return token, v.Viewer, nil
}

// admitted is a viewer with the role that the session will be for.
type admitted struct {
	*viewer.Viewer
	membershipID string
}

// admit gives the viewer of an account whose password is right, or nil and the reason for the trail.
func (s *Service) admit(ctx context.Context, a *ent.Account, right bool) (*admitted, string, error) {
	switch {
	case a == nil:
		return nil, "unknown name", nil
	case !right:
		return nil, "wrong password", nil
	case a.Disabled:
		return nil, "disabled account", nil
	}
	m, err := s.organisations.MembershipFor(ctx, a.ID)
	if none(err) {
		return nil, "no role today", nil
	}
	if err != nil {
		return nil, "", err
	}
	v, err := s.organisations.ViewerOf(ctx, a.ID, m.ID, s.store.Today())
	if none(err) {
		return nil, "no role today", nil
	}
	if err != nil {
		return nil, "", err
	}
	return &admitted{v, m.ID}, "", nil
}

// none says whether an answer means that there is nobody to let in.
func none(err error) bool {
	c := errs.CodeOf(err)
	return c == errs.Unauthenticated || c == errs.NotFound
}

// refuse writes the refusal down and gives the one answer.
func (s *Service) refuse(ctx context.Context, a *ent.Account, reason string) error {
	entry := audit.Entry{Action: code.AuditActionSignInRefused, ObjectType: "Account", Reason: reason}
	if a != nil {
		entry.ObjectID = a.ID
		ctx = viewer.With(ctx, &viewer.Viewer{AccountID: a.ID, SchemeID: a.SchemeID})
	}
	if err := s.store.Audit(ctx, entry); err != nil {
		return err
	}
	return refused()
}

// start makes the session and writes it down, and ends the one it replaces.
func (s *Service) start(ctx context.Context, v *admitted, replaces string, now time.Time) (string, error) {
	random := make([]byte, tokenBytes)
	_, _ = rand.Read(random) // crypto/rand.Read does not fail: it ends the program instead
	token := base64.RawURLEncoding.EncodeToString(random)
	err := s.store.WithTx(ctx, func(ctx context.Context) error {
		system := viewer.System(ctx, "", "sign-in")
		if replaces != "" {
			if err := s.end(ctx, replaces, now); err != nil {
				return err
			}
		}
		row, err := s.store.Ent(system).Session.Create().
			SetTokenHash(digest(token)).SetAccountID(v.AccountID).SetMembershipID(v.membershipID).
			SetSeenAt(now).SetExpiresAt(now.Add(AbsoluteTime)).Save(system)
		if err != nil {
			return err
		}
		v.SessionID = row.ID
		return s.store.Audit(viewer.With(ctx, v.Viewer), audit.Entry{
			Action: code.AuditActionSignIn, ObjectType: "Session", ObjectID: row.ID,
		})
	})
	return token, err
}

// Authenticate gives the viewer of a session's token, with the rights of this moment. UNAUTHENTICATED: there is no such
// session, it is over, or its account or role is.
func (s *Service) Authenticate(ctx context.Context, token string) (*viewer.Viewer, error) {
	row, ok, err := s.live(ctx, token)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, errs.New(errs.Unauthenticated, "Sign in first.")
	}
	v, err := s.organisations.ViewerOf(ctx, row.AccountID, row.MembershipID, s.store.Today())
	if none(err) {
		return nil, errs.New(errs.Unauthenticated, "Sign in first.")
	}
	if err != nil {
		return nil, err
	}
	v.SessionID = row.ID
	if now := s.store.Clock.Now(); now.Sub(row.SeenAt) >= seenEvery {
		system := viewer.System(ctx, "", "last seen")
		if err := s.store.Ent(system).Session.UpdateOneID(row.ID).SetSeenAt(now).Exec(system); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// SignOut ends the session of a token. A token of no live session is no error: the wish is fulfilled.
func (s *Service) SignOut(ctx context.Context, token string) error {
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		return s.end(ctx, token, s.store.Clock.Now())
	})
}

// end ends the session of a token, if it is live, and writes it down.
func (s *Service) end(ctx context.Context, token string, now time.Time) error {
	row, ok, err := s.live(ctx, token)
	if err != nil || !ok {
		return err
	}
	system := viewer.System(ctx, "", "sign-out")
	if err := s.store.Ent(system).Session.UpdateOneID(row.ID).SetEndedAt(now).Exec(system); err != nil {
		return err
	}
	a, err := s.store.Ent(system).Account.Get(system, row.AccountID)
	if err != nil {
		return err
	}
	who := &viewer.Viewer{AccountID: a.ID, SchemeID: a.SchemeID, SessionID: row.ID}
	return s.store.Audit(viewer.With(ctx, who), audit.Entry{
		Action: code.AuditActionSignOut, ObjectType: "Session", ObjectID: row.ID,
	})
}

// live gives the session of a token; ok is false when it is unknown or over.
func (s *Service) live(ctx context.Context, token string) (row *ent.Session, ok bool, err error) {
	if len(token) != base64.RawURLEncoding.EncodedLen(tokenBytes) {
		return nil, false, nil
	}
	system := viewer.System(ctx, "", "find the session")
	row, err = s.store.Ent(system).Session.Query().Where(session.TokenHash(digest(token))).Only(system)
	if ent.IsNotFound(err) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	now := s.store.Clock.Now()
	over := row.EndedAt != nil || !now.Before(row.ExpiresAt) || now.Sub(row.SeenAt) >= IdleTime
	return row, !over, nil
}

// digest is what the database keeps of a token. The token is random, so a plain hash cannot be guessed backwards.
func digest(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// networkOf gives the network of an address as throttles count it: /24 of IPv4, /56 of IPv6, which is what one household
// or office is given.
func networkOf(a netip.Addr) string {
	a = a.Unmap().WithZone("")
	bits := 24
	if a.Is6() {
		bits = 56
	}
	p, err := a.Prefix(bits)
	if err != nil {
		return "unknown"
	}
	return p.String()
}

// inWords tells a wait to somebody who waits.
func inWords(seconds int) string {
	switch {
	case seconds == 1:
		return "1 second"
	case seconds < 90:
		return strconv.Itoa(seconds) + " seconds"
	default:
		return strconv.Itoa((seconds+59)/60) + " minutes"
	}
}
