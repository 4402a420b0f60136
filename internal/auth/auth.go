// Package auth lets people in: passwords, second steps, sessions, and the HTTP routes of them. A session is a random
// secret in a cookie of which the database keeps only the hash; what its account may do is read anew for each request.
package auth

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/organisation"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// How long a session lasts. Idle: a quarter of an hour, because screens are left open in surgeries; what is being
// written is kept on the device meanwhile. Absolute: a working day, so that everybody signs in once a day. Enrolling: long
// enough to install an app and no longer, because a password alone has opened it.
const (
	IdleTime      = 15 * time.Minute
	AbsoluteTime  = 12 * time.Hour
	EnrollingTime = 30 * time.Minute
)

// seenEvery is how often the last-seen instant of a session is written: each request would make every read a write.
const seenEvery = time.Minute

const (
	tokenBytes = 32
	maxEmail   = 254 // RFC 5321
)

// Names of details that errors of this package may carry.
const (
	retryAfter = "retryAfterSeconds"
	needs      = "needs" // what would be let in instead: one of the need constants, or a list of them
)

// What an error may say is needed.
const (
	needCode         = "CODE"          // a code of the code app
	needRecoveryCode = "RECOVERY_CODE" // one of the recovery codes
	needPasskey      = "PASSKEY"       // a passkey
	needEnrol        = "ENROL"         // a second step has to be set up first
	needStepUp       = "STEP_UP"       // a fresh sign-in step
)

// Organisations keeps schemes, accounts and the roles they hold; internal/organisation does.
type Organisations interface {
	// MembershipFor gives the role in which an account works today. UNAUTHENTICATED or NOT_FOUND: it holds none, is
	// unknown or disabled. It asks the database the same whichever it is.
	MembershipFor(ctx context.Context, accountID string) (*ent.Membership, error)
	// ViewerOf builds the viewer of an account in one of its roles. UNAUTHENTICATED: disabled, or the role has ended.
	ViewerOf(ctx context.Context, accountID, membershipID string, today clock.Date) (*viewer.Viewer, error)

	CreateScheme(ctx context.Context, name string, settings detail.SchemeSettings, demonstration bool) (*ent.Scheme, error)
	CreateOrganisation(ctx context.Context, in organisation.CreateOrganisationInput) (*ent.Organisation, error)
	AddAccount(ctx context.Context, in organisation.AddAccountInput) (*ent.Account, error)
	AddMembership(ctx context.Context, in organisation.AddMembershipInput) (*ent.Membership, error)
}

// Openings tells whose records an account has opened in need and not closed; internal/access does.
type Openings interface {
	// OpenOf gives the clients and, in the same order, the openings, by key.
	OpenOf(ctx context.Context, accountID string) (people, openings []string, err error)
}

// Options are what a service may be told; the zero value is good.
type Options struct {
	Idle     time.Duration // how long a session lasts without a request; IdleTime when 0
	Openings Openings      // nil: nobody opens records in need
	Public   string        // origin by which browsers reach us; "": the one that each request names
	Provider *ProviderConfig
}

// Service signs people in and out. It is safe for concurrent use.
type Service struct {
	*Credentials
	organisations Organisations
	openings      Openings
	tokens        *store.Often // finds a token that is not revoked
	programs      *store.Memory[asking, *program]
	hasher        *Hasher
	idle          time.Duration
	pairs         *throttle // by account and network: somebody guesses at one account
	networks      *throttle // by network: somebody tries one password on many accounts
	codes         *throttle // by account, wherever from: somebody knows the password and guesses at the second step
	again         *throttle // by account: somebody has a session and guesses at what proves again whose it is
	guesses       *throttle // by network: somebody guesses at tokens or passkeys
	addresses     *throttle // by network: somebody guesses at addresses of calendar feeds
	begins        *throttle // by network: somebody begins what costs a write, and does not end it
	public        string
	provider      *provider // nil without one
}

// New makes the service.
func New(s *store.Store, o Organisations, h *Hasher, with Options) *Service {
	if with.Idle == 0 {
		with.Idle = IdleTime
	}
	return &Service{
		Credentials: NewCredentials(s), organisations: o, openings: with.Openings, tokens: store.NewOften("APIToken", tokens),
		programs: store.NewMemory[asking, *program](s, maxPrograms), hasher: h, idle: with.Idle,
		pairs: newThrottle(5, 15*time.Minute, time.Hour, 20_000),
		// A whole surgery may share an address, so a network has many free attempts and no long wait.
		networks: newThrottle(100, time.Minute, time.Hour, 5_000),
		// Only who has the password comes this far, so that strangers cannot make its holder wait.
		codes: newThrottle(5, 15*time.Minute, time.Hour, 20_000),
		// Apart from those, so that who has the password alone cannot keep its holder from changing it.
		again:   newThrottle(5, 15*time.Minute, time.Hour, 20_000),
		guesses: newThrottle(20, time.Minute, time.Hour, 5_000),
		// Programs go on asking for a feed that has ended, and must not keep colleagues from theirs for long.
		addresses: newThrottle(20, 10*time.Second, time.Hour, 5_000),
		// A sign-in page that is opened begins something, so a busy office has to get far.
		begins: newThrottle(300, 5*time.Second, time.Minute, 5_000),
		public: with.Public, provider: newProvider(with.Provider, s.Clock),
	}
}

// Credentials is what accounts sign in with, for those who keep accounts: invitations, and taking away. It is safe for
// concurrent use.
type Credentials struct{ store *store.Store }

// NewCredentials makes it on a database.
func NewCredentials(s *store.Store) *Credentials { return &Credentials{store: s} }

// Email gives an email address as sign-in names are kept: without spaces around it, lower case.
func Email(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// signInFirst is the answer to whoever has no session that is open.
func signInFirst() *errs.Error { return errs.New(errs.Unauthenticated, "Sign in first.") }

// none says whether an answer means that there is nobody to let in.
func none(err error) bool {
	c := errs.CodeOf(err)
	return c == errs.Unauthenticated || c == errs.NotFound
}

// digest is what the database keeps of a secret. The secret is random, so a plain hash cannot be guessed backwards.
func digest(secret string) string {
	sum := sha256.Sum256([]byte(secret))
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
