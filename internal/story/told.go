package story

import (
	"context"

	"alongside/ent"
	"alongside/ent/consent"
	"alongside/ent/predicate"
	"alongside/ent/story"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/viewer"
)

const (
	maxTold     = 100 // stories of a list
	maxReported = 3   // stories of a report
)

// holding are the conditions of a consent to a story that holds on a day. One without a last day holds for no story.
func holding(on clock.Date) []predicate.Consent {
	return []predicate.Consent{
		consent.What(code.ConsentKindUseStory), consent.DecisionEQ(code.ConsentDecisionGiven), consent.WithdrawnOnIsNil(),
		consent.ExpiresOnGTE(on),
	}
}

// tellers makes a context in which the told stories of the viewer's scheme are read, by readers too who see no client.
// Nothing of what is handed out leads to a client, so that it is no reading of a record.
func tellers(ctx context.Context) context.Context {
	return viewer.System(audit.Unseen(ctx), viewer.From(ctx).SchemeID, "stories that clients agreed to have told")
}

// Told gives the stories of the scheme that are ready and whose consent holds today, the newest first, at most 100.
func (s *Service) Told(ctx context.Context) ([]*detail.ToldStory, error) {
	ctx = tellers(ctx)
	rows, err := s.store.Ent(ctx).Story.Query().
		Where(story.StatusEQ(code.StoryStatusReady), story.HasConsentWith(holding(s.store.Today())...)).
		Order(ent.Desc(story.FieldReadyOn), ent.Desc(story.FieldID)).Limit(maxTold).All(ctx)
	out := make([]*detail.ToldStory, len(rows))
	for i, row := range rows {
		out[i] = told(row)
	}
	return out, err
}

// Reported gives what a report tells of a quarter: of the three stories that were first made ready in it last, those that
// are told today, the newest first, and how many of the three are not: withdrawn, or lapsed because the consent has run out.
// Which three those are never changes, so that no other story takes the place of one that is told no more.
func (s *Service) Reported(ctx context.Context, from, to clock.Date) (stories []*detail.ToldStory, withdrawn, lapsed int, err error) {
	ctx = tellers(ctx)
	rows, err := s.store.Ent(ctx).Story.Query().Where(story.ReadyOnGTE(from), story.ReadyOnLTE(to)).WithConsent().
		Order(ent.Desc(story.FieldReadyOn), ent.Desc(story.FieldID)).Limit(maxReported).All(ctx)
	if err != nil {
		return nil, 0, 0, err
	}
	stories = []*detail.ToldStory{}
	today := s.store.Today()
	for _, row := range rows {
		c := row.Edges.Consent
		agreed := row.Status == code.StoryStatusReady && c != nil && c.What == code.ConsentKindUseStory &&
			c.Decision == code.ConsentDecisionGiven && c.WithdrawnOn == nil && c.ExpiresOn != nil
		switch {
		case agreed && !c.ExpiresOn.Before(today):
			stories = append(stories, told(row))
		case agreed:
			lapsed++
		default:
			withdrawn++
		}
	}
	return stories, withdrawn, lapsed, nil
}

// told is a story as its readers see it.
func told(row *ent.Story) *detail.ToldStory {
	month := ""
	if row.ReadyOn != nil {
		month = string((*row.ReadyOn)[:7])
	}
	return &detail.ToldStory{
		Title: row.Title, Called: row.Called, Before: row.Before, Together: row.Together, Changed: row.Changed,
		InTheirWords: row.InTheirWords, Changes: row.Changes, Month: month,
	}
}
