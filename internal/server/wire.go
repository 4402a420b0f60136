package server

import (
	"alongside/graph"
	"alongside/internal/access"
	"alongside/internal/analytics"
	"alongside/internal/auth"
	"alongside/internal/casework"
	"alongside/internal/directory"
	"alongside/internal/document"
	"alongside/internal/measure"
	"alongside/internal/onward"
	"alongside/internal/organisation"
	"alongside/internal/person"
	"alongside/internal/plan"
	"alongside/internal/referral"
	"alongside/internal/store"
	"alongside/internal/story"
)

// Wire makes the domain services on a database and gives each what it needs of the others; the server, the
// demonstration and the tests use the same.
func Wire(s *store.Store) *graph.Resolver {
	clocks := referral.NewClocks(s)
	sent := onward.New(s, clocks)
	stories := story.New(s)
	people := person.New(s, sent, clocks, stories)
	organisations := organisation.New(s)
	organisations.Connect(auth.NewCredentials(s), clocks)
	organisations.Read(graph.CheckQuery)
	figures := analytics.New(s, measure.Scales)
	figures.Connect(stories)
	referrals := referral.New(clocks, people, casework.NewAttempts(s))
	return &graph.Resolver{
		Store:         s,
		Organisations: organisations,
		People:        people,
		Referrals:     referrals,
		Casework:      casework.New(s, referrals),
		Plans:         plan.New(s, clocks),
		Measures:      measure.New(s, clocks),
		Directory:     directory.New(s),
		Onward:        sent,
		Access:        access.New(s),
		Documents:     document.New(s),
		Analytics:     figures,
		Stories:       stories,
	}
}
