package rule

import (
	"entgo.io/ent/dialect/sql"

	"alongside/internal/code"
	"alongside/internal/viewer"
)

// Whole narrows clients to those whose whole record the viewer may read by themself: it is the scope of records, asked of
// the client. A record that they have opened in need does not count.
func Whole(v *viewer.Viewer) func(*sql.Selector) {
	switch {
	case v.Is(code.RoleManager):
		return all
	case v.Is(code.RoleLinkWorker):
		return func(s *sql.Selector) { s.Where(sql.In(s.C("id"), held(s, v))) }
	case v.Is(code.RoleLead):
		return func(s *sql.Selector) {
			s.Where(sql.Or(sql.In(s.C("id"), held(s, v)), in(s, "practice_id", v.PracticeIDs)))
		}
	}
	return none
}
