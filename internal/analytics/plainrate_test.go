package analytics_test

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"alongside/ent"
	"alongside/internal/analytics"
)

// students are the quantiles that were worked out already, by degrees of freedom.
var students sync.Map

// student gives the t for which a value of Student's distribution lies within ±t in 95 of 100 cases: its density is added up
// in small steps (Simpson) until so much lies within.
func student(freedom int) float64 {
	if t, ok := students.Load(freedom); ok {
		return t.(float64)
	}
	nu := float64(freedom)
	above, _ := math.Lgamma((nu + 1) / 2)
	below, _ := math.Lgamma(nu / 2)
	density := func(x float64) float64 {
		return math.Exp(above-below-(nu+1)/2*math.Log1p(x*x/nu)) / math.Sqrt(nu*math.Pi)
	}
	const step = 1e-4
	within, t := 0.0, 0.0
	for ; within < 0.475; t += step {
		within += step / 6 * (density(t) + 4*density(t+step/2) + density(t+step))
	}
	t -= (within - 0.475) / density(t)
	students.Store(freedom, t)
	return t
}

// fair fails unless equity is that of the episodes and of the lists.
func (r *random) fair(e *analytics.Equity, rows []plain, by, from, to string, pcns []string) {
	r.t.Helper()
	db, ctx := r.kit.Store.Ent(r.kit.System()), r.kit.System()
	links, err := db.PracticeLink.Query().All(ctx)
	r.must(err)
	practices, err := db.Organisation.Query().All(ctx)
	r.must(err)
	decile, named := map[string]int{}, map[string]string{}
	for _, p := range practices {
		if by == "PRACTICE" {
			named[p.ID] = p.Name
		}
		if p.ImdDecile != nil {
			decile[p.ID] = *p.ImdDecile
		}
	}
	on := "2024-04-01"
	if to >= "2025-10" {
		on = "2025-10-01"
	}
	registered, whole := map[string]int{}, 0
	for _, l := range r.lists {
		if string(l.On) != on || (l.EthnicGroup != "") != (by == "ETHNIC_GROUP") || pcns != nil && !within(links, l.PracticeID, pcns, string(r.kit.Store.Today())) {
			continue
		}
		group := map[string]string{
			"AGE_BAND": string(l.AgeBand), "GENDER": string(l.Gender), "ETHNIC_GROUP": string(l.EthnicGroup), "PRACTICE": l.PracticeID,
			"IMD_QUINTILE": fmt.Sprint((decile[l.PracticeID] + 1) / 2),
		}[by]
		registered[group] += l.People
		whole += l.People
	}
	referred := map[string][]plain{}
	all := []plain{}
	for _, p := range rows {
		if p.is["MONTH"] >= from && p.is["MONTH"] <= to && slices.Contains(r.sized(), any(p.is["PRACTICE"])) && (pcns == nil || slices.Contains(pcns, p.is["PCN"])) {
			referred[p.is[by]] = append(referred[p.is[by]], p)
			all = append(all, p)
		}
	}
	seen := map[string]bool{}
	for _, rate := range e.Rates {
		seen[rate.Group] = true
		if _, there := registered[rate.Group]; !there && len(referred[rate.Group]) == 0 {
			r.t.Fatalf("a rate of %s, of whom nobody is there", rate.Group)
		}
		r.rated(rate, peopleOf(referred[rate.Group]), registered[rate.Group])
		if name, ok := named[rate.Group]; ok != (rate.Name != nil) || ok && *rate.Name != name {
			r.t.Fatalf("%s: not called %q", rate.Group, name)
		}
		if by == "PRACTICE" {
			r.funnel(rate, e.Total)
		}
	}
	for group := range referred {
		if !seen[group] {
			r.t.Fatalf("no rate of %s", group)
		}
	}
	for group := range registered {
		if !seen[group] {
			r.t.Fatalf("no rate of %s", group)
		}
	}
	r.rated(e.Total, peopleOf(all), whole)
}

// within says whether a practice is in one of some PCNs on a day.
func within(links []*ent.PracticeLink, practice string, pcns []string, today string) bool {
	return slices.ContainsFunc(links, func(l *ent.PracticeLink) bool {
		return l.PracticeID == practice && slices.Contains(pcns, l.PcnID) && (l.ToOn == nil || string(*l.ToOn) >= today)
	})
}

// rated fails unless a rate is that of so many people of so many who are registered, with Byar's interval; that of nobody is
// the exact one.
func (r *random) rated(rate *analytics.Rate, people, registered int) {
	r.t.Helper()
	got := []string{rate.People.Shown(), rate.PerMille.Shown(), rate.From.Shown(), rate.To.Shown()}
	k := float64(nearestFive(people))
	switch {
	case rate.Registered != registered:
		r.t.Fatalf("%s: %d registered, want %d", rate.Group, rate.Registered, registered)
	case few(people):
		if got[0] != "*" || registered > 0 && !slices.Equal(got[1:], []string{"*", "*", "*"}) {
			r.t.Fatalf("%s: of %d people is told %v", rate.Group, people, got)
		}
		return
	case got[0] != fmt.Sprint(k):
		r.t.Fatalf("%s: got %v, want %v", rate.Group, got, k)
	case registered == 0:
		if !slices.Equal(got[1:], []string{"-", "-", "-"}) {
			r.t.Fatalf("%s: of nobody registered is told %v", rate.Group, got)
		}
		return
	}
	const z = 1.959963984540054
	low, high := 0.0, -math.Log(0.025)
	if k > 0 {
		low = k * math.Pow(1-1/(9*k)-z/(3*math.Sqrt(k)), 3)
		high = (k + 1) * math.Pow(1-1/(9*(k+1))+z/(3*math.Sqrt(k+1)), 3)
	}
	for i, v := range []float64{k, low, high} {
		if !near(got[1+i], 1000*v/float64(registered), 0.01) {
			r.t.Fatalf("%s: got %v, want %v of %d at place %d", rate.Group, got, v, registered, 1+i)
		}
	}
}

// funnel fails unless the limits of a practice are those of the binomial distribution.
func (r *random) funnel(rate, total *analytics.Rate) {
	r.t.Helper()
	target := total.PerMille.Value()
	if target == nil || *target <= 0 || *target >= 1000 || rate.Registered == 0 {
		if rate.Inner != nil || rate.Outer != nil {
			r.t.Fatalf("%s: there are limits", rate.Group)
		}
		return
	}
	for tail, got := range map[float64][]float64{0.025: rate.Inner, 0.001: rate.Outer} {
		low, high := plainLimits(*target/1000, rate.Registered, tail)
		if len(got) != 2 || math.Abs(got[0]-1000*low) > 0.0051 || math.Abs(got[1]-1000*high) > 0.0051 {
			r.t.Fatalf("%s: limits %v, want %v and %v", rate.Group, got, 1000*low, 1000*high)
		}
	}
}

// plainLimits gives the shares that are passed with a probability on either side, in parts of a count: the terms of the
// distribution are added up one by one.
func plainLimits(p float64, n int, tail float64) (low, high float64) {
	choose := func(k int) float64 {
		a, _ := math.Lgamma(float64(n + 1))
		b, _ := math.Lgamma(float64(k + 1))
		c, _ := math.Lgamma(float64(n - k + 1))
		return a - b - c
	}
	sum := 0.0
	low = -1
	for k := range n + 1 {
		term := math.Exp(choose(k) + float64(k)*math.Log(p) + float64(n-k)*math.Log1p(-p))
		sum += term
		if low < 0 && sum >= tail {
			low = max(0, float64(k)-(sum-tail)/term)
		}
		if sum >= 1-tail {
			return low / float64(n), min(float64(n), float64(k)+1-(sum-(1-tail))/term) / float64(n)
		}
	}
	return low / float64(n), 1
}
