package rule

import (
	"entgo.io/ent/dialect/sql"

	"alongside/internal/code"
	"alongside/internal/viewer"
)

// openers are the roles that open records in need.
var openers = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleAdmin}

// widened adds to a scope of a client's record those that the viewer has opened in need. They are read, not written.
func widened(scope string) Scope {
	if scope == "inPlan" { // what is in no plan is in no opened plan either
		return live(widened("records"))
	}
	rows, column := scopes[scope], client[scope]
	if rows == nil || column == "" {
		return rows
	}
	return func(v *viewer.Viewer) func(*sql.Selector) {
		own := rows(v)
		if len(v.Opened) == 0 || !v.Is(openers...) { // who goes on in another role has left them closed
			return own
		}
		return func(s *sql.Selector) {
			t := s.Clone()
			t.SetP(nil)
			own(t)
			if p := t.P(); p != nil {
				s.Where(sql.Or(p, in(s, column, v.Opened)))
			}
		}
	}
}

// own gives some roles only the rows in which the column names their account, and other roles all.
func own(column string, roles ...code.Role) Scope {
	return func(v *viewer.Viewer) func(*sql.Selector) {
		if !v.Is(roles...) {
			return all
		}
		return func(s *sql.Selector) { s.Where(sql.EQ(s.C(column), v.AccountID)) }
	}
}

// Shorthands of the predicates below.
func all(*sql.Selector)    {}
func none(s *sql.Selector) { s.Where(sql.False()) }

func anyone(*viewer.Viewer) func(*sql.Selector) { return all }

// only gives the rows to the roles, and none to others.
func only(rows Scope, roles ...code.Role) Scope {
	return func(v *viewer.Viewer) func(*sql.Selector) {
		if v.Is(roles...) {
			return rows(v)
		}
		return none
	}
}

func in(s *sql.Selector, column string, values []string) *sql.Predicate {
	if len(values) == 0 {
		return sql.False()
	}
	args := make([]any, len(values))
	for i, v := range values {
		args[i] = v
	}
	return sql.In(s.C(column), args...)
}

// referrals that a viewer may see.
func referrals(v *viewer.Viewer) func(*sql.Selector) {
	switch v.Role {
	case code.RoleManager:
		return all
	case code.RoleLinkWorker, code.RoleLead:
		return func(s *sql.Selector) {
			s.Where(sql.Or(append(covered(s, v), in(s, "practice_id", v.PracticeIDs), sql.EQ(s.C("link_worker_id"), v.AccountID))...))
		}
	case code.RoleHost:
		return func(s *sql.Selector) { s.Where(sql.In(s.C("link_worker_id"), employed(s, v))) }
	case code.RolePractice:
		return func(s *sql.Selector) { s.Where(sql.EQ(s.C("referring_organisation_id"), v.OrganisationID)) }
	default:
		return none
	}
}

// employed selects the link workers that the viewer's organisation employs today.
func employed(s *sql.Selector, v *viewer.Viewer) *sql.Selector {
	t := sql.Dialect(s.Dialect()).Select("account_id").From(sql.Table("membership"))
	return t.Where(sql.And(
		sql.EQ(t.C("organisation_id"), v.OrganisationID),
		sql.In(t.C("role"), string(code.RoleLinkWorker), string(code.RoleLead)),
		sql.LTE(t.C("from_on"), string(v.Today)),
		sql.Or(sql.IsNull(t.C("to_on")), sql.GTE(t.C("to_on"), string(v.Today))),
	))
}

// picked selects a column of the rows of a table that a predicate leaves.
func picked(s *sql.Selector, table, column string, where ...func(*sql.Selector)) *sql.Selector {
	t := sql.Dialect(s.Dialect()).Select(column).From(sql.Table(table))
	for _, w := range where {
		w(t)
	}
	return t
}

// people whose demographics a viewer may see.
func people(v *viewer.Viewer) func(*sql.Selector) {
	mine := func(s *sql.Selector) *sql.Predicate { return sql.EQ(s.C("created_by_id"), v.AccountID) }
	switch v.Role {
	case code.RoleManager:
		return all
	case code.RoleLinkWorker, code.RoleLead:
		// Whoever sees a referral sees whose it is, of a client too who has gone to a practice that is not theirs.
		return func(s *sql.Selector) {
			t := picked(s, "referral", "id", referrals(v))
			t.Where(sql.ColumnsEQ(t.C("person_id"), s.C("id")))
			s.Where(sql.Or(in(s, "practice_id", v.PracticeIDs), mine(s), sql.Exists(t)))
		}
	case code.RoleHost:
		// Of a client who was sent to its services alone, a host knows what the client agreed to send (OnwardReferral.sent),
		// as it was, and nothing else.
		return func(s *sql.Selector) {
			s.Where(sql.In(s.C("id"), picked(s, "referral", "person_id", referrals(v))))
		}
	case code.RolePractice:
		return func(s *sql.Selector) {
			s.Where(sql.Or(mine(s), sql.In(s.C("id"), picked(s, "referral", "person_id", referrals(v)))))
		}
	default:
		return none
	}
}

// covered are the referrals of the link workers whom the viewer covers for today: those that are open, and those that
// ended while they were away, so that whoever closes one sees what they did. It is a list of keys and not a subquery
// because both databases then answer it from the index of link workers, and nobody pays for it who covers for nobody.
func covered(s *sql.Selector, v *viewer.Viewer) []*sql.Predicate {
	out := make([]*sql.Predicate, len(v.Covers))
	for i, c := range v.Covers {
		out[i] = sql.And(sql.EQ(s.C("link_worker_id"), c.AccountID), sql.Or(
			sql.NotIn(s.C("status"), string(code.ReferralStatusClosed), string(code.ReferralStatusDeclined), string(code.ReferralStatusRedirected)),
			sql.GTE(s.C("closed_at"), c.FromOn.Time()),
		))
	}
	return out
}

// held selects the clients who have, or had, an episode with the viewer, or have one that they cover for today.
func held(s *sql.Selector, v *viewer.Viewer) *sql.Selector {
	return picked(s, "referral", "person_id", func(t *sql.Selector) {
		t.Where(sql.Or(append(covered(t, v), sql.EQ(t.C("link_worker_id"), v.AccountID))...))
	})
}

// records are the rows of a client's record: contacts, plan, measures, tasks. A link worker sees those of the clients
// they hold or cover for, a lead those of their PCNs too, and earlier episodes come along with the client.
func records(v *viewer.Viewer) func(*sql.Selector) {
	switch v.Role {
	case code.RoleManager:
		return all
	case code.RoleLinkWorker:
		return func(s *sql.Selector) { s.Where(sql.In(s.C("person_id"), held(s, v))) }
	case code.RoleLead:
		return func(s *sql.Selector) {
			team := picked(s, "person", "id", func(t *sql.Selector) { t.Where(in(t, "practice_id", v.PracticeIDs)) })
			s.Where(sql.Or(sql.In(s.C("person_id"), held(s, v)), sql.In(s.C("person_id"), team)))
		}
	default:
		return none
	}
}

// safety rows (risk, consent) are seen with the client, before anybody holds them: triage needs them.
func safety(v *viewer.Viewer) func(*sql.Selector) {
	if !v.Is(code.RoleLinkWorker, code.RoleLead, code.RoleManager) {
		return none
	}
	return func(s *sql.Selector) { s.Where(sql.In(s.C("person_id"), picked(s, "person", "id", people(v)))) }
}

// history rows belong to a referral and are seen with it.
func history(v *viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) { s.Where(sql.In(s.C("referral_id"), picked(s, "referral", "id", referrals(v)))) }
}

// onward referrals: a host sees those sent to its services, from the moment of sending until they are taken back.
func onward(v *viewer.Viewer) func(*sql.Selector) {
	if v.Is(code.RoleHost) {
		return func(s *sql.Selector) {
			s.Where(sql.And(
				sql.EQ(s.C("organisation_id"), v.OrganisationID),
				sql.NotIn(s.C("status"), string(code.OnwardStatusDraft), string(code.OnwardStatusWithdrawn)),
			))
		}
	}
	return records(v)
}

// ownOrganisation confines rows to the viewer's organisation.
func ownOrganisation(column string) Scope {
	return func(v *viewer.Viewer) func(*sql.Selector) {
		return func(s *sql.Selector) { s.Where(sql.EQ(s.C(column), v.OrganisationID)) }
	}
}

// hostsOwn confines a host to the rows of its organisation, and leaves other roles alone.
func hostsOwn(column string) Scope {
	return func(v *viewer.Viewer) func(*sql.Selector) {
		if v.Is(code.RoleHost) {
			return ownOrganisation(column)(v)
		}
		return all
	}
}

// live leaves of a record's goals and actions those of the live plan: what an edit took out is kept for the agreed
// versions, unseen.
func live(rows Scope) Scope {
	return func(v *viewer.Viewer) func(*sql.Selector) {
		of := rows(v)
		return func(s *sql.Selector) {
			of(s)
			s.Where(sql.EQ(s.C("removed"), false))
		}
	}
}

// safeguarding notes are seen by their author, and by safeguarding leads for the clients they may see.
func safeguarding(v *viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		mine := sql.EQ(s.C("author_id"), v.AccountID)
		if !v.SafeguardingLead || !v.Is(code.RoleLinkWorker, code.RoleLead, code.RoleManager) {
			s.Where(mine)
			return
		}
		s.Where(sql.Or(mine, sql.In(s.C("person_id"), picked(s, "person", "id", people(v)))))
	}
}

// queries of the playground that a viewer may see: their own, and those that somebody shares with their organisation.
func queries(v *viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		mine := sql.EQ(s.C("account_id"), v.AccountID)
		if v.OrganisationID == "" {
			s.Where(mine)
			return
		}
		s.Where(sql.Or(mine, sql.And(sql.EQ(s.C("shared"), true), sql.EQ(s.C("organisation_id"), v.OrganisationID))))
	}
}
