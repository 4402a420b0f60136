package auth

import (
	"context"
	"time"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/apitoken"
	"alongside/ent/passkey"
	"alongside/ent/predicate"
	"alongside/ent/provideridentity"
	"alongside/ent/recoverycode"
	"alongside/ent/session"
	"alongside/ent/ticket"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/viewer"
)

// factors are the second steps that an account has.
type factors struct {
	codeApp  bool
	passkeys int
	recovery int // recovery codes that are left; alone they are no second step
}

// any says whether the account has a second step of its own.
func (f factors) any() bool { return f.codeApp || f.passkeys > 0 }

// needs lists what would be let in, in the order in which it should be offered.
func (f factors) needs() []string {
	var out []string
	if f.codeApp {
		out = append(out, needCode)
	}
	if f.passkeys > 0 {
		out = append(out, needPasskey)
	}
	if f.recovery > 0 {
		out = append(out, needRecoveryCode)
	}
	return out
}

// factors reads the second steps of an account.
func (s *Credentials) factors(ctx context.Context, accountID string) (f factors, err error) {
	system := viewer.System(ctx, "", "second steps of an account")
	db := s.store.Ent(system)
	f.codeApp, err = db.Account.Query().Where(account.ID(accountID), account.TotpConfirmedAtNotNil()).Exist(system)
	if err != nil {
		return f, err
	}
	if f.passkeys, err = db.Passkey.Query().Where(passkey.AccountID(accountID)).Count(system); err != nil || !f.any() {
		return f, err
	}
	f.recovery, err = db.RecoveryCode.Query().Where(recoverycode.AccountID(accountID), recoverycode.UsedAtIsNil()).Count(system)
	return f, err
}

// close ends live sessions and gives how many there were.
func (s *Credentials) close(system context.Context, now time.Time, which ...predicate.Session) (int, error) {
	return s.store.Ent(system).Session.Update().Where(which...).Where(session.EndedAtIsNil()).SetEndedAt(now).Save(system)
}

// alone makes the open transaction wait for others that begin or end what the account's password opens.
func (s *Credentials) alone(ctx context.Context, accountID string) error {
	return s.store.Alone(ctx, "access", accountID)
}

// EndAccess ends every session, invitation and token of an account, in the open transaction: it is disabled, or somebody
// else may have had its means to sign in.
func (s *Credentials) EndAccess(ctx context.Context, accountID string) error {
	now := s.store.Clock.Now()
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		if err := s.alone(ctx, accountID); err != nil {
			return err
		}
		system := viewer.System(ctx, "", "end access")
		n, err := s.close(system, now, session.AccountID(accountID))
		if err != nil {
			return err
		}
		if n > 0 {
			if err := s.store.Audit(ctx, audit.Entry{Action: code.AuditActionSessionEnded, ObjectType: "Account", ObjectID: accountID, Reason: "all"}); err != nil {
				return err
			}
		}
		db := s.store.Ent(system)
		if err := db.Ticket.Update().Where(ticket.AccountID(accountID), ticket.UsedAtIsNil()).SetUsedAt(now).Exec(system); err != nil {
			return err
		}
		n, err = db.APIToken.Update().Where(apitoken.AccountID(accountID), apitoken.EndedAtIsNil()).SetEndedAt(now).Save(system)
		if err != nil || n == 0 {
			return err
		}
		return s.store.Audit(ctx, audit.Entry{Action: code.AuditActionTokenEnded, ObjectType: "Account", ObjectID: accountID, Reason: "all"})
	})
}

// ForgetFactors takes the second steps and the password of an account away, and ends its access, in the open
// transaction: its holder has lost them and is invited anew.
func (s *Credentials) ForgetFactors(ctx context.Context, accountID string) error {
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		if err := s.alone(ctx, accountID); err != nil {
			return err
		}
		system := viewer.System(ctx, "", "forget second steps")
		db := s.store.Ent(system)
		err := db.Account.UpdateOneID(accountID).ClearPasswordHash().ClearPasswordSetAt().
			SetTotpSecret("").ClearTotpConfirmedAt().Exec(system)
		if err != nil {
			return err
		}
		if _, err := db.Passkey.Delete().Where(passkey.AccountID(accountID)).Exec(system); err != nil {
			return err
		}
		if _, err := db.ProviderIdentity.Delete().Where(provideridentity.AccountID(accountID)).Exec(system); err != nil {
			return err
		}
		if err := s.endRecoveryCodes(system, accountID); err != nil {
			return err
		}
		if err := s.store.Audit(ctx, audit.Entry{Action: code.AuditActionFactorRemoved, ObjectType: "Account", ObjectID: accountID, Reason: "all"}); err != nil {
			return err
		}
		return s.EndAccess(ctx, accountID)
	})
}

// account reads the account of a key, which exists.
func (s *Credentials) account(ctx context.Context, accountID string) (*ent.Account, error) {
	system := viewer.System(ctx, "", "read the account that signs in")
	return s.store.Ent(system).Account.Get(system, accountID)
}
