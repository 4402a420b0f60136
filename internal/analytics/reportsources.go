package analytics

import (
	"maps"
	"strings"

	"alongside/internal/code"
)

// What the report alone counts. It stands apart from the sources that analysts ask: what they are shown is held against all
// that those have, and nobody but the report shows these.

// also gives a source with more to group by and to count.
func (s *source) also(dimensions map[string]dimension, measures map[string]measure) *source {
	out := *s
	out.dimensions, out.measures = maps.Clone(s.dimensions), maps.Clone(s.measures)
	maps.Copy(out.dimensions, dimensions)
	maps.Copy(out.measures, measures)
	return &out
}

// The dimensions and measures that the report alone has.
const (
	serviceGroup  = "SERVICE_GROUP"
	supportEnded  = "SUPPORT_ENDED"
	neverAnswered = "NEVER_ANSWERED"
	stillGoing12  = "PERCENT_STILL_GOING_12"
)

// reportedEpisodes are the episodes, with how many of them had support: those that the days of support are of.
var reportedEpisodes = episodes.also(nil, map[string]measure{
	supportEnded: {kind: knownCount, apart: true, expr: "support_days", set: "support_days", words: definition{
		text:     "Number of these episodes whose support had started: the days of support are theirs.",
		excluded: "Episodes that ended before support started.",
	}},
})

// reportedContacts are the contacts, with how many of them the share that did not attend is of.
var reportedContacts = contacts.also(nil, map[string]measure{"MEETINGS": func() measure {
	m := contacts.measures["MEETINGS"]
	m.apart, m.whole = true, true
	m.words.text, m.words.numerator = "Number of contacts that the client was to come to: in person, by video or in a group.", ""
	return m
}()})

// reportedOnward are signposts and onward referrals, by groups of kinds of service.
var reportedOnward = onward.also(
	map[string]dimension{serviceGroup: {expr: "category", of: groupOfService}},
	map[string]measure{
		neverAnswered: {kind: knownCount, apart: true, expr: among(is("status", string(code.OnwardStatusNoAnswer))+" = 1", "1"), words: definition{
			text: "Number of them that the service never answered.", excluded: "Onward referrals that the service declined.",
		}},
		"OUTCOMES_KNOWN": func() measure {
			m := onward.measures["OUTCOMES_KNOWN"]
			m.words.numerator = "" // its text says it
			return m
		}(),
		stillGoing12: percent(among("outcome <> ''", is("outcome", string(code.OnwardOutcomeAttending12Weeks), string(code.OnwardOutcomeBecameVolunteer))),
			positive, "are still going at twelve weeks, or volunteer", "those whose outcome is known", notHeard),
	})

// serviceGroups put the kinds of service together: in one quarter most kinds are of fewer than 8 people. The field tells arts,
// physical activity, nature and advice apart; company, health, and hard times in a life are what is left. A test
// finds each kind in one of them.
var serviceGroups = []struct {
	title string // of some it names all that is in them
	kinds []code.ServiceCategory
}{
	{"Arts, crafts and learning", []code.ServiceCategory{code.ServiceCategoryArts, code.ServiceCategoryCrafts, code.ServiceCategoryLearning}},
	{"Physical activity and nature", []code.ServiceCategory{code.ServiceCategoryExercise, code.ServiceCategoryWalking, code.ServiceCategoryCycling, code.ServiceCategoryGardening}},
	{"Company and volunteering", []code.ServiceCategory{code.ServiceCategoryBefriending, code.ServiceCategorySocial, code.ServiceCategoryVolunteering}},
	{"Health and wellbeing", []code.ServiceCategory{
		code.ServiceCategoryCooking, code.ServiceCategoryMindfulness, code.ServiceCategoryPeerSupport, code.ServiceCategoryMentalHealth, code.ServiceCategoryConditionSupport,
	}},
	{"Carers, bereavement and domestic abuse", []code.ServiceCategory{code.ServiceCategoryCarers, code.ServiceCategoryBereavement, code.ServiceCategoryDomesticAbuse}},
	{"Advice and practical help", []code.ServiceCategory{
		code.ServiceCategoryMoneyAdvice, code.ServiceCategoryBenefitsAdvice, code.ServiceCategoryFoodbank, code.ServiceCategoryHousingAdvice,
		code.ServiceCategoryEmployment, code.ServiceCategoryDigital, code.ServiceCategoryTransport, code.ServiceCategoryStatutory,
	}},
}

// groupOfService gives the group that a kind of service belongs to.
func groupOfService(kind string) string {
	for _, g := range serviceGroups {
		for _, k := range g.kinds {
			if string(k) == kind {
				return g.title
			}
		}
	}
	return kind
}

// groupedServices are the groups as labels, in their order.
func groupedServices() *labels {
	l := &labels{labels: map[string]string{}}
	for _, g := range serviceGroups {
		l.labels[g.title] = g.title
		l.order = append(l.order, g.title)
	}
	return l
}

// serviceGroupsWords say which kinds are in which group, unless its title does.
func serviceGroupsWords() string {
	var groups []string
	for _, g := range serviceGroups {
		kinds, named := make([]string, len(g.kinds)), true
		for i, k := range g.kinds {
			kinds[i] = strings.ToLower(k.Label()[:1]) + k.Label()[1:]
			named = named && strings.Contains(strings.ToLower(g.title), kinds[i])
		}
		if !named {
			groups = append(groups, g.title+": "+strings.Join(kinds, ", ")+".")
		}
	}
	return strings.Join(groups, " ")
}
