package server_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent"

	"alongside/internal/clock"
)

// mark is the text that stands in a stained column: it says whose it is and of which column, so that it is known
// wherever it turns up.
func mark(owner, typ, column string) string { return owner + ":" + typ + "." + column }

// A mark in any answer, log line or header, whatever case it has been put into.
var markPattern = regexp.MustCompile(`(?i)\b(canary[a-z]+):([a-z]+)\.([a-z_]+)`)

// unstained are the texts that are not for people to read, or that have to be right for the row to be found.
var unstained = []string{"id", "scheme_id", "search_text", "sounds_like", "phone_key", "received_month", "need_id"}

// stain marks every text of a row that is being made, those inside its JSON values too. What the caller sets afterwards
// stands.
func stain(t *testing.T, m ent.Mutation, row any, owner string) {
	t.Helper()
	typ := reflect.TypeOf(row)
	for f := range fieldsOf(typ) {
		column, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if column == "" || column == "-" || column == "edges" || slices.Contains(unstained, column) || strings.HasSuffix(column, "_id") {
			continue
		}
		v := reflect.New(f.Type).Elem()
		switch {
		case f.Type == reflect.TypeFor[string]():
			v.SetString(mark(owner, m.Type(), column))
		case (f.Type.Kind() == reflect.Struct || f.Type.Kind() == reflect.Slice) && f.Type.PkgPath() != "time":
			soak(v, mark(owner, m.Type(), column))
		default:
			continue
		}
		if err := m.SetField(column, v.Interface()); err != nil {
			t.Fatalf("%s.%s: %v", m.Type(), column, err)
		}
	}
}

// fieldsOf gives the fields of a struct.
func fieldsOf(t reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

// soak fills a JSON value: each text with the mark, a list with one element, a code with the first of its list.
func soak(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		switch list, ok := v.Interface().(interface{ Values() []string }); {
		case ok:
			v.SetString(list.Values()[0])
		case v.Type() == reflect.TypeFor[clock.Date]():
			v.SetString("2026-06-10")
		default:
			v.SetString(text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				soak(v.Field(i), text)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		soak(v.Index(0), text)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		soak(v.Elem(), text)
	case reflect.Int:
		v.SetInt(5)
	}
}
