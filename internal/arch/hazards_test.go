package arch

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/goccy/go-yaml"
)

// A hazard is one entry of docs/safety/hazards.yaml; the README beside it tells what each part is.
type hazard struct {
	ID, Title, Harm string
	Causes          []string
	Before, After   rating
	Controls        []struct {
		Does  string
		Shown []string
	}
	Left string
}

// A rating says how bad and how likely something is, from 1 to 5 each, and the risk that follows.
type rating struct{ Severity, Likelihood, Risk int }

// risks is the table of docs/safety/README.md: by likelihood, then severity.
var risks = [5][5]int{
	{1, 1, 2, 2, 3},
	{1, 2, 2, 3, 4},
	{2, 2, 3, 3, 4},
	{2, 3, 3, 4, 5},
	{3, 4, 4, 5, 5},
}

// acceptable is the highest risk that may be left, where nothing more can reasonably be done.
const acceptable = 3

// fault says what is wrong with a rating; "" if nothing is.
func (r rating) fault() string {
	if r.Severity < 1 || r.Severity > 5 || r.Likelihood < 1 || r.Likelihood > 5 {
		return "severity and likelihood are from 1 to 5"
	}
	if want := risks[r.Likelihood-1][r.Severity-1]; r.Risk != want {
		return fmt.Sprintf("the risk of %d and %d is %d, not %d", r.Severity, r.Likelihood, want, r.Risk)
	}
	return ""
}

// Ensure that each hazard says what may happen to whom and by what, that its risks are those of the table and what is left
// is acceptable, and that each control is shown by something that exists. The figures are in the log (-v).
func TestHazards(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join(root, "docs", "safety", "hazards.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var log struct{ Hazards []hazard }
	if err := yaml.UnmarshalWithOptions(text, &log, yaml.DisallowUnknownField()); err != nil {
		t.Fatal(err)
	}
	if len(log.Hazards) < 20 {
		t.Errorf("%d hazards: has some of the log been lost?", len(log.Hazards))
	}
	controls, names := 0, 0
	for i, h := range log.Hazards {
		if want := fmt.Sprintf("H%02d", i+1); h.ID != want {
			t.Errorf("%s stands where %s should: numbers go up by one and are not used again", h.ID, want)
		}
		if h.Title == "" || h.Harm == "" || len(h.Causes) == 0 || len(h.Controls) == 0 || h.Left == "" {
			t.Errorf("%s: a title, the harm, causes, controls and what is left are needed", h.ID)
		}
		for _, r := range []rating{h.Before, h.After} {
			if why := r.fault(); why != "" {
				t.Errorf("%s: %s", h.ID, why)
			}
		}
		if h.After.Risk > acceptable || h.After.Risk > h.Before.Risk || h.After.Severity != h.Before.Severity {
			t.Errorf("%s: what is left is worse than may be, or controls were to change how bad it is: %+v", h.ID, h.After)
		}
		for _, c := range h.Controls {
			controls++
			if c.Does == "" || len(c.Shown) == 0 {
				t.Errorf("%s: a control does something, and something shows it", h.ID)
			}
			for _, name := range c.Shown {
				names++
				if why := shows(t, name); why != "" {
					t.Errorf("%s: %q: %s", h.ID, name, why)
				}
			}
		}
	}
	t.Logf("%d hazards, %d controls, shown by %d tests", len(log.Hazards), controls, names)
}
