package store

import (
	"context"
	"errors"
	"fmt"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/secret"
	"alongside/internal/viewer"
)

// Project makes the keys of an approved project grant.
func (s *Store) Project(g *ent.ProjectGrant) (*secret.Project, error) {
	if s.keys == nil {
		return nil, errors.New("store: a project's keys are made from those of a migrated database")
	}
	return s.keys.Project(g.ID, g.Salt)
}

// GaveRows counts rows that are given now under a project grant of the viewer's, in the open transaction. It is no edit: the
// register counts beside what was decided, and the trail has an entry of the reading.
func (s *Store) GaveRows(ctx context.Context, grantID string, n int) error {
	v, o := viewer.From(ctx), opened(ctx)
	if o == nil {
		return errors.New("store: rows are counted in the transaction that reads them")
	}
	query, args := entsql.Dialect(s.dialect).Update("project_grant").Add("rows_given", n).Set("last_used_at", clock.Milli(s.Clock.Now())).
		Where(entsql.And(entsql.EQ("id", grantID), entsql.EQ("scheme_id", v.SchemeID), entsql.EQ("account_id", v.AccountID))).Query()
	if err := o.raw.Exec(ctx, query, args, nil); err != nil {
		return fmt.Errorf("count the rows of a project: %w", err)
	}
	return nil
}
