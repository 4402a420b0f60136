package demo

import (
	"context"
	"slices"
	"strings"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/person"
	"alongside/internal/story"
)

// telling is a story that a client agreed to have told: the words in braces fit who they are.
type telling struct {
	title, woman, man                       string // what they are called in it
	before, together, changed, inTheirWords string
	changes                                 []code.StoryChange
	reasons                                 []code.ReferralReason // of the client that it suits
}

var (
	toldOfCompany = telling{
		title: "Somebody at the door on Thursdays", woman: "Hester", man: "Edmund",
		reasons:      []code.ReferralReason{code.ReferralReasonLoneliness, code.ReferralReasonBereavementLifeEvent},
		before:       "{name} had lived alone for some years. The telephone was the only voice on most days, and {she} went to the surgery often, by {her} own account also to be among people.",
		together:     "We met four times and wrote down what had once been fun. Cards came up, and cooking for more than one. I went along to a lunch group the first time and stayed until the pudding. After the third week {she} went without me.",
		changed:      "{She} cooks for the group once a month and has taken over the list of who needs a lift. {She} has been to the surgery once in three months.",
		inTheirWords: "I used to listen to the clock. Now I look at it, because I am late.",
		changes:      []code.StoryChange{code.StoryChangeLessLonely, code.StoryChangeHappier, code.StoryChangeJoinedIn, code.StoryChangeGivesBack},
	}
	toldOfLetters = telling{
		title: "A drawer full of letters", woman: "Mrs T", man: "Mr T",
		reasons:      []code.ReferralReason{code.ReferralReasonMoneyDebt, code.ReferralReasonBenefits, code.ReferralReasonHousing},
		before:       "{name} no longer opened {her} post. {She} slept badly, skipped meals towards the end of the month and told nobody.",
		together:     "We opened the letters together, over two mornings, and made three piles. A debt adviser agreed payments that can be kept. A form that had frightened {her_} for a year took us an hour.",
		changed:      "{She} is paid what {she} was due, eats properly and opens the post on the day on which it comes. The worry about the home is gone.",
		inTheirWords: "It was only paper, in the end.",
		changes:      []code.StoryChange{code.StoryChangeMoneyBetter, code.StoryChangeLessAnxious, code.StoryChangeMoreConfident},
	}
	toldOfSteps = telling{
		title: "To the bench and back", woman: "Winnie", man: "Cyril",
		reasons:  []code.ReferralReason{code.ReferralReasonPhysicalActivity, code.ReferralReasonLongTermCondition},
		before:   "After an illness {name} did not trust {her} legs and had stopped going out.",
		together: "We walked to the bench at the corner and back, and a little further each time. {She} kept count in a notebook.",
		changed:  "{She} walks to the shops and has begun gentle exercise in company.",
		changes:  []code.StoryChange{code.StoryChangeMoreActive, code.StoryChangeMoreConfident},
	}
	draftOfMari = telling{
		title: "Company on two wheels", woman: "Bridie",
		before:   "{name} cycled and walked, always alone. Memories came at night, and {she} did not dare the roads.",
		together: "We looked for company in which nobody has to explain themselves. I walked along the first time; after ten minutes I was not needed.",
		changed:  "{She} takes older people out on an e-bike twice a week.",
		changes:  []code.StoryChange{code.StoryChangeJoinedIn, code.StoryChangeGivesBack, code.StoryChangeMoreActive},
	}
)

// tellings adds the stories of the last whole quarter: two that are told, and one whose client's consent has run out since.
func (w *world) tellings() {
	ready := lastQuarter(w.m.today).AddDays(-12)
	for _, s := range []struct {
		worker string
		told   telling
		until  clock.Date
	}{
		{"linkworker", toldOfCompany, ready.AddMonths(18)},
		{"linkworker2", toldOfLetters, ready.AddMonths(12)},
		{"linkworker4", toldOfSteps, ready.AddDays(9)},
	} {
		e := w.teller(s.worker, ready, s.told.reasons)
		t := at(ready, 11, 10)
		e.consent(later(t, -70), person.RecordConsentInput{
			What: code.ConsentKindUseStory, How: code.ConsentHowWritten, ExpiresOn: ptr(s.until), Words: ptr("Has read it, and laughed. Without the name."),
		})
		e.narrate(t, s.told, false)
	}
}

// lastQuarter is the last day of the last whole quarter before a day.
func lastQuarter(today clock.Date) clock.Date {
	return clock.NewDate(today.Year(), 1+(today.Month()-1)/3*3, 1).AddDays(-1)
}

// teller is the client of a link worker whose story it may be: with support since a month before the day, for such a reason
// where there is one.
func (w *world) teller(worker string, day clock.Date, reasons []code.ReferralReason) *episode {
	var old []*episode
	for _, e := range w.open[worker] {
		if e.began != "" && e.began.Before(day.AddDays(-30)) {
			old = append(old, e)
		}
	}
	if i := slices.IndexFunc(old, func(e *episode) bool { return slices.Contains(reasons, e.th.reason) }); i >= 0 {
		return old[i]
	}
	return old[len(old)-1]
}

// narrate writes a story, and makes it ready unless it is to stay a draft.
func (e *episode) narrate(t time.Time, s telling, draft bool) {
	m := e.m
	e.m.plan(t, e.worker, func(ctx context.Context) error {
		called, words := s.man, strings.NewReplacer("{name}", s.man, "{she}", "he", "{She}", "He", "{her}", "his", "{her_}", "him")
		if isWoman(*e.c.in.Sex) {
			called, words = s.woman, strings.NewReplacer("{name}", s.woman, "{she}", "she", "{She}", "She", "{her}", "her", "{her_}", "her")
		}
		row, err := m.do.Stories.SaveStory(ctx, story.SaveStoryInput{
			ClientMutationID: m.once(), ReferralID: &e.id, Title: ptr(s.title), Called: ptr(called), Before: ptr(words.Replace(s.before)),
			Together: ptr(words.Replace(s.together)), Changed: ptr(words.Replace(s.changed)), InTheirWords: filled(s.inTheirWords), Changes: s.changes,
		})
		if err != nil || draft {
			return err
		}
		_, err = m.do.Stories.MakeStoryReady(ctx, story.MakeStoryReadyInput{ClientMutationID: m.once(), StoryID: row.ID, Version: row.Version})
		return err
	})
}
