package referral_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/referral"
	"alongside/internal/testkit"
)

// copies makes copies of a referral past everything that guards the database: many rows, at once.
func copies(t *testing.T, k *testkit.Kit, of string, from, to int) {
	t.Helper()
	db := k.Raw(t)
	rows, err := db.QueryContext(t.Context(), "SELECT * FROM referral LIMIT 1")
	ok(t, err)
	columns, err := rows.Columns()
	ok(t, err)
	ok(t, rows.Close())
	rest := make([]string, len(columns))
	for i, c := range columns {
		if rest[i] = c; c == "id" {
			rest[i] = "$1"
		}
	}
	tx, err := db.BeginTx(t.Context(), nil)
	ok(t, err)
	defer func() { _ = tx.Rollback() }()
	insert, err := tx.PrepareContext(t.Context(), "INSERT INTO referral ("+strings.Join(columns, ", ")+") SELECT "+strings.Join(rest, ", ")+" FROM referral WHERE id = $2")
	ok(t, err)
	for i := from; i < to; i++ {
		_, err := insert.ExecContext(t.Context(), fmt.Sprintf("%s%06d", of[:22], i), of)
		ok(t, err)
	}
	ok(t, tx.Commit())
}

// Ensures that as many rows leave as a file as may, each once, and that one more is refused whole, with what to do.
func TestExportCaseload_Most(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		d := newDesk(k)
		r := d.Referral(t, d.Practice, code.ReferralStatusActive, d.LinkWorker)
		copies(t, k, r.ID, 1, referral.MostExported)
		seen := map[string]bool{}
		export := func() error {
			return d.referrals.ExportCaseload(d.As(d.LinkWorker), referral.CaseloadFilter{}, nil, nil, func(c *referral.CaseloadItem) error {
				seen[c.ID] = true
				return nil
			})
		}
		ok(t, export())
		if len(seen) != referral.MostExported {
			t.Errorf("%d rows", len(seen))
		}
		copies(t, k, r.ID, referral.MostExported, referral.MostExported+1)
		refused(t, export(), errs.Limit, "")
		refused(t, d.referrals.ExportCaseload(d.As(d.HostUser), referral.CaseloadFilter{}, nil, nil, nil), errs.Forbidden, "")
	})
}
