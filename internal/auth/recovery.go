package auth

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"encoding/hex"
	"io"
	"strings"

	"alongside/ent/recoverycode"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// Ten recovery codes of 50 random bits each. That is few enough for a thief of the database to try all of them against a
// plain hash, so theirs has the key that is kept beside the database.
const (
	recoveryCodes  = 10
	recoveryLength = 10
)

// recoveryDigest is what the database keeps of a recovery code of an account.
func (s *Credentials) recoveryDigest(accountID, text string) string {
	m := s.store.Keys().MAC()
	_, _ = io.WriteString(m, "recovery code|"+accountID+"|"+text) // a hash takes everything
	return hex.EncodeToString(m.Sum(nil))
}

// clean takes out of a code what people write between its parts.
func clean(given string) string {
	return strings.ToUpper(strings.NewReplacer(" ", "", "-", "", "\u00a0", "", "\t", "").Replace(given))
}

// useCode uses up a code of the app or a recovery code, whichever it looks like, and says which it was.
func (s *Service) useCode(ctx context.Context, accountID, given string) (code.SignInMethod, bool, error) {
	if err := s.alone(ctx, accountID); err != nil { // before the rows, as whoever ends access does
		return "", false, err
	}
	given = clean(given)
	if len(given) == recoveryLength {
		ok, err := s.useRecoveryCode(ctx, accountID, given)
		return code.SignInMethodRecoveryCode, ok, err
	}
	ok, err := s.useTOTP(ctx, accountID, given)
	return code.SignInMethodCode, ok, err
}

// useRecoveryCode uses a recovery code up: of two requests with the same code one gets in.
func (s *Service) useRecoveryCode(ctx context.Context, accountID, given string) (bool, error) {
	system := viewer.System(ctx, "", "use a recovery code")
	n, err := s.store.Ent(system).RecoveryCode.Update().
		Where(recoverycode.AccountID(accountID), recoverycode.CodeHash(s.recoveryDigest(accountID, given)), recoverycode.UsedAtIsNil()).
		SetUsedAt(s.store.Clock.Now()).Save(system)
	return n == 1, err
}

// endRecoveryCodes makes the recovery codes of an account good for nothing.
func (s *Credentials) endRecoveryCodes(system context.Context, accountID string) error {
	return s.store.Ent(system).RecoveryCode.Update().Where(recoverycode.AccountID(accountID), recoverycode.UsedAtIsNil()).
		SetUsedAt(s.store.Clock.Now()).Exec(system)
}

// newRecoveryCodes makes recovery codes in the open transaction; those before are over. They are told nowhere else.
func (s *Service) newRecoveryCodes(ctx context.Context, v *viewer.Viewer) ([]string, error) {
	system := viewer.System(ctx, "", "make recovery codes")
	if err := s.endRecoveryCodes(system, v.AccountID); err != nil {
		return nil, err
	}
	codes := make([]string, recoveryCodes)
	for i := range codes {
		random := make([]byte, 7) // 56 bits, of which 50 are written
		_, _ = rand.Read(random)  // crypto/rand.Read does not fail: it ends the program instead
		text := base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(random)[:recoveryLength]
		err := s.store.Ent(system).RecoveryCode.Create().SetAccountID(v.AccountID).SetCodeHash(s.recoveryDigest(v.AccountID, text)).Exec(system)
		if err != nil {
			return nil, err
		}
		codes[i] = text[:recoveryLength/2] + "-" + text[recoveryLength/2:]
	}
	return codes, s.store.Audit(viewer.With(ctx, v), audit.Entry{
		Action: code.AuditActionRecoveryCodesMade, ObjectType: "Account", ObjectID: v.AccountID,
	})
}

// RenewRecoveryCodes makes new recovery codes; those before are over. FORBIDDEN: no sign-in step was given lately; INVALID:
// the account has no second step that they could stand in for.
func (s *Service) RenewRecoveryCodes(ctx context.Context, c *Current) (codes []string, err error) {
	if err := s.fresh(c.Viewer); err != nil {
		return nil, err
	}
	err = s.store.WithTx(ctx, func(ctx context.Context) error {
		if err := s.stillOpen(ctx, c.Viewer.AccountID, c.Session.ID); err != nil {
			return err
		}
		f, err := s.factors(ctx, c.Viewer.AccountID)
		if err != nil {
			return err
		}
		if !f.any() {
			return errs.New(errs.Invalid, "Set up a second step first.")
		}
		codes, err = s.newRecoveryCodes(ctx, c.Viewer)
		return err
	})
	return codes, err
}
