package analytics

import (
	"context"

	"alongside/internal/clock"
	"alongside/internal/detail"
)

// Stories tells what clients agreed to have told.
type Stories interface {
	// Reported gives the stories of a quarter, the newest first, and how many of it are told no more: withdrawn, or lapsed
	// because the client's consent has run out.
	Reported(ctx context.Context, from, to clock.Date) (stories []*detail.ToldStory, withdrawn, lapsed int, err error)
}

// Connect says who tells stories; without it the report tells none.
func (s *Service) Connect(t Stories) { s.stories = t }

// withdrawnWords say how many stories of a quarter are told no more, of three at most.
var withdrawnWords = [...]string{"", "One story is left out, as it was withdrawn.", "Two stories are left out, as they were withdrawn.", "Three stories are left out, as they were withdrawn."}

// lapsedWords say the same of those whose consent has run out.
var lapsedWords = [...]string{"", "One story is left out, as the consent to it has run out.", "Two stories are left out, as the consent to them has run out.", "Three stories are left out, as the consent to them has run out."}

func stories(ctx context.Context, w *reporter) error {
	w.say("What clients agreed to have told, under names that are not their own: the last three stories that were made ready in the quarter.")
	var withdrawn, lapsed int
	if w.a.s.stories != nil {
		var err error
		if w.section.Stories, withdrawn, lapsed, err = w.a.s.stories.Reported(ctx, w.r.From, w.r.To); err != nil {
			return err
		}
	}
	if withdrawn > 0 {
		w.say(withdrawnWords[withdrawn])
	}
	if lapsed > 0 {
		w.say(lapsedWords[lapsed])
	}
	if withdrawn+lapsed+len(w.section.Stories) == 0 {
		w.say("No story was made ready in this quarter.")
	}
	return nil
}
