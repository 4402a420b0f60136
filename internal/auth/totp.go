package auth

import (
	"bytes"
	"context"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"image/png"
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// The codes of an app are those of RFC 6238 as every app makes them: six digits of SHA-1, a new one each half minute. One
// step before and after is let in, for telephones whose clock is not quite right.
const (
	totpPeriod = 30
	totpSkew   = 1
	totpIssuer = "Alongside"
	qrPixels   = 240
)

var totpOptions = totp.ValidateOpts{Period: totpPeriod, Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1}

// CodeApp is what an app needs to make codes. All of it is secret.
type CodeApp struct {
	Secret string // base32, to type in
	URI    string // otpauth://, for a link on a telephone
	QR     string // the URI as a picture, data:image/png;base64,...
}

// matchStep gives the time step whose code was given, of those around an instant that are later than the last one used.
// All are compared, whichever fits.
func matchStep(secret, given string, now time.Time, used int64) (step int64, ok bool) {
	middle := now.Unix() / totpPeriod
	for candidate := middle - totpSkew; candidate <= middle+totpSkew; candidate++ {
		want, err := totp.GenerateCodeCustom(secret, time.Unix(candidate*totpPeriod, 0), totpOptions)
		if err == nil && subtle.ConstantTimeCompare([]byte(want), []byte(given)) == 1 && candidate > used {
			step, ok = candidate, true
		}
	}
	return step, ok
}

// The sealed field of an account holds the secret of its app and, while it changes to another app, that of the new one
// after a space: the old one stays good until a code of the new one was given.
func secretsOf(a *ent.Account) (inForce, pending string) {
	first, second, _ := strings.Cut(a.TotpSecret, " ")
	if a.TotpConfirmedAt == nil {
		return "", first
	}
	return first, second
}

// BeginCodeApp makes a secret for a code app. It counts from when a code of it is confirmed; begun again, the one before
// is forgotten. FORBIDDEN with needs STEP_UP: the session is not one that sets up a first, and no step was given lately.
func (s *Service) BeginCodeApp(ctx context.Context, c *Current) (*CodeApp, error) {
	if err := s.mayAddFactor(ctx, c); err != nil {
		return nil, err
	}
	var key *otp.Key
	err := s.store.WithTx(ctx, func(ctx context.Context) error {
		a, err := s.account(ctx, c.Viewer.AccountID)
		if err != nil {
			return err
		}
		key, err = totp.Generate(totp.GenerateOpts{Issuer: totpIssuer, AccountName: a.Email, Period: totpPeriod})
		if err != nil {
			return fmt.Errorf("make a secret: %w", err)
		}
		inForce, _ := secretsOf(a)
		system := viewer.System(ctx, "", "set up a code app")
		return s.store.Ent(system).Account.UpdateOneID(a.ID).SetTotpSecret(strings.TrimSpace(inForce + " " + key.Secret())).Exec(system)
	})
	if err != nil {
		return nil, err
	}
	img, err := key.Image(qrPixels, qrPixels)
	if err != nil {
		return nil, fmt.Errorf("draw the secret: %w", err)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return nil, fmt.Errorf("draw the secret: %w", err)
	}
	return &CodeApp{key.Secret(), key.URL(), "data:image/png;base64," + base64.StdEncoding.EncodeToString(b.Bytes())}, nil
}

// ConfirmCodeApp puts the code app that was begun in force, by a first code of it. It gives new recovery codes and the
// session that goes on. INVALID: no app was begun, or the code is not one of it.
func (s *Service) ConfirmCodeApp(ctx context.Context, c *Current, given string) ([]string, *SignedIn, error) {
	if err := s.mayAddFactor(ctx, c); err != nil {
		return nil, nil, err
	}
	now := s.store.Clock.Now()
	if wait := s.again.try(c.Viewer.AccountID, now); wait > 0 {
		return nil, nil, tooMany(wait)
	}
	var codes []string
	var out *SignedIn
	err := s.store.WithTx(ctx, func(ctx context.Context) error {
		a, err := s.account(ctx, c.Viewer.AccountID)
		if err != nil {
			return err
		}
		_, pending := secretsOf(a)
		if pending == "" {
			return errs.New(errs.Invalid, "Begin with the code app first.")
		}
		step, ok := matchStep(pending, clean(given), now, 0)
		if !ok {
			return errs.Field("code", "The code is not right. Enter the one that your app shows now.")
		}
		system := viewer.System(ctx, "", "set up a code app")
		err = s.store.Ent(system).Account.UpdateOneID(a.ID).SetTotpSecret(pending).SetTotpConfirmedAt(now).SetTotpStep(step).Exec(system)
		if err != nil {
			return err
		}
		codes, out, err = s.enrolled(ctx, c, code.SignInMethodCode, "code app")
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	s.again.forgive(c.Viewer.AccountID)
	return codes, out, nil
}

// RemoveCodeApp forgets the code app. FORBIDDEN: no sign-in step was given lately; INVALID: it is the last second step, and
// this is no demonstration.
func (s *Service) RemoveCodeApp(ctx context.Context, c *Current) error {
	if err := s.fresh(c.Viewer); err != nil {
		return err
	}
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		if err := s.mayRemoveFactor(ctx, c, factors{codeApp: true}); err != nil {
			return err
		}
		system := viewer.System(ctx, "", "forget the code app")
		n, err := s.store.Ent(system).Account.Update().Where(account.ID(c.Viewer.AccountID), account.TotpConfirmedAtNotNil()).
			SetTotpSecret("").ClearTotpConfirmedAt().Save(system)
		if err != nil || n == 0 {
			return err
		}
		return s.store.Audit(viewer.With(ctx, c.Viewer), audit.Entry{
			Action: code.AuditActionFactorRemoved, ObjectType: "Account", ObjectID: c.Viewer.AccountID, Reason: "code app",
		})
	})
}

// useTOTP uses a code of the account's app up: of two requests with the same code one gets in, and no earlier code after it.
func (s *Service) useTOTP(ctx context.Context, accountID, given string) (bool, error) {
	a, err := s.account(ctx, accountID)
	if err != nil {
		return false, err
	}
	secret, _ := secretsOf(a)
	if secret == "" {
		return false, nil
	}
	step, ok := matchStep(secret, given, s.store.Clock.Now(), a.TotpStep)
	if !ok {
		return false, nil
	}
	system := viewer.System(ctx, "", "use a code")
	err = s.store.Ent(system).Account.UpdateOneID(a.ID).Where(account.TotpStepLT(step)).SetTotpStep(step).Exec(system)
	if ent.IsNotFound(err) {
		return false, nil
	}
	return err == nil, err
}
