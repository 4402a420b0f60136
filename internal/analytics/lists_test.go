package analytics

import (
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/store"
)

var listPractices = map[string]string{"E84009": "or1", "E84066": "or2"}

// Ensure that both forms are read, ages are put into bands, and what is about others or about all ages is passed over.
func TestReadLists(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		file string
		want []store.ListSize
	}{
		"published": {
			"\uFEFFEXTRACT_DATE,SUB_ICB_LOCATION_CODE,ORG_CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS\n" +
				"01APR2026,W2U3Z,E84009,HA1 1AA,FEMALE,ALL,900\n01APR2026,W2U3Z,E84009,HA1 1AA,FEMALE,17,10\n01APR2026,W2U3Z,E84009,HA1 1AA,FEMALE,0,5\n" +
				"01APR2026,W2U3Z,E84009,HA1 1AA,MALE,95+,2\n01APR2026,W2U3Z,Y00001,HA1 1AA,MALE,40,7\n",
			[]store.ListSize{
				{PracticeID: "or1", On: "2026-04-01", AgeBand: code.AgeBandAge85Over, Gender: code.GenderMan, People: 2},
				{PracticeID: "or1", On: "2026-04-01", AgeBand: code.AgeBandUnder18, Gender: code.GenderWoman, People: 15},
			},
		},
		"ours": {
			"practice,on,age_band,gender,ethnic_group,people\nE84066,2026-04-01,,,ASIAN,120\nE84066,2026-04-01,AGE_18_24,WOMAN,,0\nE1,bad,,,,x\n",
			[]store.ListSize{
				{PracticeID: "or2", On: "2026-04-01", EthnicGroup: code.EthnicGroupAsian, People: 120},
				{PracticeID: "or2", On: "2026-04-01", AgeBand: code.AgeBandAge1824, Gender: code.GenderWoman},
			},
		},
	} {
		got, err := readLists(strings.NewReader(test.file), listPractices)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(got) != len(test.want) {
			t.Errorf("%s: got %+v", name, got)
			continue
		}
		for i := range got {
			if got[i] != test.want[i] {
				t.Errorf("%s: got %+v, want %+v", name, got[i], test.want[i])
			}
		}
	}
}

// Ensure that a file that is none is refused with the line and what is wrong there, and nothing of it is taken.
func TestReadLists_refused(t *testing.T) {
	t.Parallel()
	nhs := "EXTRACT_DATE,ORG_CODE,SEX,AGE,NUMBER_OF_PATIENTS\n01APR2026,E84009,MALE,3,4\n"
	own := "practice,on,age_band,gender,ethnic_group,people\n"
	for file, want := range map[string]string{
		"":                                       "no CSV",
		"a,b\n1,2":                               "columns are neither",
		nhs + "2026-04-01,E84009,MALE,4,4\n":     `Line 3: the day "2026-04-01"`,
		nhs + "01APR2026,E84009,MALE,old,4\n":    `Line 3: the age "old"`,
		nhs + "01APR2026,E84009,X,4,4\n":         `Line 3: the sex "X"`,
		nhs + "01APR2026,E84009,MALE,4,-4\n":     `Line 3: "-4" is no number`,
		nhs + "01APR2026,E84009,MALE\n":          "Line 3 is no line",
		own + "E84009,2026-02-30,,,ASIAN,1\n":    `Line 2: the day "2026-02-30"`,
		own + "E84009,2026-04-01,,,GREEN,1\n":    `"GREEN" is no ethnic group`,
		own + "E84009,2026-04-01,OLD,MAN,,1\n":   `"OLD" is no age band`,
		own + "E84009,2026-04-01,,MAN,ASIAN,1\n": "goes with no age",
	} {
		if _, err := readLists(strings.NewReader(file), listPractices); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", file, err, want)
		}
	}
}
