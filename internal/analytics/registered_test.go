package analytics

import (
	"strings"
	"testing"

	"alongside/internal/code"
	scales "alongside/internal/measure"
	"alongside/internal/testkit"
)

// Ensure that women and men may be imported one after the other, as they are published, and that what is imported again
// takes the place of its own alone.
func TestImportLists_oneAfterTheOther(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		k.Store.Ent(k.System()).Organisation.UpdateOne(k.Practice).SetOdsCode("E84009").ExecX(k.System())
		s := New(k.Store, scales.Scales)
		const head = "EXTRACT_DATE,ORG_CODE,SEX,AGE,NUMBER_OF_PATIENTS\n"
		for _, step := range []struct {
			lines      string
			women, men int
		}{
			{"01APR2026,E84009,FEMALE,40,500\n01APR2026,E84009,FEMALE,41,300\n", 800, 0},
			{"01APR2026,E84009,MALE,40,700\n", 800, 700},
			{"01APR2026,E84009,FEMALE,40,600\n", 600, 700},
			{"01APR2026,E84009,FEMALE,40,600\n01APR2026,E84009,MALE,40,10\n", 600, 10},
		} {
			if _, err := s.ImportLists(k.System(), strings.NewReader(head+step.lines)); err != nil {
				t.Fatal(err)
			}
			got, on, err := s.registered(k.System(), code.EquityDimensionGender, question{of: episodes}, "2026-06", nil)
			if err != nil || on != "2026-04-01" {
				t.Fatal(got, on, err)
			}
			if got[string(code.GenderWoman)] != step.women || got[string(code.GenderMan)] != step.men {
				t.Errorf("after %q got %v", step.lines, got)
			}
		}
	})
}

// Ensure that how many are registered, which is published, is told to everybody: to a commissioner also of groups of which
// nobody was referred, and that these look as those of which few were.
func TestEquity_registered(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		k.Store.Ent(k.System()).Organisation.UpdateOne(k.Practice).SetOdsCode("E84009").ExecX(k.System())
		s := New(k.Store, scales.Scales)
		lists := "EXTRACT_DATE,ORG_CODE,SEX,AGE,NUMBER_OF_PATIENTS\n01APR2026,E84009,FEMALE,12,500\n01APR2026,E84009,FEMALE,40,300\n"
		if _, err := s.ImportLists(k.System(), strings.NewReader(lists)); err != nil {
			t.Fatal(err)
		}
		for _, by := range code.EquityDimension("").Values() {
			dimension := code.EquityDimension(by)
			all, err := s.Root().Equity(k.As(k.Manager), dimension, "2026-01", "2026-12", nil)
			if err != nil {
				t.Fatal(err)
			}
			told, err := s.Root().Equity(k.As(k.Commissioner), dimension, "2026-01", "2026-12", nil)
			if err != nil || len(told.Rates) != len(all.Rates) {
				t.Fatalf("%s: a commissioner is told of %d groups, a manager of %d, %v", by, len(told.Rates), len(all.Rates), err)
			}
			for i, rate := range told.Rates {
				if was := all.Rates[i]; rate.Group != was.Group || rate.Registered != was.Registered || was.People.Shown() != "0" {
					t.Errorf("%s: %q has %d registered, want %q with %d", by, rate.Group, rate.Registered, was.Group, was.Registered)
				}
				for _, f := range []Figure{rate.People, rate.PerMille, rate.From, rate.To} {
					if f.Shown() != Withheld {
						t.Errorf("%s: of %q a commissioner is told %s", by, rate.Group, f.Shown())
					}
				}
			}
		}
	})
}
