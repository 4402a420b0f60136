package auth

import (
	"context"
	"encoding/base64"
	"errors"
	"time"

	"alongside/ent"
	"alongside/ent/session"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// beginning is how a session begins.
type beginning struct {
	method code.SignInMethod
	proved bool   // a second step was given, or the method is as good as two
	stale  bool   // it was proved some time ago, elsewhere: no fresh step
	hash   string // of the password that was given; "" where none was
	from   Origin
}

// begin makes the session of somebody who has signed in, writes it down, and ends the one this browser had. Without a
// second step it is open for setting one up, and for nothing else, but in a demonstration.
func (s *Service) begin(ctx context.Context, v *admitted, how beginning) (*SignedIn, error) {
	out := &SignedIn{Token: newSecret(), Viewer: v.Viewer}
	now := s.store.Clock.Now()
	err := s.store.WithTx(ctx, func(ctx context.Context) error {
		system := viewer.System(ctx, "", "sign-in")
		if err := s.stillPassword(ctx, v.AccountID, how.hash); err != nil {
			return err
		}
		if !how.proved {
			if f, err := s.factors(ctx, v.AccountID); err != nil || f.any() {
				return errors.Join(err, errors.New("auth: a second step was passed over"))
			}
			sc, err := s.store.Ent(system).Scheme.Get(system, v.SchemeID)
			if err != nil {
				return err
			}
			out.Enrolling = !sc.Demonstration
		}
		if how.from.Token != "" {
			if err := s.end(ctx, how.from.Token, now); err != nil {
				return err
			}
		}
		c := s.store.Ent(system).Session.Create().SetTokenHash(digest(out.Token)).SetAccountID(v.AccountID).
			SetMembershipID(v.membershipID).SetMethod(how.method).SetEnrolling(out.Enrolling).
			SetDevice(how.from.Device).SetNetwork(networkOf(how.from.Address)).SetSeenAt(now)
		if out.Enrolling {
			c.SetExpiresAt(now.Add(EnrollingTime))
		} else {
			c.SetExpiresAt(now.Add(AbsoluteTime))
			if !how.stale {
				c.SetSteppedUpAt(now)
			}
		}
		row, err := c.Save(system)
		if err != nil {
			return err
		}
		fill(v.Viewer, row)
		return s.store.Audit(viewer.With(ctx, v.Viewer), audit.Entry{
			Action: code.AuditActionSignIn, ObjectType: "Session", ObjectID: row.ID, Reason: string(how.method),
		})
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// stillPassword refuses a password that was right when it was compared and is not any more: to compare takes a while, in
// which it may have been changed, and all sessions ended, because somebody else had it.
func (s *Service) stillPassword(ctx context.Context, accountID, hash string) error {
	if hash == "" {
		return nil
	}
	if err := s.alone(ctx, accountID); err != nil {
		return err
	}
	a, err := s.account(ctx, accountID)
	if err == nil && a.PasswordHash != hash {
		err = refused()
	}
	return err
}

// stillOpen refuses a session that has ended since its request began: what the request is about to keep would stay, though
// all that the account had open was ended meanwhile. For the open transaction, before it looks at rows of the account.
func (s *Service) stillOpen(ctx context.Context, accountID, key string) error {
	if err := s.alone(ctx, accountID); err != nil {
		return err
	}
	system := viewer.System(ctx, "", "is the session still open")
	open, err := s.store.Ent(system).Session.Query().
		Where(session.ID(key), session.AccountID(accountID), session.EndedAtIsNil()).Exist(system)
	if err == nil && !open {
		err = signInFirst()
	}
	return err
}

// fill tells a viewer what its session knows.
func fill(v *viewer.Viewer, row *ent.Session) {
	v.SessionID, v.Method = row.ID, row.Method
	v.SteppedUpAt = time.Time{}
	if row.SteppedUpAt != nil {
		v.SteppedUpAt = *row.SteppedUpAt
	}
}

// Current is a live session and whose it is.
type Current struct {
	Session *ent.Session
	Viewer  *viewer.Viewer // in the role in force; while enrolling it is good for setting up a second step alone
}

// Authenticate gives the viewer of a session's token, with the rights of this moment. UNAUTHENTICATED: there is no such
// session, it is over, or its account or role is; with the detail "needs" when a second step has to be set up first.
// Attended says whether somebody is there, as far as the asker knows: only then is it a sign of life.
func (s *Service) Authenticate(ctx context.Context, token string, attended bool) (*viewer.Viewer, error) {
	c, err := s.current(ctx, token, attended)
	if err != nil {
		return nil, err
	}
	if c.Session.Enrolling {
		return nil, enrolFirst()
	}
	if s.openings != nil {
		if c.Viewer.Opened, c.Viewer.Openings, err = s.openings.OpenOf(ctx, c.Viewer.AccountID); err != nil {
			return nil, err
		}
	}
	return c.Viewer, nil
}

// enrolFirst is the answer to whoever has to set up a second step before anything else.
func enrolFirst() error {
	return errs.New(errs.Unauthenticated, "Set up a second step first.").With(needs, needEnrol)
}

// current gives the live session of a token, also one that is enrolling; used says whether this counts as a sign of life.
func (s *Service) current(ctx context.Context, token string, used bool) (*Current, error) {
	row, ok, err := s.live(ctx, token)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, signInFirst()
	}
	v, err := s.organisations.ViewerOf(ctx, row.AccountID, row.MembershipID, s.store.Today())
	if none(err) {
		return nil, signInFirst()
	}
	if err != nil {
		return nil, err
	}
	fill(v, row)
	if now := s.store.Clock.Now(); used && now.Sub(row.SeenAt) >= seenEvery {
		system := viewer.System(ctx, "", "last seen")
		if err := s.store.Ent(system).Session.UpdateOneID(row.ID).SetSeenAt(now).Exec(system); err != nil {
			return nil, err
		}
		row.SeenAt = now
	}
	return &Current{Session: row, Viewer: v}, nil
}

// change is what a session goes on with.
type change struct {
	membershipID string            // another role; "" for the same
	method       code.SignInMethod // another method; "" for the same
	proved       bool              // a sign-in step was given just now
}

// rotate ends a session and goes on with another that has a new token, as after each step that changes what the session
// may do: a token that somebody saw or set before is worth nothing afterwards. Of two at the same time one goes on. It is
// over when the first would have been, but for one that was enrolling, which begins only now.
func (s *Service) rotate(ctx context.Context, c *Current, to change) (*SignedIn, error) {
	out := &SignedIn{Token: newSecret()}
	now := s.store.Clock.Now()
	if to.membershipID == "" {
		to.membershipID = c.Session.MembershipID
	}
	if to.method == "" {
		to.method = c.Session.Method
	}
	err := s.store.WithTx(ctx, func(ctx context.Context) error {
		system := viewer.System(ctx, "", "rotate the session")
		if n, err := s.close(system, now, session.ID(c.Session.ID)); err != nil {
			return err
		} else if n == 0 {
			return signInFirst()
		}
		q := s.store.Ent(system).Session.Create().SetTokenHash(digest(out.Token)).SetAccountID(c.Session.AccountID).
			SetMembershipID(to.membershipID).SetMethod(to.method).SetDevice(c.Session.Device).SetNetwork(c.Session.Network).
			SetSeenAt(now).SetExpiresAt(c.Session.ExpiresAt).SetNillableSteppedUpAt(c.Session.SteppedUpAt)
		if c.Session.Enrolling {
			q.SetExpiresAt(now.Add(AbsoluteTime))
		}
		if to.proved {
			q.SetSteppedUpAt(now)
		}
		row, err := q.Save(system)
		if err != nil {
			return err
		}
		if out.Viewer, err = s.organisations.ViewerOf(ctx, row.AccountID, row.MembershipID, s.store.Today()); none(err) {
			return errs.Missing("role").At("membershipId")
		}
		if err != nil {
			return err
		}
		fill(out.Viewer, row)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
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
	if _, err := s.close(system, now, session.ID(row.ID)); err != nil {
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
	over := row.EndedAt != nil || !now.Before(row.ExpiresAt) || now.Sub(row.SeenAt) >= s.idle
	return row, !over, nil
}
