package analytics

import (
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"alongside/ent/organisation"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/facts"
	"alongside/internal/store"
)

// List sizes come in two forms of CSV, told apart by the names of their columns:
//   - NHS England's "Patients Registered at a GP Practice", single year of age, male and female: EXTRACT_DATE, ORG_CODE,
//     SEX, AGE, NUMBER_OF_PATIENTS and more. Rows of all ages together are passed over.
//   - our own, for ethnic groups and where those files are not to be had: practice,on,age_band,gender,ethnic_group,people.

// Imported says what a file of list sizes brought.
type Imported struct {
	Practices int        // of the scheme, that the file is about
	People    int        // registered with them, by age and gender; by ethnic group where the file has only those
	On        clock.Date // the latest day of counting
	Missing   []string   // names of practices of the scheme that it is not about
}

// ImportLists takes in a file of list sizes, for the practices of the viewer's scheme; rows about others are passed over.
// What was known of the same practices and day is replaced. INVALID at file, with the line, when it cannot be read or is
// about none of the practices.
func (s *Service) ImportLists(ctx context.Context, file io.Reader) (*Imported, error) {
	practices, err := s.store.Ent(ctx).Organisation.Query().Where(organisation.KindEQ(code.OrganisationKindPractice)).All(ctx)
	if err != nil {
		return nil, err
	}
	byCode := map[string]string{}
	for _, p := range practices {
		byCode[p.OdsCode] = p.ID
	}
	sizes, err := readLists(file, byCode)
	if err != nil {
		return nil, err
	}
	out := &Imported{}
	seen := map[string]bool{}
	aged := slices.ContainsFunc(sizes, func(l store.ListSize) bool { return l.EthnicGroup == "" })
	for _, l := range sizes {
		seen[l.PracticeID] = true
		out.On = max(out.On, l.On)
		if aged == (l.EthnicGroup == "") {
			out.People += l.People
		}
	}
	out.Practices = len(seen)
	if out.Practices == 0 {
		return nil, errs.Field("file", "The file is about none of the scheme's practices: they are known by their ODS codes.")
	}
	for _, p := range practices {
		if !seen[p.ID] {
			out.Missing = append(out.Missing, p.Name)
		}
	}
	slices.Sort(out.Missing)
	return out, s.store.KeepListSizes(ctx, sizes)
}

// readLists reads a file, and gives a row for each practice, day, and age and gender or ethnic group.
func readLists(file io.Reader, byCode map[string]string) ([]store.ListSize, error) {
	r := csv.NewReader(file)
	r.TrimLeadingSpace = true
	head, err := r.Read()
	if err != nil {
		return nil, errs.Field("file", "The file is no CSV with a line of column names.")
	}
	at := map[string]int{}
	for i, name := range head {
		at[strings.ToUpper(strings.TrimPrefix(strings.TrimSpace(name), "\uFEFF"))] = i
	}
	form := formOf(at)
	if form == nil {
		return nil, errs.Field("file", "The columns are neither those of NHS England's file (EXTRACT_DATE, ORG_CODE, SEX, AGE, NUMBER_OF_PATIENTS) nor ours (practice, on, age_band, gender, ethnic_group, people).")
	}
	all := map[store.ListSize]int{}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		line, _ := r.FieldPos(0)
		if err != nil {
			return nil, errs.Field("file", "Line %d is no line of a CSV like the first.", line)
		}
		size, use, err := form(row, at, byCode)
		if err != nil {
			return nil, errs.Field("file", "Line %d: %s.", line, err)
		}
		if use {
			n := size.People
			size.People = 0
			all[size] += n
		}
	}
	out := []store.ListSize{}
	for size, n := range all {
		size.People = n
		out = append(out, size)
	}
	slices.SortFunc(out, func(a, b store.ListSize) int {
		return cmp.Or(cmp.Compare(a.PracticeID, b.PracticeID), cmp.Compare(a.On, b.On), cmp.Compare(a.AgeBand, b.AgeBand),
			cmp.Compare(a.Gender, b.Gender), cmp.Compare(a.EthnicGroup, b.EthnicGroup))
	})
	return out, nil
}

// form reads one line. Errors are safe to show and follow "Line 7: ".
type form func(row []string, at map[string]int, byCode map[string]string) (size store.ListSize, use bool, err error)

func formOf(at map[string]int) form {
	has := func(names ...string) bool {
		return !slices.ContainsFunc(names, func(n string) bool { _, ok := at[n]; return !ok })
	}
	switch {
	case has("EXTRACT_DATE", "ORG_CODE", "SEX", "AGE", "NUMBER_OF_PATIENTS"):
		return published
	case has("PRACTICE", "ON", "AGE_BAND", "GENDER", "ETHNIC_GROUP", "PEOPLE"):
		return ours
	}
	return nil
}

// published reads a line of NHS England's file: 01APR2026,...,E84009,...,FEMALE,34,61. The oldest are of 95+.
func published(row []string, at map[string]int, byCode map[string]string) (size store.ListSize, use bool, err error) {
	practice, ours := byCode[row[at["ORG_CODE"]]]
	age := row[at["AGE"]]
	if !ours || age == "ALL" || row[at["SEX"]] == "ALL" {
		return size, false, nil
	}
	size.PracticeID = practice
	on, err := time.Parse("02Jan2006", row[at["EXTRACT_DATE"]])
	if err != nil {
		return size, false, fmt.Errorf("the day %q is not like 01APR2026", row[at["EXTRACT_DATE"]])
	}
	size.On = clock.NewDate(on.Year(), on.Month(), on.Day())
	years, err := strconv.Atoi(strings.TrimSuffix(age, "+"))
	if err != nil || years < 0 || years > 130 {
		return size, false, fmt.Errorf("the age %q is no number of years", age)
	}
	size.AgeBand = facts.BandOf(years)
	switch row[at["SEX"]] {
	case "MALE":
		size.Gender = code.GenderMan
	case "FEMALE":
		size.Gender = code.GenderWoman
	default:
		return size, false, fmt.Errorf("the sex %q is neither MALE nor FEMALE", row[at["SEX"]])
	}
	size.People, err = peopleOf(row[at["NUMBER_OF_PATIENTS"]])
	return size, true, err
}

// ours reads a line of our own form.
func ours(row []string, at map[string]int, byCode map[string]string) (size store.ListSize, use bool, err error) {
	practice, known := byCode[row[at["PRACTICE"]]]
	if !known {
		return size, false, nil
	}
	size = store.ListSize{
		PracticeID: practice, On: clock.Date(row[at["ON"]]), AgeBand: code.AgeBand(row[at["AGE_BAND"]]),
		Gender: code.Gender(row[at["GENDER"]]), EthnicGroup: code.EthnicGroup(row[at["ETHNIC_GROUP"]]),
	}
	ethnic := size.EthnicGroup != ""
	switch {
	case !size.On.Valid():
		return size, false, fmt.Errorf("the day %q is not like 2026-04-01", size.On)
	case ethnic && (size.AgeBand != "" || size.Gender != ""):
		return size, false, errors.New("an ethnic group goes with no age and no gender")
	case ethnic && !size.EthnicGroup.Valid():
		return size, false, fmt.Errorf("%q is no ethnic group", size.EthnicGroup)
	case !ethnic && !size.AgeBand.Valid():
		return size, false, fmt.Errorf("%q is no age band", size.AgeBand)
	case !ethnic && !size.Gender.Valid():
		return size, false, fmt.Errorf("%q is no gender", size.Gender)
	}
	size.People, err = peopleOf(row[at["PEOPLE"]])
	return size, true, err
}

func peopleOf(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 10_000_000 {
		return 0, fmt.Errorf("%q is no number of people", s)
	}
	return n, nil
}
