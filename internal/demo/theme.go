package demo

import "alongside/internal/code"

// theme is what a client's episode is about: the words that referrer, client and link worker use for it, and the kinds of
// service that help. {name} stands for what the client is called, {age} for their age, {service} for a service's name.
// Every list is drawn from; progress is told in its order.
type theme struct {
	reason     code.ReferralReason
	weight     int
	minAge     int    // youngest client it makes sense for
	maxAge     int    // oldest; 0 for none
	women      bool   // only for women
	abroad     bool   // only for people whose first language is not English
	language   string // only for people who speak this at home
	also       []code.ReferralReason
	referrer   []string
	client     []string
	matters    []string
	strengths  []string
	need       string
	goals      []goalText
	first      []string
	progress   []string
	ending     string
	categories []code.ServiceCategory
	ask        string
}

// goalText is a goal in the client's words, with its actions.
type goalText struct {
	words   string
	actions []actionText
}

// actionText is a step towards a goal.
type actionText struct {
	words      string
	who        code.ActionOwner
	barriers   []code.Barrier
	strategies string
}

const (
	byClient  = code.ActionOwnerClient
	byWorker  = code.ActionOwnerLinkWorker
	byCarer   = code.ActionOwnerCarer
	byService = code.ActionOwnerService
)

// themes are all that the demonstration tells of.
var themes = append(append(append([]theme{}, wellbeingThemes...), practicalThemes...), lifeThemes...)

// fits says whether a theme makes sense for a client who is known.
func (th *theme) fits(c *client) bool {
	home := "en"
	if c.in.Language != nil {
		home = *c.in.Language
	}
	return c.age >= th.minAge && (th.maxAge == 0 || c.age <= th.maxAge) && (!th.women || isWoman(*c.in.Sex)) &&
		(th.language == "" || th.language == home) && (!th.abroad || home != "en" && home != "cy")
}
