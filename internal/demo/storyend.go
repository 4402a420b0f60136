package demo

import (
	"alongside/internal/clock"
	"alongside/internal/code"
)

// storyReview is the review after six weeks.
func (e *episode) storyReview(d clock.Date, c *client) {
	t := at(d, 10, 0)
	e.contact(t, touch{
		code.ContactMethodInPersonPractice, code.ContactOutcomeAttended, code.ContactPurposeReview, 45, "Consulting room 3",
		c.fill("Review. Goes to the walk each week. Gave herself a 7 for confidence on the road, from 4, and put a small bicycle beside it. Bad nights are fewer; used the card twice. The anniversary is what she fears. Risk looked at together: stays as it is.", ""), nil,
	})
	e.measures(later(t, 50), code.MeasurePointReview, 2)
	e.review(later(t, 55), "The walk is hers now. Riding on the road has come by way of the volunteers' training rather than the course. Nights are better, not good.", d.AddDays(49), 7,
		code.GoalStatusInProgress, code.GoalStatusInProgress, code.GoalStatusInProgress)
}

// storySecondReview is the review after three months.
func (e *episode) storySecondReview(d clock.Date, c *client) {
	t := at(d, 10, 0)
	e.contact(t, touch{
		code.ContactMethodInPersonPractice, code.ContactOutcomeAttended, code.ContactPurposeReview, 40, "Consulting room 3",
		c.fill("Second review. {name} read her own words from the first day and shook her head. Two goals are met, she says; the third \"is not a thing you finish\". No thoughts for six weeks. We spoke of ending within two months and how: slowly.", ""), nil,
	})
	e.measures(later(t, 45), code.MeasurePointReview, 4)
	e.review(later(t, 50), "Walks every week, rides on the road, takes older people out on the e-bike and teaches the new volunteer. The card is by the bed and has dust on it.", working(e.m.today.AddDays(2)), 9,
		code.GoalStatusAchieved, code.GoalStatusAchieved, code.GoalStatusInProgress)
}

// storyEnd is the last appointment and the closing.
func (e *episode) storyEnd(d clock.Date, c *client) {
	t := at(d, 10, 0)
	e.contact(t, touch{
		code.ContactMethodInPersonPractice, code.ContactOutcomeAttended, code.ContactPurposeExit, 50, "Consulting room 3",
		c.fill("Last appointment. She brought the photograph: her on the e-bike, an old gentleman beside her with his arms up. \"That is not a poorly woman, is it.\" Went through the plan a last time. Knows how to come back, and whom to ring before it gets dark. Grateful above all for not having had to walk in alone the first time.", ""), nil,
	})
	e.measures(later(t, 55), code.MeasurePointExit, 5)
	e.review(later(t, 60), "Both goals met. The card stays by the bed.", d.AddDays(42), 9,
		code.GoalStatusAchieved, code.GoalStatusAchieved, code.GoalStatusPartly)
	e.close(later(t, 80), e.worker, code.ClosingReasonGoalsMet, "Walks with a group each week and takes older people out on an e-bike. Doctor sees her monthly. She chose the day of the ending herself.", "")
}
