package analytics

import (
	"context"
	"fmt"

	"alongside/internal/code"
)

func method(ctx context.Context, w *reporter) error {
	w.say(
		"A figure about 1 to 7 of the people supported is not shown: * stands in its place. Other counts of people are rounded to the nearest 5. Totals are counted first and then rounded, so they may differ from the sum of what is shown. Services, organisations and staff are neither withheld nor rounded.",
		"A total must not tell what is withheld. Where one group of a table alone would be withheld, the smallest of the others is withheld with it, and more where that leaves too few possibilities. A share is also withheld where the people outside it are 1 to 7, and a number of onward referrals where the people with signposts beside it are.",
		"Where several groups are of 1 to 7 people each, and of 8 or more together, they are shown as one row, and named below the table. Where all together are of fewer than 8, no group is shown or named. In tables of rates and of risks each group has its own row: a rate is of those registered in one group, and one person may have several risks.",
		"The sections marked minimum dataset have what the national minimum dataset for social prescribing asks for.",
		"Of outcomes, better, same and worse are shown together or not at all. They are withheld where one of them is 1 to 7 people, and where everybody who answered twice went the same way, as that would tell each person's result.",
		"Shares are whole numbers made from rounded counts: where both counts are shown, the share is that of those two. Of 50 a share may be up to eight points off for that, of 100 four, and of 200 two.",
		"An episode of support is a referral and all that follows from it, until it is declined or support has ended. One person who is referred twice is one person and two referrals.",
		"A referral belongs to the practice where the client was registered on the day it was received, and to the PCN that the practice belonged to on that day.",
		"A PCN (primary care network) is a group of practices. Deprivation is that of the practice's area by the English Index of Multiple Deprivation of 2019 (IMD): 1 is the most deprived fifth of England.",
		"The median is the middle: half of the values are no more than it. Nine in ten are no more than the 90th centile. It is withheld of fewer than "+fmt.Sprint(centileBase)+", by the rounded number: of 30 people three took longer, and of ten only one, whose days it would tell. A 95 per cent interval shows how far a figure may differ by chance: of such intervals, 19 in 20 hold the true value. Those of rates are made from rounded numbers, and do not include what rounding changes. Where two intervals overlap, the difference between the figures may be chance.",
		"Here the figures are of one quarter, and small groups are withheld or put together. Managers and commissioners find longer times, and each kind of service by itself, under Numbers in Alongside.",
		movedMethod,
		"Ages are those on the day of what is counted. Months are calendar months in London.",
		"The scheme's limit of working days to the first contact is the one that was set when the quarter ended.",
		"The figures are those that were known "+fmt.Sprint(reportWait)+" days after the quarter: what is recorded later does not change them. Section 12 counts what was written down in the quarter, whatever became of it.",
		"Two things change a final report. A client who is deleted, as test clients are, is no longer counted anywhere, so that the figures of earlier quarters change. And a story is told only while the client's consent to it holds: when the consent is withdrawn or has run out the story is left out, section 13 says which of the two it was, and no other story takes its place.",
	)
	out := &ReportTable{
		Name: "data-quality", Title: "What is known of the people referred in the quarter", Rows: [][]string{}, Notes: []string{},
		Columns:     []string{"What", "People", "Not known", "Known, %"},
		Definitions: knownDefinitions(),
	}
	out.Notes = append(out.Notes, "Not stated counts as known here: the client was asked, and preferred not to say.",
		"Age is known of everybody, and deprivation is that of the practice. Whether somebody is a carer is written down by itself: who was referred about caring is not counted as a carer for that. Preferred language counts as English until another is written down, so that of nobody it is not known. These have no row here.")
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
