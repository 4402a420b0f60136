package auth

import (
	"context"

	"alongside/ent"
	"alongside/ent/apitoken"
	"alongside/ent/session"
	"alongside/internal/viewer"
)

// Still gives a viewer as they are at this moment, for an answer that goes on for long: the rights of the same session or
// token, read again. It is no sign of life. UNAUTHENTICATED: the session, token, role or account is over.
func (s *Service) Still(ctx context.Context, v *viewer.Viewer) (*viewer.Viewer, error) {
	system := viewer.System(ctx, "", "look whether a session goes on")
	db := s.store.Ent(system)
	var membershipID string
	var begun *ent.Session
	var err error
	if v.TokenID != "" {
		membershipID, err = db.APIToken.Query().Where(apitoken.ID(v.TokenID), liveToken(s.store.Clock.Now())).
			Select(apitoken.FieldMembershipID).String(system)
	} else if begun, err = db.Session.Query().Where(append(s.liveOf(v.AccountID), session.ID(v.SessionID))...).Only(system); err == nil {
		membershipID = begun.MembershipID
	}
	if ent.IsNotFound(err) {
		return nil, signInFirst()
	}
	if err != nil {
		return nil, err
	}
	now, err := s.organisations.ViewerOf(ctx, v.AccountID, membershipID, s.store.Today())
	if none(err) {
		return nil, signInFirst()
	}
	if err != nil {
		return nil, err
	}
	if begun == nil {
		now.SessionID, now.TokenID, now.Method = v.SessionID, v.TokenID, v.Method
		return now, nil
	}
	if fill(now, begun); s.openings != nil {
		now.Opened, now.Openings, err = s.openings.OpenOf(ctx, now.AccountID)
	}
	return now, err
}
