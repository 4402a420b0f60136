package analytics

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/projectgrant"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/secret"
	"alongside/internal/store"
)

// GrantRows are the rows that a live grant opens.
type GrantRows struct {
	s     *Service
	Grant *ent.ProjectGrant
}

// Rows gives the rows of a project grant of the viewer's own that is live today; NOT_FOUND for every other, whether it waits,
// is over, is somebody else's or is not there. Without a key it is the one that is live: INVALID where there are several.
func (a *Analytics) Rows(ctx context.Context, projectGrantID *string) (*GrantRows, error) {
	key := ""
	if projectGrantID != nil {
		key = *projectGrantID
	} else {
		ids, err := a.s.liveIDs(ctx)
		switch {
		case err != nil:
			return nil, err
		case len(ids) > 1:
			return nil, errs.Field("projectGrantId", "You have several live project grants. Name one: projectGrants lists them.")
		case len(ids) == 1:
			key = ids[0]
		}
	}
	g, err := a.s.live(ctx, key)
	if err != nil {
		return nil, err
	}
	return &GrantRows{a.s, g}, nil
}

// liveIDs gives the keys of the viewer's own grants that give rows today.
func (s *Service) liveIDs(ctx context.Context) ([]string, error) {
	v, err := only(ctx, code.RoleAnalyst)
	if err != nil {
		return nil, err
	}
	return s.store.Ent(ctx).ProjectGrant.Query().
		Where(projectgrant.AccountID(v.AccountID), s.inState(code.ProjectGrantStateLive)).IDs(ctx)
}

// live gives a grant of the viewer's own that gives rows today.
func (s *Service) live(ctx context.Context, key string) (*ent.ProjectGrant, error) {
	v, err := only(ctx, code.RoleAnalyst)
	if err != nil {
		return nil, err
	}
	g, err := s.grant(ctx, key)
	if err != nil {
		return nil, err
	}
	if g.AccountID != v.AccountID || s.StateOf(g) != code.ProjectGrantStateLive {
		return nil, errs.Missing("project grant").At("projectGrantId")
	}
	return g, nil
}

// rowTable is a table of facts as rows are read from it.
type rowTable[T any] struct {
	source  code.RowSource
	from    *source
	columns []string       // SQL of what a row has of its own
	into    func(*T) []any // where they go, in their order
	person  func(*T) *RowPerson
	goal    func(*T) (number int64, pseudonym **string) // nil where rows have none
}

// place is where a row stands in the order of a project: by a keyed number, and by what it was made from.
type place struct{ order, source int64 }

// read is a row as it comes from its table.
type read[T any] struct {
	place
	person, episode int64
	row             *T
}

// orderPrime is the largest prime below 2^31: what the order of rows is reckoned modulo.
const orderPrime = 1<<31 - 1

// orderOf is the SQL of a row's place in a project's order. Two projects have other orders, so that the rows of one cannot be
// laid beside those of the other; within one it stays though the row changes.
func orderOf(p *secret.Project) string {
	n := p.Order()
	return fmt.Sprintf("((source >> 32) * %d + (source & 4294967295) * %d + %d) %% %d", n[0], n[1], n[2], orderPrime)
}

// give reads a page of rows, counts them in the register and tells the trail, all in one transaction: without the entry there
// are no rows.
func give[T any](ctx context.Context, r *GrantRows, t *rowTable[T], first *int, after *string, edge func(ent.Cursor, *T)) (*ent.PageInfo, error) {
	n, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	var rows []read[T]
	var cursors []ent.Cursor
	err = r.s.store.WithTx(ctx, func(ctx context.Context) error {
		g, err := r.s.live(ctx, r.Grant.ID)
		if err != nil {
			return err
		}
		if !slices.Contains(g.Sources, t.source) {
			return errs.Missing("kind of row in this project grant")
		}
		keys, err := r.s.store.Project(g)
		if err != nil {
			return err
		}
		from, err := readCursor(keys, t.from.table, after)
		if err != nil {
			return err
		}
		if rows, err = t.read(ctx, r.s.store, g, keys, from, n+1); err != nil {
			return err
		}
		page := rows[:min(n, len(rows))]
		if cursors, err = t.finish(ctx, r.s, keys, page); err != nil {
			return err
		}
		if err := r.s.store.GaveRows(ctx, g.ID, len(page)); err != nil {
			return err
		}
		return r.s.store.Audit(ctx, audit.Entry{
			Action: code.AuditActionRowsGiven, ObjectType: "ProjectGrant", ObjectID: g.ID, Fields: []string{string(t.source)},
			Reason: fmt.Sprintf("%d rows.", len(page)),
		})
	})
	if err != nil {
		return nil, err
	}
	for i, c := range cursors {
		edge(c, rows[i].row)
	}
	return store.Page(len(rows) > n, after, cursors), nil
}

// read reads the rows of a grant's period that come after a place.
func (t *rowTable[T]) read(ctx context.Context, s *store.Store, g *ent.ProjectGrant, keys *secret.Project, from *place, most int) ([]read[T], error) {
	table, order := entsql.Table(t.from.table), orderOf(keys)
	query := entsql.Select().From(table).AppendSelectExprAs(entsql.Raw(order), "in_order")
	for _, column := range append([]string{"source", "person", "episode", "month"}, t.columns...) {
		query.AppendSelectExpr(entsql.Raw(column))
	}
	query.Where(entsql.And(
		entsql.EQ(table.C("known_until"), string(clock.MaxDate)), entsql.GTE(table.C("month"), g.FromMonth), entsql.LTE(table.C("month"), g.ToMonth),
	))
	if from != nil {
		query.Where(entsql.Or(
			entsql.ExprP(fmt.Sprintf("%s > %d", order, from.order)),
			entsql.And(entsql.ExprP(fmt.Sprintf("%s = %d", order, from.order)), entsql.GT(table.C("source"), from.source)),
		))
	}
	query.OrderExpr(entsql.Raw(order), entsql.Raw("source")).Limit(most)
	var out []read[T]
	err := store.List(ctx, s, t.from.typ, query, func(r *store.Rows) error {
		one := read[T]{row: new(T)}
		into := []any{&one.order, &one.source, &one.person, &one.episode, &t.person(one.row).Month}
		if err := r.Scan(append(into, t.into(one.row)...)...); err != nil {
			return err
		}
		out = append(out, one)
		return nil
	})
	return out, err
}

// finish puts pseudonyms and details in the place of the numbers of the read model, and gives the cursors of the rows.
func (t *rowTable[T]) finish(ctx context.Context, s *Service, keys *secret.Project, rows []read[T]) ([]ent.Cursor, error) {
	episodes := map[int64]bool{}
	for _, one := range rows {
		episodes[one.episode] = true
	}
	all, err := s.everybody(ctx, episodes)
	if err != nil {
		return nil, err
	}
	cursors := make([]ent.Cursor, len(rows))
	for i, one := range rows {
		p := t.person(one.row)
		p.Person = keys.Pseudonym("person", one.person)
		if number, ok := all.numbers[one.episode]; ok {
			p.Episode = &number
		}
		all.tell(one.person, p)
		if t.goal != nil {
			if number, into := t.goal(one.row); number != 0 {
				pseudonym := keys.Pseudonym("goal", number)
				*into = &pseudonym
			}
		}
		if cursors[i], err = one.cursor(keys, t.from.table); err != nil {
			return nil, err
		}
	}
	return cursors, nil
}

// cursor hides a place: the numbers in it are those of the read model, which are the same in all projects.
func (p place) cursor(keys *secret.Project, list string) (ent.Cursor, error) {
	b := binary.BigEndian.AppendUint64(nil, uint64(p.order)) //nolint:gosec // bits, not a number
	b = binary.BigEndian.AppendUint64(b, uint64(p.source))   //nolint:gosec // bits, not a number
	text, err := keys.SealCursor(list, b)
	return ent.Cursor{ID: text}, err
}

// readCursor reads the place in a cursor of the list and the project; nil for none. INVALID for any other.
func readCursor(keys *secret.Project, list string, after *string) (*place, error) {
	if after == nil || *after == "" {
		return nil, nil
	}
	var c ent.Cursor
	err := c.UnmarshalGQL(*after)
	if err == nil {
		var b []byte
		if b, err = keys.OpenCursor(list, c.ID); err == nil && len(b) == 16 {
			return &place{int64(binary.BigEndian.Uint64(b)), int64(binary.BigEndian.Uint64(b[8:]))}, nil //nolint:gosec // as they were
		}
	}
	return nil, errs.Field("after", "This is not a cursor of this list. Leave it out to start at the beginning.")
}
