package auth

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"time"

	"alongside/ent"
	"alongside/ent/ticket"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// A ticketKind names a step that takes two requests. A ticket of one kind is none of another.
type ticketKind string

// The kinds of ticket.
const (
	ticketPasskeyRegister ticketKind = "register a passkey"
	ticketPasskeySignIn   ticketKind = "sign in by passkey" //nolint:gosec // the name of a step, no secret
	ticketPasskeyStepUp   ticketKind = "step up by passkey" //nolint:gosec // likewise
	ticketProvider        ticketKind = "go to the sign-in provider"
	ticketProviderCode    ticketKind = "second step after the sign-in provider"
)

// newSecret makes a secret of 256 bits, as text for cookies, headers and JSON.
func newSecret() string {
	random := make([]byte, tokenBytes)
	_, _ = rand.Read(random) // crypto/rand.Read does not fail: it ends the program instead
	return base64.RawURLEncoding.EncodeToString(random)
}

// issue makes a ticket and gives its secret, which is told nowhere else, and the instant after which it is over. The
// account is "" before anybody is known; data is what the second request will need of the first. Tickets that are over
// go on this occasion, so that strangers who begin and never end cannot fill the database.
func (s *Credentials) issue(ctx context.Context, kind ticketKind, accountID string, data any, lasts time.Duration) (string, time.Time, error) {
	kept, err := json.Marshal(data)
	if err != nil {
		return "", time.Time{}, fmt.Errorf("write the ticket: %w", err)
	}
	now := s.store.Clock.Now()
	secret, until := newSecret(), now.Add(lasts)
	system := viewer.System(ctx, "", "ticket")
	err = s.store.WithTx(system, func(ctx context.Context) error {
		if _, err := s.store.Ent(ctx).Ticket.Delete().Where(ticket.ExpiresAtLT(now)).Exec(ctx); err != nil {
			return err
		}
		q := s.store.Ent(ctx).Ticket.Create().SetKind(string(kind)).SetTokenHash(digest(secret)).SetData(kept).SetExpiresAt(until)
		if accountID != "" {
			q.SetAccountID(accountID)
		}
		return q.Exec(ctx)
	})
	return secret, until, err
}

// redeem uses a ticket up and reads its data. It is over from then on, whatever comes of the step: of two requests with
// the same secret one gets it. The account is "" where the ticket has none. INVALID: there is no such ticket, or it is
// over; nobody is told which.
func (s *Credentials) redeem(ctx context.Context, kind ticketKind, secret string, into any) (accountID string, err error) {
	over := errs.New(errs.Invalid, "This took too long, or was finished already. Start again.")
	if len(secret) != base64.RawURLEncoding.EncodedLen(tokenBytes) {
		return "", over
	}
	now := s.store.Clock.Now()
	system := viewer.System(ctx, "", "ticket")
	var row *ent.Ticket
	err = s.store.WithTx(system, func(ctx context.Context) error {
		n, err := s.store.Ent(ctx).Ticket.Update().
			Where(ticket.Kind(string(kind)), ticket.TokenHash(digest(secret)), ticket.UsedAtIsNil(), ticket.ExpiresAtGT(now)).
			SetUsedAt(now).Save(ctx)
		if err != nil || n != 1 {
			return err
		}
		row, err = s.store.Ent(ctx).Ticket.Query().Where(ticket.TokenHash(digest(secret))).Only(ctx)
		return err
	})
	switch {
	case err != nil:
		return "", err
	case row == nil:
		return "", over
	}
	if row.AccountID != nil {
		accountID = *row.AccountID
	}
	if err := json.Unmarshal(row.Data, into); err != nil {
		return "", fmt.Errorf("read the ticket: %w", err)
	}
	return accountID, nil
}
