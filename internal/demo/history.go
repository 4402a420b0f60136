package demo

import (
	"math/rand/v2"

	"alongside/internal/code"
)

// grown is how many more were referred in each thirty days, the oldest first, up to [settled] days ago: a scheme that found
// its feet, so that what is counted of a quarter is counted of enough people to say something.
var grown = [...]int{2, 4, 6, 10, 14, 18, 18, 22, 24, 26, 28, 22, 22, 24, 22, 20, 7, 3}

// settled is how many days ago the last of them were referred: for all of them everything is over now.
const settled = 10

// over is how an episode of the past ended; the longer ago it began, the more endings there are to draw from.
type over struct {
	weight int
	f      fate
	reason code.ClosingReason
	least  int // days since it began
}

// overs are drawn from by weight.
var overs = []over{
	{7, isDeclined, "", 0},
	{4, isRedirected, "", 0},
	{12, isClosed, code.ClosingReasonUnableToContact, 45},
	{3, isClosed, code.ClosingReasonInappropriateReferral, 25},
	{28, isClosed, code.ClosingReasonGoalsMet, 70},
	{21, isClosed, code.ClosingReasonWellbeingImproved, 70},
	{11, isClosed, code.ClosingReasonPersonWithdrew, 70},
	{7, isClosed, code.ClosingReasonDidNotAttend, 100},
	{8, isClosed, code.ClosingReasonTimeLimitReached, 240},
	{3, isClosed, code.ClosingReasonMovedAway, 70},
	{3, isClosed, code.ClosingReasonNeedsBeyondScope, 70},
	{1, isClosed, code.ClosingReasonDied, 100},
}

// history tells of many whose support is over, and who are counted. It draws from a chance of its own, so that everybody who
// can be met at work today stays who they were.
func (w *world) history(seed uint64, loads []load) {
	m := w.m
	m.rng = rand.New(rand.NewPCG(seed, 58))
	m.asked, m.short = 90, true // gaps are closed while somebody is supported; there was too little of some services
	var workers []*actor
	for _, l := range loads { // who supports more people today did so before
		for range l.active {
			workers = append(workers, w.staff[l.worker])
		}
	}
	for i, many := range grown {
		for range many {
			days := settled + 30*(len(grown)-1-i) + m.between(0, 29)
			how := m.over(days)
			e := w.new(one(m, workers))
			if days < 300 && m.chance(6) {
				w.before(e)
			}
			e.lasting = m.between(25, max(25, min(days-45, 165)))
			e.live(m.ago(days), how.f, how.reason)
		}
	}
}

// over draws how an episode ended that began so many days ago.
func (m *maker) over(days int) over {
	for {
		n := m.rng.IntN(100)
		for _, o := range overs {
			if n -= o.weight; n < 0 {
				if days >= o.least {
					return o
				}
				break
			}
		}
	}
}
