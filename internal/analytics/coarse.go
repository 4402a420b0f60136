package analytics

import (
	"cmp"
	"context"
	"maps"
	"slices"

	entsql "entgo.io/ent/dialect/sql"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/store"
)

// alike is how many people of a PCN have to share a detail for a row to give it: one more than the small numbers of figures.
const alike = smallest

// details are what a row says of whom it is about: the same in all rows of a project, as of their latest episode. Whose band
// of age rose between two rows would have had their birthday between them.
type details struct {
	AgeBand     code.AgeBand
	Gender      code.Gender
	EthnicGroup code.EthnicGroup
	imdDecile   int
	practice    string
	pcn         string
	number      int // of the latest episode
}

// Counted on their own, because they are decided on one by one.
var personal = []func(*details) string{
	func(d *details) string { return string(d.AgeBand) },
	func(d *details) string { return string(d.Gender) },
	func(d *details) string { return string(d.EthnicGroup) },
	func(d *details) string { return d.practice },
}

// everybody are the details of all people of the scheme, and the numbers of some episodes.
type everybody struct {
	of      map[int64]*details
	numbers map[int64]int       // by episode
	hidden  []map[string]values // by detail and PCN
	noPCN   values              // PCNs that are not given
}

// values are those of one detail that are not given in one PCN.
type values map[string]bool

// everybody reads the details of the scheme's people. It reads all its episodes: see BenchmarkRows.
func (s *Service) everybody(ctx context.Context, episodes map[int64]bool) (*everybody, error) {
	out := &everybody{of: map[int64]*details{}, numbers: map[int64]int{}}
	t := entsql.Table("episode_fact")
	query := entsql.Select("person", "episode", "number", "age_band", "gender", "ethnic_group", "imd_decile", "practice_id", "pcn_id").
		From(t).Where(entsql.EQ(t.C("known_until"), string(clock.MaxDate)))
	err := store.List(ctx, s.store, "EpisodeFact", query, func(r *store.Rows) error {
		var person, episode int64
		d := &details{}
		if err := r.Scan(&person, &episode, &d.number, &d.AgeBand, &d.Gender, &d.EthnicGroup, &d.imdDecile, &d.practice, &d.pcn); err != nil {
			return err
		}
		if episodes[episode] {
			out.numbers[episode] = d.number
		}
		if was := out.of[person]; was == nil || was.number < d.number {
			out.of[person] = d
		}
		return nil
	})
	out.coarsen()
	return out, err
}

// coarsen decides which values too few people share.
func (e *everybody) coarsen() {
	pcns := map[string]int{}
	for _, d := range e.of {
		pcns[d.pcn]++
	}
	e.noPCN = few(pcns)
	for _, of := range personal {
		counts := map[string]map[string]int{} // people by PCN and value
		for _, d := range e.of {
			pcn := e.pcn(d)
			if counts[pcn] == nil {
				counts[pcn] = map[string]int{}
			}
			counts[pcn][of(d)]++
		}
		hidden := map[string]values{}
		for pcn, people := range counts {
			hidden[pcn] = few(people)
		}
		e.hidden = append(e.hidden, hidden)
	}
}

// few gives the values that fewer than [alike] people have, and, where those are together fewer, the next smallest as well:
// a value left out alone would be known for being left out.
func few(people map[string]int) values {
	inOrder := slices.SortedFunc(maps.Keys(people), func(a, b string) int {
		return cmp.Or(cmp.Compare(people[a], people[b]), cmp.Compare(a, b))
	})
	out, left := values{}, 0
	for _, v := range inOrder {
		if people[v] >= alike && (left == 0 || left >= alike) {
			break
		}
		out[v] = true
		left += people[v]
	}
	return out
}

// pcn is the PCN that is given of somebody; empty for none.
func (e *everybody) pcn(d *details) string {
	if e.noPCN[d.pcn] {
		return ""
	}
	return d.pcn
}

// tell writes what may be given of somebody into a row.
func (e *everybody) tell(person int64, row *RowPerson) {
	d := e.of[person]
	if d == nil {
		return
	}
	pcn := e.pcn(d)
	given := func(i int) bool { return !e.hidden[i][pcn][personal[i](d)] }
	if pcn != "" {
		row.PcnID = &pcn
	}
	if given(0) {
		row.AgeBand = &d.AgeBand
	}
	if given(1) {
		row.Gender = &d.Gender
	}
	if given(2) {
		row.EthnicGroup = &d.EthnicGroup
	}
	if given(3) { // the decile is the practice's: it would say which it is
		row.PracticeID = &d.practice
		if d.imdDecile > 0 {
			row.ImdDecile = &d.imdDecile
		}
	}
}
