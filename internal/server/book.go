package server

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"alongside/internal/analytics"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// book writes sheets. The first fault stays; what follows it is lost with the file.
type book struct {
	f                            *excelize.File
	err                          error
	title, section, head, column int
	text, all, words, soft       int
	numbers                      map[format]int
}

// format is how a number is written.
type format struct {
	decimals int
	all      bool // in the row of all together
}

func (b *book) must(err error) {
	if b.err == nil {
		b.err = err
	}
}

// look makes the styles.
func (b *book) look() {
	style := func(s *excelize.Style) int {
		if s.Font == nil {
			s.Font = &excelize.Font{}
		}
		s.Font.Family = "Calibri" // a font without a name is whatever the program likes
		id, err := b.f.NewStyle(s)
		b.must(err)
		return id
	}
	thin := []excelize.Border{{Type: "bottom", Color: "9AA5A3", Style: 1}}
	b.title = style(&excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}})
	b.section = style(&excelize.Style{Font: &excelize.Font{Bold: true, Size: 12}})
	b.head = style(&excelize.Style{
		Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E4EFED"}}, Border: thin,
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"},
	})
	b.column = style(&excelize.Style{
		Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E4EFED"}}, Border: thin,
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "top", Horizontal: "right"},
	})
	b.text = style(&excelize.Style{Border: thin, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	b.all = style(&excelize.Style{Border: thin, Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "top"}})
	b.words = style(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	b.numbers = map[format]int{}
	for decimals, code := range []string{"#,##0", "#,##0.0", "#,##0.00"} {
		for _, all := range []bool{false, true} {
			b.numbers[format{decimals, all}] = style(&excelize.Style{
				CustomNumFmt: &code, Border: thin, Font: &excelize.Font{Bold: all},
				Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "top"},
			})
		}
	}
	b.soft = style(&excelize.Style{Font: &excelize.Font{Color: "4A5957"}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
}

// widths of the first column and the others, in signs.
const (
	firstWidth = 44
	otherWidth = 13
	wordsSpan  = 7 // columns that a sentence goes over
)

// signs says on each sheet how it is read.
const signs = "* is withheld: 1 to 7 people, or a number that would tell of so few. - stands where there is nothing to make a number from. " +
	"Counts of people, and of what is about people, are rounded to the nearest 5; totals are counted first and then rounded, and need not be the sum of what is shown. " +
	"Sheet 14 has the method."

// sheet writes one section.
func (b *book) sheet(name string, r *analytics.Report, s *analytics.ReportSection) {
	b.must(b.f.SetColWidth(name, "A", "A", firstWidth))
	b.must(b.f.SetColWidth(name, "B", "M", otherWidth))
	line := 1
	b.put(name, line, 1, fmt.Sprintf("%d. %s", s.Number, s.Title), b.title)
	line++
	b.say(name, line, fmt.Sprintf("%s, %s: %s to %s, as known on %s", r.Scheme, r.Quarter, longDay(r.From), longDay(r.To), longDay(r.KnownOn)), b.soft)
	line++
	b.say(name, line, signs, b.soft)
	line += 2
	for _, words := range s.Words {
		b.say(name, line, words, b.words)
		line++
	}
	for _, t := range s.Stories {
		line = b.told(name, line+1, t)
	}
	for _, t := range s.Tables {
		line++
		b.put(name, line, 1, t.Title, b.section)
		line++
		line = b.table(name, line, t)
	}
	b.frame(name, r)
}

// frame is how a sheet is looked at and printed: its first lines and its first column stay in sight, and are on each page.
func (b *book) frame(name string, r *analytics.Report) {
	b.must(b.f.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: 1, YSplit: 2, TopLeftCell: "B3", ActivePane: "bottomRight"}))
	b.must(b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + name + "'!$1:$2", Scope: name}))
	off := false
	b.must(b.f.SetSheetView(name, -1, &excelize.ViewOptions{ShowGridLines: &off}))
	landscape, fit, tall, a4 := "landscape", 1, 0, 9
	b.must(b.f.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &fit, FitToHeight: &tall}))
	yes := true
	b.must(b.f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}))
	b.must(b.f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L" + r.Quarter + "&CPage &P of &N&RAlongside"}))
}

// table writes a table below its title, and what its columns mean, and gives the line after them.
func (b *book) table(name string, line int, t *analytics.ReportTable) int {
	t = t.Apart()
	if len(t.Rows)+len(t.Notes) == 0 {
		b.say(name, line, "None in this quarter.", b.soft)
		return line + 1
	}
	if len(t.Rows) == 0 {
		for _, note := range t.Notes {
			b.say(name, line, note, b.words)
			line++
		}
		return line
	}
	longest := ""
	for i, c := range t.Columns {
		style := b.column
		if i == 0 {
			style = b.head
		} else if len(c) > len(longest) {
			longest = c
		}
		b.put(name, line, i+1, c, style)
	}
	b.high(name, line, longest, otherWidth-3) // bold words, not broken
	line++
	for _, row := range t.Rows {
		for i, cell := range row {
			b.figure(name, line, i+1, cell, row[0] == "All")
		}
		b.high(name, line, row[0], firstWidth)
		line++
	}
	for _, note := range t.Notes {
		b.say(name, line, note, b.words)
		line++
	}
	for _, d := range t.Definitions {
		b.say(name, line, defined(d), b.soft)
		line++
	}
	return line
}

// defined says what a definition says: of which column or row it is, what is counted of whom, and what is left out. What its
// text has said already is not said again. The app says it alike (explained.ts).
func defined(d *analytics.FigureDefinition) string {
	words := d.Measure + ": " + d.Text
	text := strings.ToLower(d.Text)
	for _, part := range []struct{ head, words string }{{"Counted", d.Numerator}, {"Of", d.Denominator}} {
		if part.words != "" && !strings.Contains(text, strings.ToLower(part.words)) {
			words += " " + part.head + ": " + part.words + "."
		}
	}
	if d.Excluded != "" {
		words += " Left out: " + d.Excluded
	}
	return words
}

// told writes a story below a line and gives the line after it.
func (b *book) told(name string, line int, t *detail.ToldStory) int {
	b.put(name, line, 1, t.Title, b.section)
	line++
	parts := []struct{ head, text string }{
		{code.StoryPartCalled.Label(), t.Called},
		{code.StoryPartBefore.Label(), t.Before},
		{code.StoryPartTogether.Label(), t.Together},
		{code.StoryPartChanged.Label(), t.Changed},
		{code.StoryPartInTheirWords.Label(), t.InTheirWords},
	}
	for _, p := range parts {
		if p.text != "" {
			b.say(name, line, p.head+": "+p.text, b.words)
			line++
		}
	}
	for _, c := range t.Changes {
		b.say(name, line, c.Label(), b.words)
		line++
	}
	return line
}

// say writes a sentence over several columns, as high as it needs.
func (b *book) say(name string, line int, words string, style int) {
	b.put(name, line, 1, words, style)
	from, err := excelize.CoordinatesToCellName(1, line)
	b.must(err)
	to, err := excelize.CoordinatesToCellName(wordsSpan, line)
	b.must(err)
	b.must(b.f.MergeCell(name, from, to))
	b.high(name, line, words, firstWidth+(wordsSpan-1)*otherWidth-8)
}

// high makes a line as high as its words need in a width of signs: no program does so by itself where cells are merged.
func (b *book) high(name string, line int, words string, width int) {
	b.must(b.f.SetRowHeight(name, line, float64(16*(1+len(words)/(width+1)))))
}

// figure writes a cell of a table: a number as a number, anything else as text, which no spreadsheet takes for a formula.
func (b *book) figure(name string, line, column int, cell string, all bool) {
	_, fraction, _ := strings.Cut(cell, ".")
	number := b.numbers[format{min(len(fraction), 2), all}]
	if n, err := strconv.ParseFloat(cell, 64); err == nil && column > 1 {
		at, err := excelize.CoordinatesToCellName(column, line)
		b.must(err)
		b.must(b.f.SetCellFloat(name, at, n, -1, 64))
		b.must(b.f.SetCellStyle(name, at, at, number))
		return
	}
	style := b.text
	switch {
	case column > 1:
		style = b.numbers[format{0, all}]
	case all:
		style = b.all
	}
	b.put(name, line, column, cell, style)
}

func (b *book) put(name string, line, column int, text string, style int) {
	at, err := excelize.CoordinatesToCellName(column, line)
	b.must(err)
	b.must(b.f.SetCellStr(name, at, text))
	b.must(b.f.SetCellStyle(name, at, at, style))
}

// longDay writes a day as the report says it: 30 September 2026.
func longDay(d clock.Date) string { return d.Time().In(clock.London()).Format("2 January 2006") }
