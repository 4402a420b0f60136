package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"alongside/internal/clock"
	"alongside/internal/errs"
)

// Ensure what is told of an error is the contract's: of one that is not ours a reference alone, which the log has with
// the kind of the cause; and no value that a driver or a parser quotes is in either.
func TestPresenter(t *testing.T) {
	t.Parallel()
	late, cancel := context.WithTimeout(t.Context(), 0)
	defer cancel()
	panicking := func() (err error) {
		defer func() { err = errs.New(errs.Internal, "").Because(errs.Panicked(recover())) }()
		panic("Secretive")
	}
	for name, tt := range map[string]struct {
		ctx  context.Context
		err  error
		code errs.Code
	}{
		"ours":             {t.Context(), errs.Field("note", "Enter some words."), errs.Invalid},
		"a driver's":       {t.Context(), errors.New(`pq: invalid input syntax for type date: "Secretive"`), errs.Internal},
		"a panic":          {t.Context(), panicking(), errs.Internal},
		"wrapped":          {t.Context(), fmt.Errorf("save: %w", errors.New("Key (name)=(Secretive) exists")), errs.Internal},
		"GraphQL's own":    {t.Context(), gqlerror.Wrap(errors.New(`cannot do 'Secretive'`)), errs.Internal},
		"out of time":      {late, context.DeadlineExceeded, errs.Limit},
		"interrupted":      {late, errors.New("interrupted"), errs.Limit},
		"ours, if late":    {late, errs.Missing("referral"), errs.NotFound},
		"gone, not late":   {t.Context(), context.Canceled, errs.Internal},
		"ours from inside": {t.Context(), fmt.Errorf("save: %w", errs.New(errs.Conflict, "Load it again.")), errs.Conflict},
	} {
		var log strings.Builder
		told := presenter(slog.New(slog.NewTextHandler(&log, nil)), clock.System{})(tt.ctx, tt.err)
		if told.Extensions["code"] != string(tt.code) {
			t.Errorf("%s: got %v", name, told.Extensions)
		}
		reference, _ := told.Extensions["reference"].(string)
		if (tt.code == errs.Internal) != (reference != "") || !strings.Contains(log.String(), reference) {
			t.Errorf("%s: the reference is %q, the log %s", name, reference, log.String())
		}
		if strings.Contains(fmt.Sprint(told, log.String()), "Secretive") {
			t.Errorf("%s: it tells: %v; %s", name, told, log.String())
		}
	}
}

// Ensure GraphQL's own words are told without what was sent, and say what to do where a code is not in its list.
func TestSafe(t *testing.T) {
	t.Parallel()
	for message, want := range map[string]string{
		`Value "SECRETIVE" does not exist in "EpisodeMeasure!" enum. Did you mean COUNT?`: "This is no value of EpisodeMeasure: the schema has its list.",
		`Value "SECRETIVE" does not exist in "[EpisodeMeasure!]!" enum.`:                  "This is no value of EpisodeMeasure: the schema has its list.",
		`Cannot query field "clients" on type "Query". Did you mean "services"?`:          `Cannot query field "clients" on type "Query".`,
		`String cannot represent a non string value: SECRETIVE`:                           "String cannot represent a non string value: (what was sent)",
	} {
		if got := safe(message); got != want {
			t.Errorf("%s: got %q, want %q", message, got, want)
		}
	}
}
