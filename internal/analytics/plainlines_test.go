package analytics_test

import (
	"cmp"
	"slices"
	"strings"

	"alongside/ent"
)

// plainPair is what somebody answered first and last to one question, or for one goal, in one episode.
type plainPair struct {
	person, referral string
	first, last      float64
	answers          int
}

// lines gives, for each question and score, the answers of the episodes whose support started, in the order they were given.
func (r *random) lines(episodes []plain) map[string][]plainPair {
	ctx := r.kit.System()
	rows, err := r.kit.Store.Ent(ctx).Assessment.Query().All(ctx)
	r.must(err)
	slices.SortFunc(rows, func(a, b *ent.Assessment) int {
		return cmp.Or(strings.Compare(string(a.On), string(b.On)), a.CreatedAt.Compare(b.CreatedAt), strings.Compare(a.ID, b.ID))
	})
	started := map[string]bool{}
	for _, p := range episodes {
		if _, ok := p.value["MEDIAN_DAYS_TO_START"]; ok {
			started[p.key] = true
		}
	}
	out := map[string][]plainPair{}
	place := map[[3]string]int{}
	for _, a := range rows {
		answer := func(item string, v float64) {
			about := string(a.Instrument) + " " + item
			key := [3]string{a.ReferralID, about, text(a.GoalID)}
			at, ok := place[key]
			if !ok {
				at = len(out[about])
				place[key] = at
				out[about] = append(out[about], plainPair{person: a.PersonID, referral: a.ReferralID, first: v})
			}
			out[about][at].last = v
			out[about][at].answers++
		}
		if !started[a.ReferralID] {
			continue
		}
		for _, item := range a.Items {
			if item.Value != nil {
				answer(item.Code, float64(*item.Value))
			}
		}
		if a.Score != nil {
			answer("TOTAL", *a.Score)
		}
	}
	return out
}

// complete leaves the answers of one questionnaire in episodes that answered all of its questions, as an account is told that
// sees no clients; those that did not answer all of them twice have no pair.
func complete(all map[string][]plainPair, questions ...string) map[string][]plainPair {
	once, twice := map[string]int{}, map[string]int{}
	for _, about := range questions {
		for _, p := range all[about] {
			once[p.referral]++
			if p.answers > 1 {
				twice[p.referral]++
			}
		}
	}
	out := map[string][]plainPair{}
	for _, about := range questions {
		for _, p := range all[about] {
			if twice[p.referral] < len(questions) {
				p.answers = 1
			}
			if once[p.referral] == len(questions) {
				out[about] = append(out[about], p)
			}
		}
	}
	return out
}

// parts are the last values of the named parts of scales, but of the highest: of the questions of ONS4 as the Office for
// National Statistics publishes them, of UCLA's score and of the direct question on loneliness.
var parts = map[string][]float64{
	"ONS4 LIFE_SATISFACTION": {4, 6, 8}, "ONS4 WORTHWHILE": {4, 6, 8}, "ONS4 HAPPINESS": {4, 6, 8}, "ONS4 ANXIETY": {1, 3, 5},
	"UCLA3 TOTAL": {5}, "LONELINESS_DIRECT HOW_OFTEN": {1},
}

// part says how many parts of the scale lie below the one that a value is in.
func part(about string, v float64) int {
	n := 0
	for _, last := range parts[about] {
		if v > last {
			n++
		}
	}
	return n
}

// higherIsBetter of most; of loneliness, anxiety and what MYCAW asks how bad it is, less is.
func higherIsBetter(about string) bool {
	return about != "ONS4 ANXIETY" && !strings.HasPrefix(about, "UCLA3") && !strings.HasPrefix(about, "MYCAW")
}

// way says what became of an answer: MISSING, or which way it went; RISEN and FALLEN are into another part of the scale.
func (p plainPair) way(about string) string {
	from, to := part(about, p.first), part(about, p.last)
	up := p.last > p.first == higherIsBetter(about)
	switch {
	case p.answers < 2:
		return "MISSING"
	case from != to && up:
		return "RISEN"
	case from != to:
		return "FALLEN"
	case p.last == p.first:
		return "SAME"
	case up:
		return "BETTER"
	}
	return "WORSE"
}
