package demo

import (
	"context"
	"hash/fnv"
	"math"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/store"
)

// The lists of the practices are invented: their sizes follow from the practice's code, and the shares are about those of
// outer London.
var (
	ageShares = []struct {
		band  code.AgeBand
		share float64
	}{
		{code.AgeBandUnder18, 0.22},
		{code.AgeBandAge1824, 0.08},
		{code.AgeBandAge2534, 0.15},
		{code.AgeBandAge3544, 0.17},
		{code.AgeBandAge4554, 0.14},
		{code.AgeBandAge5564, 0.11},
		{code.AgeBandAge6574, 0.07},
		{code.AgeBandAge7584, 0.04},
		{code.AgeBandAge85Over, 0.02},
	}
	genderShares = []struct {
		gender code.Gender
		share  float64
	}{{code.GenderMan, 0.495}, {code.GenderWoman, 0.505}}
	ethnicShares = []struct {
		group code.EthnicGroup
		share float64
	}{
		{code.EthnicGroupAsian, 0.45},
		{code.EthnicGroupBlack, 0.08},
		{code.EthnicGroupMixed, 0.04},
		{code.EthnicGroupOther, 0.07},
		{code.EthnicGroupWhite, 0.36},
	}
)

// lists gives every practice a list of people, counted on the first day of each year that the demonstration knows.
func (w *world) lists(ctx context.Context, f schemeFacts) error {
	var sizes []store.ListSize
	for _, n := range f.networks {
		for _, p := range n.practices {
			h := fnv.New32a()
			_, _ = h.Write([]byte(p.ods))
			total := 4000 + float64(h.Sum32()%9000)
			for _, on := range listDays(w.m.today) {
				one := store.ListSize{PracticeID: w.orgs[p.ods], On: on}
				whole := 0
				for _, a := range ageShares {
					for _, g := range genderShares {
						one.AgeBand, one.Gender, one.People = a.band, g.gender, int(math.Round(total*a.share*g.share))
						sizes = append(sizes, one)
						whole += one.People
					}
				}
				left := whole // the last group is the rest, so that both ways of counting a list count the same people
				for i, e := range ethnicShares {
					n := int(math.Round(total * e.share))
					if i == len(ethnicShares)-1 {
						n = left
					}
					left -= n
					sizes = append(sizes, store.ListSize{PracticeID: w.orgs[p.ods], On: on, EthnicGroup: e.group, People: n})
				}
				total *= 1.01
			}
		}
	}
	return w.m.store.KeepListSizes(ctx, sizes)
}

// listDays are the first of April of last year and of this, as far as they have been.
func listDays(today clock.Date) []clock.Date {
	var out []clock.Date
	for _, year := range []int{today.Year() - 1, today.Year()} {
		if on := clock.NewDate(year, 4, 1); on <= today {
			out = append(out, on)
		}
	}
	return out
}
