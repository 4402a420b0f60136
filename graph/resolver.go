package graph

import (
	"time"

	"alongside/internal/access"
	"alongside/internal/analytics"
	"alongside/internal/casework"
	"alongside/internal/directory"
	"alongside/internal/document"
	"alongside/internal/live"
	"alongside/internal/measure"
	"alongside/internal/onward"
	"alongside/internal/organisation"
	"alongside/internal/person"
	"alongside/internal/plan"
	"alongside/internal/referral"
	"alongside/internal/store"
	"alongside/internal/story"
)

// Resolver holds what the resolvers call: the domain services, and the database's door for reads that ent answers.
type Resolver struct {
	Store         *store.Store
	Organisations *organisation.Service
	People        *person.Service
	Referrals     *referral.Service
	Casework      *casework.Service
	Plans         *plan.Service
	Measures      *measure.Service
	Directory     *directory.Service
	Onward        *onward.Service
	Access        *access.Service
	Documents     *document.Service
	Live          *live.Service
	Stories       *story.Service
	Analytics     *analytics.Service
	Patience      time.Duration // how long one operation may take: what a query's cost is told with
}
