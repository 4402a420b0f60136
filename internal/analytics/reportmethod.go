package analytics

import (
	"context"
	"fmt"

	"alongside/internal/code"
)

func method(ctx context.Context, w *reporter) error {
	w.say(
		"Of 1 to 7 of the people who are supported nothing is shown but *. Other counts of them are rounded to the nearest 5; totals are counted and then rounded, and may differ from the sum of what is shown. Services, organisations and those who work for the scheme are neither withheld nor rounded.",
		"What is withheld is not to be had from the total either: where one group of a table would be withheld alone, the smallest of the others is withheld with it, and more where too little would be left to be guessed. A share is withheld too where those who are not of it are 1 to 7 people.",
		"Where several groups are of 1 to 7 people each, and of 8 people or more together, they are shown as one, with their names.",
		"Shares are whole numbers made from counts that were rounded before: where both counts are shown, the share is that of those two.",
		"An episode of support is a referral and all that follows from it, until it is declined or support has ended. One person with two referrals is one person and two referrals.",
		"A referral belongs to the PCN that its practice was in on the day it was received, and to the practice where the client was registered then.",
		"A PCN (primary care network) is a group of practices. Deprivation is that of the practice's area by the English Index of Multiple Deprivation of 2019 (IMD): 1 is the most deprived fifth of England.",
		"Of a median, half are no more than it; of a 90th centile, nine in ten. A 95 per cent interval holds what would be found without chance, 19 times in 20; where two intervals overlap, the difference may be chance.",
		"Ages are those on the day of what is counted. Months are calendar months in London.",
		"The figures are those that were known "+fmt.Sprint(reportWait)+" days after the quarter: what is recorded later does not change them. Section 12 counts what was written down in the quarter, whatever became of it.",
		"Two things change a final report. Deleted clients, test clients among them, are counted nowhere: when one of an earlier quarter is deleted, the figures of that quarter change. And a story is told for as long as the client's consent to it holds: when that is withdrawn or has run out the story is left out, section 13 says which of the two it was, and no other story takes its place.",
	)
	out := &ReportTable{
		Name: "data-quality", Title: "What is known of the people referred in the quarter", Rows: [][]string{}, Notes: []string{},
		Columns: []string{"What", "People", "Not known", "Known, %"},
		Definitions: []*FigureDefinition{{
			Measure: "KNOWN", Text: "Of the people referred, those of whom it is not known, and the share of whom it is, made from the two numbers as they are shown.",
			Numerator: "people less those of whom it is not known", Denominator: "people referred in the quarter, each once", Excluded: "Nothing. Not stated is known: the client was asked.",
		}},
	}
	for _, of := range []struct{ by, title string }{
		{"GENDER", "Gender"}, {"ETHNIC_GROUP", "Ethnic group"}, {"CARER_STATUS", "Whether a carer"}, {"HOUSEHOLD", "Household"},
	} {
		q := question{of: episodes, groupBy: []string{of.by}, measures: []string{"PEOPLE"}, where: w.received()}
		exact, err := w.ask(ctx, &q)
		if err != nil {
			return err
		}
		rows, total := q.published(w.inOrder(exact, of.by))
		missing := figure(0)
		for i, g := range exact.groups {
			if g.by[0] == string(code.GenderNotKnown) {
				missing = rows[i][0]
			}
		}
		share := withheld
		if all, not := total[0].Value(), missing.Value(); all != nil && not != nil {
			share = lacking(*not, *all)
		}
		out.Rows = append(out.Rows, []string{of.title, total[0].Shown(), missing.Shown(), share.Shown()})
	}
	w.section.Tables = append(w.section.Tables, out)
	return nil
}
