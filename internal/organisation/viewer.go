package organisation

import (
	"context"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/membership"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// signInFirst is the one answer for whoever may not ask at all: an account that is unknown or disabled, or a role that
// is not held today.
func signInFirst() error { return errs.New(errs.Unauthenticated, "Sign in first.") }

// MembershipFor picks the role in which an account signs in: of those held today the one taken up last. UNAUTHENTICATED
// when there is none, or the account is unknown or disabled: one statement, whichever it is, so that the time it takes
// tells nobody.
func (s *Service) MembershipFor(ctx context.Context, accountID string) (*ent.Membership, error) {
	ctx = viewer.System(ctx, "", "choose the role to sign in with")
	if !id.Valid("ac", accountID) {
		return nil, signInFirst()
	}
	today := s.store.Today()
	m, err := s.store.Ent(ctx).Membership.Query().
		Where(membership.AccountID(accountID), membership.FromOnLTE(today), membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(today)),
			membership.HasAccountWith(account.Disabled(false))).
		Order(membership.ByFromOn(sql.OrderDesc()), membership.ByID(sql.OrderDesc())).First(ctx)
	if ent.IsNotFound(err) {
		return nil, signInFirst()
	}
	return m, err
}

// ViewerOf builds the viewer of a request from the database as it is on a day: the role of the membership and, for link
// workers and leads, the practices of that day's assignments, those of assigned PCNs included, and whom they cover for on
// it; for a practice user their own. It asks the database at most twice. UNAUTHENTICATED when the account is disabled or
// the membership is not its own, not begun or ended. The session is for the caller to set.
func (s *Service) ViewerOf(ctx context.Context, accountID, membershipID string, today clock.Date) (*viewer.Viewer, error) {
	if !id.Valid("ac", accountID) || !id.Valid("me", membershipID) || !today.Valid() {
		return nil, signInFirst()
	}
	ctx = viewer.System(ctx, "", "find out who is asking")
	v, err := s.holder(ctx, accountID, membershipID, today)
	if err != nil {
		return nil, err
	}
	if v.Role == code.RolePractice {
		v.PracticeIDs = []string{v.OrganisationID}
	}
	if v.Role != code.RoleLinkWorker && v.Role != code.RoleLead {
		v.Covers = nil
		return v, nil
	}
	v.PracticeIDs, err = s.practices(ctx, v, today)
	if err != nil {
		return nil, err
	}
	return v, nil
}

// holder reads who holds a membership on a day, and in which role.
func (s *Service) holder(ctx context.Context, accountID, membershipID string, today clock.Date) (*viewer.Viewer, error) {
	var v *viewer.Viewer
	err := s.holders.List(ctx, s.store, func(r *store.Rows) error {
		v = &viewer.Viewer{Today: today}
		var covers *string
		if err := r.Scan(&v.AccountID, &v.Name, &v.SafeguardingLead, &v.SchemeID, &v.Role, &v.OrganisationID, &covers); err != nil {
			return err
		}
		v.Covers = readCovers(text(covers))
		return nil
	}, membershipID, accountID, string(today))
	if err == nil && v == nil {
		err = signInFirst()
	}
	return v, err
}

// holders is the statement of [Service.holder], of a membership, an account and a day.
func holders(d *sql.DialectBuilder) *sql.Selector {
	const membershipID, accountID, today store.At = 0, 1, 2
	m, a := d.Table("membership"), d.Table("account").As("holder")
	q := d.Select(a.C("id"), a.C("name"), a.C("safeguarding_lead"), m.C("scheme_id"), m.C("role"), m.C("organisation_id")).From(m)
	q.Join(a).On(a.C("id"), m.C("account_id"))
	q.AppendSelectExpr(sql.ExprFunc(func(b *sql.Builder) { b.Wrap(func(b *sql.Builder) { b.Join(covers(d, a, m, today)) }) }))
	return q.Where(sql.And(
		sql.EQ(m.C("id"), membershipID), sql.EQ(a.C("id"), accountID), sql.EQ(a.C("disabled"), false), on(m, today),
	))
}

// covers selects, in one text, who is away on a day and covered by the holder of a membership: key and first day each. The
// index of absences by cover answers it; most cover for nobody.
func covers(d *sql.DialectBuilder, holder, held *sql.SelectTable, today any) *sql.Selector {
	ab := d.Table("absence").As("away")
	return d.Select().From(ab).AppendSelectExpr(sql.Expr("string_agg(" + ab.C("account_id") + " || ' ' || " + ab.C("from_on") + ", ',')")).
		Where(sql.And(
			sql.ColumnsEQ(ab.C("cover_id"), holder.C("id")), sql.GTE(ab.C("to_on"), today), sql.LTE(ab.C("from_on"), today),
			sql.ColumnsEQ(ab.C("scheme_id"), held.C("scheme_id")), sql.EQ(ab.C("cancelled"), false),
		))
}

// readCovers reads what [Service.covers] selects.
func readCovers(text string) (out []viewer.Cover) {
	for _, one := range strings.Split(text, ",") {
		if account, from, ok := strings.Cut(one, " "); ok {
			out = append(out, viewer.Cover{AccountID: account, FromOn: clock.Date(from)})
		}
	}
	slices.SortFunc(out, func(a, b viewer.Cover) int { return strings.Compare(a.AccountID, b.AccountID) })
	return out
}

// practices lists the practices that a link worker or lead works for on a day.
func (s *Service) practices(ctx context.Context, v *viewer.Viewer, today clock.Date) ([]string, error) {
	d := sql.Dialect(s.store.Dialect())
	a, o, l := d.Table("assignment"), d.Table("organisation").As("place"), d.Table("practice_link").As("link")
	q := d.Select(o.C("id"), o.C("kind"), l.C("practice_id")).From(a)
	q.Join(o).On(o.C("id"), a.C("organisation_id"))
	q.LeftJoin(l).OnP(sql.And(sql.ColumnsEQ(l.C("pcn_id"), a.C("organisation_id")), on(l, string(today))))
	q.Where(sql.And(sql.EQ(a.C("account_id"), v.AccountID), sql.EQ(a.C("scheme_id"), v.SchemeID), on(a, string(today))))
	q.OrderBy(o.C("id"), l.C("practice_id"))
	var ids []string
	seen := map[string]bool{}
	err := store.List(ctx, s.store, "Assignment", q, func(r *store.Rows) error {
		var place string
		var kind code.OrganisationKind
		var linked *string
		if err := r.Scan(&place, &kind, &linked); err != nil {
			return err
		}
		practice := place
		if kind == code.OrganisationKindPcn {
			if linked == nil {
				return nil // a PCN without a practice on that day
			}
			practice = *linked
		}
		if !seen[practice] {
			seen[practice] = true
			ids = append(ids, practice)
		}
		return nil
	})
	return ids, err
}

// on is true for the rows of a dated table that hold on a day.
func on(t *sql.SelectTable, today any) *sql.Predicate {
	return sql.And(
		sql.LTE(t.C("from_on"), today),
		sql.Or(sql.IsNull(t.C("to_on")), sql.GTE(t.C("to_on"), today)),
	)
}
