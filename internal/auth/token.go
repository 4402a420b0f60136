package auth

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"net/netip"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/apitoken"
	"alongside/ent/predicate"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// A token is "alongside_", 256 random bits and a checksum of both, as base64url. By the name in front a scanner of
// source code finds one that was left lying about; by the checksum a typing mistake costs no look into the database.
const (
	tokenMark      = "alongside_"
	tokenLength    = len(tokenMark) + 43 + 6
	maxTokenDays   = 365
	usualTokenDays = 90
	maxTokens      = 50     // live ones of an account: programs are few
	maxPrograms    = 10_000 // that are remembered while nothing is written
)

// MakeTokenInput is a new token for a program.
type MakeTokenInput struct {
	Name         string // what it is for
	MembershipID string // the role it is good for, which the account holds today
	Days         int    // how long it lasts: 1 to 365; 90 when 0
	SessionID    string // of the session in which its holder makes it; "" at the command line
}

// MakeToken makes a token for a program that asks as the account, in one of its roles, and gives its text, which is told
// nowhere else. INVALID: no name, or too long; NOT_FOUND: no such role of the account; LIMIT: it has very many;
// UNAUTHENTICATED: the session has ended meanwhile.
func (s *Service) MakeToken(ctx context.Context, accountID string, in MakeTokenInput) (string, *ent.APIToken, error) {
	name, err := nhs.CleanLine(in.Name, nhs.MaxLine)
	if err != nil {
		return "", nil, errs.Field("name", "The text %s.", err)
	}
	if in.Days == 0 {
		in.Days = usualTokenDays
	}
	switch {
	case name == "":
		return "", nil, errs.Field("name", "Say what the token is for.")
	case in.Days < 1 || in.Days > maxTokenDays:
		return "", nil, errs.Field("days", "Give 1 to %d days.", maxTokenDays)
	}
	holder, err := s.organisations.ViewerOf(ctx, accountID, in.MembershipID, s.store.Today())
	if none(err) {
		return "", nil, errs.Missing("role").At("membershipId")
	}
	if err != nil {
		return "", nil, err
	}
	now := s.store.Clock.Now()
	token := withChecksum(tokenMark + newSecret())
	var row *ent.APIToken
	err = s.store.WithTx(viewer.System(ctx, holder.SchemeID, "make a token"), func(ctx context.Context) error {
		if in.SessionID != "" {
			if err := s.stillOpen(ctx, accountID, in.SessionID); err != nil {
				return err
			}
		}
		live, err := s.store.Ent(ctx).APIToken.Query().Where(liveToken(now), apitoken.AccountID(accountID)).Count(ctx)
		if err != nil {
			return err
		}
		if live >= maxTokens {
			return errs.New(errs.Limit, "This account has %d tokens. End those that nothing uses.", live)
		}
		row, err = s.store.Ent(ctx).APIToken.Create().SetAccountID(accountID).SetMembershipID(in.MembershipID).SetName(name).
			SetTokenHash(digest(token)).SetExpiresAt(now.AddDate(0, 0, in.Days)).Save(ctx)
		if err != nil {
			return err
		}
		return s.store.Audit(ctx, audit.Entry{Action: code.AuditActionTokenMade, ObjectType: "APIToken", ObjectID: row.ID})
	})
	if err != nil {
		return "", nil, err
	}
	return token, row.Unwrap(), nil
}

// Tokens lists the live tokens of an account, of all accounts when it is "", the newest first, with their roles.
func (s *Service) Tokens(ctx context.Context, accountID string) ([]*ent.APIToken, error) {
	ctx = viewer.System(ctx, "", "list tokens")
	q := s.store.Ent(ctx).APIToken.Query().Where(liveToken(s.store.Clock.Now())).WithAccount().
		WithMembership(func(q *ent.MembershipQuery) { q.WithOrganisation() }).Order(ent.Desc(apitoken.FieldID))
	if accountID != "" {
		q.Where(apitoken.AccountID(accountID))
	}
	return q.All(ctx)
}

// EndToken revokes a token of an account, of any account when it is "". One that is over already is no error. NOT_FOUND:
// the account has no such token.
func (s *Service) EndToken(ctx context.Context, accountID, key string) error {
	if !id.Valid("at", key) {
		return errs.Missing("token").At("id")
	}
	return s.store.WithTx(viewer.System(ctx, "", "revoke a token"), func(ctx context.Context) error {
		q := s.store.Ent(ctx).APIToken.Query().Where(apitoken.ID(key)).WithAccount()
		if accountID != "" {
			q.Where(apitoken.AccountID(accountID))
		}
		row, err := q.Only(ctx)
		if ent.IsNotFound(err) {
			return errs.Missing("token").At("id")
		}
		if err != nil || row.EndedAt != nil {
			return err
		}
		if err := s.store.Ent(ctx).APIToken.UpdateOne(row).SetEndedAt(s.store.Clock.Now()).Exec(ctx); err != nil {
			return err
		}
		return s.store.Audit(viewer.System(ctx, row.Edges.Account.SchemeID, "revoke a token"),
			audit.Entry{Action: code.AuditActionTokenEnded, ObjectType: "APIToken", ObjectID: row.ID})
	})
}

// AuthenticateToken gives the viewer of a program's token, with the rights of this moment. Such a viewer has no session
// and can never step up; the trail names the token where it names sessions. UNAUTHENTICATED: there is no such token, it
// is over, or its account or role is; LIMIT: too many wrong ones from this network.
func (s *Service) AuthenticateToken(ctx context.Context, token string, from netip.Addr) (*viewer.Viewer, error) {
	refused := errs.New(errs.Unauthenticated, "The token is not good: it is unknown, over or revoked, or its role has ended.")
	if !wellFormed(token) {
		return nil, refused
	}
	now, today := s.store.Clock.Now(), s.store.Today()
	hash := digest(token)
	p, err := s.programs.Of(asking{hash, today}, func() (*program, int, error) { return s.program(ctx, hash, today) })
	if none(err) {
		return nil, refused
	}
	if err != nil {
		return nil, err
	}
	if p == nil || !now.Before(p.expiresAt) { // a good one is let in whatever others of its network have done
		if wait := s.guesses.try(networkOf(from), now); wait > 0 {
			return nil, tooMany(wait)
		}
		return nil, refused
	}
	if p.usedAt == nil || now.Sub(*p.usedAt) >= seenEvery {
		system := viewer.System(ctx, "", "note that the token is used")
		if err := s.store.Ent(system).APIToken.UpdateOneID(p.viewer.TokenID).SetUsedAt(now).Exec(system); err != nil {
			return nil, err
		}
	}
	v := p.viewer
	return &v, nil
}

// asking names a program on a day, by the hash of its token.
type asking struct {
	hash string
	day  clock.Date
}

// program is who asks with a token on a day, unless it is over by now.
type program struct {
	viewer    viewer.Viewer
	expiresAt time.Time
	usedAt    *time.Time
}

// program finds who asks with a token on a day; nil where there is none, or it is revoked. UNAUTHENTICATED: its account or role
// is over.
func (s *Service) program(ctx context.Context, hash string, day clock.Date) (*program, int, error) {
	var row *ent.APIToken
	err := s.tokens.List(viewer.System(ctx, "", "find the token"), s.store, func(r *store.Rows) error {
		row = &ent.APIToken{}
		return r.Scan(&row.ID, &row.AccountID, &row.MembershipID, &row.ExpiresAt, &row.UsedAt)
	}, hash)
	if err != nil || row == nil {
		return nil, 0, err
	}
	v, err := s.organisations.ViewerOf(ctx, row.AccountID, row.MembershipID, day)
	if err != nil {
		return nil, 0, err
	}
	v.SessionID, v.TokenID, v.Method = row.ID, row.ID, code.SignInMethodToken
	return &program{*v, row.ExpiresAt, row.UsedAt}, 1, nil
}

// tokens is the statement that finds a token of a hash that nobody has revoked. Whether it is over is for the reader to see.
func tokens(d *sql.DialectBuilder) *sql.Selector {
	const hash store.At = 0
	return d.Select("id", "account_id", "membership_id", "expires_at", "used_at").From(d.Table("api_token")).
		Where(sql.And(sql.EQ("token_hash", hash), sql.IsNull(apitoken.FieldEndedAt)))
}

// withChecksum appends the CRC-32 of a text to it, as base64url.
func withChecksum(s string) string {
	return s + base64.RawURLEncoding.EncodeToString(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte(s))))
}

// wellFormed says whether a text has the shape and the checksum of a token.
func wellFormed(token string) bool {
	return len(token) == tokenLength && strings.HasPrefix(token, tokenMark) && withChecksum(token[:tokenLength-6]) == token
}

// wait gives how long an attempt of a key would have to wait, and counts nothing.
func (t *throttle) wait(key string, now time.Time) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	e, ok := t.keys[key]
	if !ok {
		return 0
	}
	a := e.Value.(*attempts)
	if now.Sub(a.last) >= t.forget || !now.Before(a.until) {
		return 0
	}
	return a.until.Sub(now)
}

// tooMany refuses an attempt that has to wait.
func tooMany(wait time.Duration) error {
	seconds := int((wait + time.Second - 1) / time.Second)
	return errs.New(errs.Limit, "Too many attempts. Wait %s and try again.", inWords(seconds)).With(retryAfter, seconds)
}

// liveToken are the tokens that are neither over nor revoked at an instant.
func liveToken(now time.Time) predicate.APIToken {
	return apitoken.And(apitoken.EndedAtIsNil(), apitoken.ExpiresAtGT(now))
}
