package story

import (
	"context"

	"alongside/ent"
	"alongside/ent/story"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// WithdrawStoryInput takes a story out for good.
type WithdrawStoryInput struct {
	ClientMutationID string `json:"clientMutationId"`
	StoryID          string `json:"storyId"`
	Version          int    `json:"version"`
}

// WithdrawStory takes a story out: it is told to nobody, and its text is gone. INVALID when it was withdrawn already,
// CONFLICT with the present copy when the version is stale.
func (s *Service) WithdrawStory(ctx context.Context, in WithdrawStoryInput) (*ent.Story, error) {
	return store.Once(ctx, s.store, store.Key{ID: in.ClientMutationID, Operation: "withdrawStory", Input: in}, func(ctx context.Context) (*ent.Story, error) {
		row, err := s.open(ctx, in.StoryID, in.Version, in)
		if err != nil {
			return nil, err
		}
		return s.takeOut(ctx, row)
	})
}

// Withdraw takes out every story of a client whose consent to it has ended, drafts too, and leaves the author of each a
// task. It joins the open transaction, and works on behalf of somebody who need not see the record.
func (s *Service) Withdraw(ctx context.Context, personID string) error {
	v := viewer.From(ctx)
	if v == nil {
		return errs.New(errs.Unauthenticated, "Sign in first.")
	}
	ctx = viewer.System(ctx, v.SchemeID, "a withdrawn consent takes the story out")
	return s.store.WithTx(ctx, func(ctx context.Context) error {
		rows, err := s.store.Ent(ctx).Story.Query().Where(story.PersonID(personID), story.StatusNEQ(code.StoryStatusWithdrawn)).All(ctx)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if _, err := s.takeOut(ctx, row); err != nil {
				return err
			}
			words := "The client no longer agrees to their story. It was taken out here, nothing of it is left to delete."
			if row.ReadyOn != nil {
				words = "The client no longer agrees to their story. It was taken out here and from the reports. Ask whoever has it on paper or in a file to destroy it."
			}
			err := s.store.Ent(ctx).Task.Create().SetPersonID(row.PersonID).SetReferralID(row.ReferralID).SetWords(words).
				SetDueOn(s.store.Today()).SetAssignedToID(row.AuthorID).Exec(ctx)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// takeOut empties a story. When it was first ready stays: a report of that quarter says that one was withdrawn.
func (s *Service) takeOut(ctx context.Context, row *ent.Story) (*ent.Story, error) {
	out, err := row.Update().Where(story.Version(row.Version)).SetStatus(code.StoryStatusWithdrawn).SetWithdrawnOn(s.store.Today()).
		SetTitle("").SetCalled("").SetBefore("").SetTogether("").SetChanged("").SetInTheirWords("").
		SetChanges([]code.StoryChange{}).SetPassed([]string{}).AddVersion(1).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, stale(row, nil)
	}
	return out, err
}
