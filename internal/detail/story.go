package detail

import "alongside/internal/code"

// ToldStory is a story as it is told: ready, with a consent that holds today, and nothing in it that leads to the client.
// It is here because two domains hand it out: the one that keeps stories and the one that makes the report.
type ToldStory struct {
	Title        string
	Called       string
	Before       string
	Together     string
	Changed      string
	InTheirWords string
	Changes      []code.StoryChange
	Month        string // of the day on which it was first made ready, YYYY-MM
}
