package demo

import (
	"context"
	"fmt"
	"time"

	"alongside/internal/analytics"
	"alongside/internal/clock"
	"alongside/internal/code"
)

// month gives the month some months before today's, YYYY-MM.
func (m *maker) month(before int) string { return string(m.today.AddMonths(-before))[:len("2006-01")] }

// projects puts three project grants of the analyst's into the register: one that is over, one that is live and one that
// waits for the manager.
func (w *world) projects() {
	m := w.m
	first := w.project(m.ago(200), m.ago(60), analytics.AskForProjectGrantInput{
		Title:   "First contacts, before the second link worker",
		Purpose: "To see whether first contacts came sooner once Wealdstone had a second link worker. A page for the steering group, figures alone.",
		Basis:   "Service evaluation SE-11, Caldicott Guardian CG-31",
		Sources: []code.RowSource{code.RowSourceEpisodes}, FromMonth: m.month(18), ToMonth: m.month(8),
	}, "Figures of fewer than eight people stay out of the page, please.")
	w.reads(first, m.ago(190), 20, code.RowSourceEpisodes)
	w.reads(first, m.ago(171), 20, code.RowSourceEpisodes)
	second := w.project(m.ago(40), m.today.AddMonths(9), analytics.AskForProjectGrantInput{
		Title:   "Who stays, and what helps them to",
		Purpose: "To find out which first contacts and goals go with support that ends as planned. A model, and four pages for the ICB's evaluation group.",
		Basis:   "Service evaluation SE-14, Caldicott Guardian CG-36",
		Sources: []code.RowSource{
			code.RowSourceEpisodes, code.RowSourceContacts, code.RowSourceGoals, code.RowSourceMeasures,
		},
		FromMonth: m.month(15), ToMonth: m.month(2),
	}, "Good. Bring it to the steering group before it goes to the ICB.")
	w.reads(second, m.ago(36), 20, code.RowSourceEpisodes, code.RowSourceContacts)
	w.reads(second, m.ago(22), 50, code.RowSourceEpisodes, code.RowSourceContacts, code.RowSourceGoals)
	w.reads(second, m.ago(5), 50, code.RowSourceGoals, code.RowSourceMeasures)
	w.asked(m.ago(2), m.today.AddMonths(6), analytics.AskForProjectGrantInput{
		Title:   "Where onward referrals end",
		Purpose: "To see at which kinds of service people are turned away, and how long they are looked for before. For the directory's next round with providers.",
		Basis:   "Service evaluation SE-15, asked for on Monday",
		Sources: []code.RowSource{code.RowSourceNeeds, code.RowSourceOnwardReferrals}, FromMonth: m.month(12), ToMonth: m.month(1),
	})
}

// asked asks for a grant; the key that it gives is there once it was done.
func (w *world) asked(on, until clock.Date, in analytics.AskForProjectGrantInput) *string {
	m, key := w.m, new(string)
	m.plan(at(on, 10, 20), w.staff["analyst"], func(ctx context.Context) error {
		in.ClientMutationID, in.ExpiresOn = m.once(), until
		g, err := m.do.Analytics.AskForProjectGrant(ctx, in)
		if err == nil {
			*key = g.ID
		}
		return err
	})
	return key
}

// reads is a morning on which the analyst reads the first rows of some kinds under a grant.
func (w *world) reads(key *string, on clock.Date, most int, kinds ...code.RowSource) {
	m := w.m
	m.plan(at(on, 11, 15), w.staff["analyst"], func(ctx context.Context) error {
		rows, err := m.do.Analytics.Root().Rows(ctx, key)
		if err != nil {
			return err
		}
		for _, kind := range kinds {
			switch kind {
			case code.RowSourceEpisodes:
				_, err = rows.Episodes(ctx, &most, nil)
			case code.RowSourceContacts:
				_, err = rows.Contacts(ctx, &most, nil)
			case code.RowSourceGoals:
				_, err = rows.Goals(ctx, &most, nil)
			case code.RowSourceMeasures:
				_, err = rows.Measures(ctx, &most, nil)
			default:
				err = fmt.Errorf("the demonstration reads no rows of %s", kind)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// project is a grant that was asked for and approved on the next day; the key that it gives is there once it was asked for.
func (w *world) project(on, until clock.Date, in analytics.AskForProjectGrantInput, words string) *string {
	m := w.m
	key := w.asked(on, until, in)
	m.plan(at(on, 9, 40).Add(24*time.Hour), w.staff["manager"], func(ctx context.Context) error {
		_, err := m.do.Analytics.ApproveProjectGrant(ctx, analytics.ApproveProjectGrantInput{
			ClientMutationID: m.once(), ProjectGrantID: *key, Words: &words,
		})
		return err
	})
	return key
}
