package store_test

import (
	"strings"
	"testing"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/auditentry"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// byLast orders entries with the last first.
var byLast = ent.Desc(auditentry.FieldSeq)

// Ensure that what is sealed is read as it was written and stands in the database as nobody can read it; and that a cell
// which was copied to another row, changed or put in by hand does not open.
func TestSealed(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		ctx, raw := k.System(), k.Raw(t)
		db := k.Store.Ent(ctx)
		r := k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		note := func(words string) *ent.SafeguardingNote {
			return db.SafeguardingNote.Create().SetPersonID(r.PersonID).SetOn(k.Store.Today()).SetWords(words).
				SetAuthorID(k.LinkWorker.AccountID).SaveX(ctx)
		}
		one, two := note("canary one"), note("canary two")
		a, b := k.LinkWorker.AccountID, k.Lead.AccountID
		if got := db.Account.UpdateOneID(a).SetTotpSecret("CANARY").SaveX(ctx); got.TotpSecret != "CANARY" {
			t.Errorf("a write gave back %q", got.TotpSecret)
		}
		db.Account.UpdateOneID(b).SetTotpSecret("").SaveX(ctx)
		if one.Words != "canary one" {
			t.Errorf("a write gave back %q", one.Words)
		}
		if got := db.SafeguardingNote.GetX(ctx, two.ID).Words; got != "canary two" {
			t.Errorf("read %q", got)
		}
		if got := db.Account.GetX(ctx, a).TotpSecret; got != "CANARY" {
			t.Errorf("read %q", got)
		}
		cell := func(query, key string) (text string) {
			t.Helper()
			if err := raw.QueryRowContext(ctx, query, key).Scan(&text); err != nil {
				t.Fatal(err)
			}
			return text
		}
		words := cell("SELECT words FROM safeguarding_note WHERE id = $1", one.ID)
		secret := cell("SELECT totp_secret FROM account WHERE id = $1", a)
		if strings.Contains(words, "canary") || strings.Contains(secret, "CANARY") || words == "" || secret == "" {
			t.Errorf("the cells hold %q and %q", words, secret)
		}
		if got := cell("SELECT totp_secret FROM account WHERE id = $1", b); got != "" {
			t.Errorf("an empty text became %q", got)
		}
		for name, text := range map[string]string{"of another row": words, "of another column": secret, "plain": "x", "changed": words[:len(words)-2] + "AA"} {
			if _, err := raw.ExecContext(ctx, "UPDATE safeguarding_note SET words = $1 WHERE id = $2", text, two.ID); err != nil {
				t.Fatal(err)
			}
			if n, err := db.SafeguardingNote.Get(ctx, two.ID); err == nil {
				t.Errorf("a cell %s gave %q", name, n.Words)
			}
		}
		if _, err := raw.ExecContext(ctx, "UPDATE account SET totp_secret = $1 WHERE id = $2", secret, b); err != nil {
			t.Fatal(err)
		}
		if got, err := db.Account.Query().Where(account.ID(b)).Only(ctx); err == nil {
			t.Errorf("another account's secret gave %q", got.TotpSecret)
		}
		if n, err := db.Account.Update().Where(account.ID(a)).SetTotpSecret("MANY").Save(ctx); err == nil {
			t.Errorf("a secret was set for %d accounts at once", n)
		}
	})
}
