package referral

import (
	"context"

	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// MostExported is how many rows of the caseload leave as one file.
const MostExported = 5000

// MayExport says whether the viewer may take the caseload away as a file: who works with it. FORBIDDEN for others.
func MayExport(ctx context.Context) error {
	if !isWorker(viewer.From(ctx)) {
		return forbidden()
	}
	return nil
}

// ExportCaseload calls row for each row of the caseload that a filter leaves, in an order, without pages. INVALID at a field
// of the filter or at sort, LIMIT when there are more than [MostExported], FORBIDDEN for those who only look on. Whoever
// calls it writes into the trail that the rows have left.
func (s *Service) ExportCaseload(ctx context.Context, filter CaseloadFilter, sort *code.CaseloadSort, reversed *bool, row func(*CaseloadItem) error) error {
	if err := MayExport(ctx); err != nil {
		return err
	}
	o, err := orderOf(sort, reversed)
	if err != nil {
		return err
	}
	where, err := s.caseloadWhere(ctx, filter)
	if err != nil {
		return err
	}
	q, n := s.caseloadRows(where), 0
	if err := o.sorted(q, nil); err != nil {
		return err
	}
	return store.List(ctx, s.store, "Referral", q.Limit(MostExported+1), func(r *store.Rows) error {
		if n++; n > MostExported {
			return errs.New(errs.Limit, "There are more than %d rows. Narrow the list by a filter, and export it in parts.", MostExported)
		}
		c, err := scanned(r)
		if err != nil {
			return err
		}
		audit.Saw(ctx, "Referral", c.ClientID)
		return row(c)
	})
}
