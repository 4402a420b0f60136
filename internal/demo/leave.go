package demo

import (
	"context"

	"alongside/internal/organisation"
)

// leave is who is away, from how many days after today to how many, and who covers.
var leave = []struct {
	who, cover       string
	told, from, upTo int // told so many days ago
}{
	{"linkworker3", "linkworker4", 24, -3, 8},
	{"linkworker2", "linkworker", 9, 21, 27},
}

// away adds who is away and who covers.
func (w *world) away() {
	m := w.m
	for _, l := range leave {
		m.plan(at(m.ago(l.told), 12, 20), w.staff[l.who], func(ctx context.Context) error {
			_, err := m.do.Organisations.AddAbsence(ctx, organisation.AddAbsenceInput{
				ClientMutationID: m.once(), AccountID: w.staff[l.who].id, CoverID: ptr(w.staff[l.cover].id),
				FromOn: m.today.AddDays(l.from), ToOn: m.today.AddDays(l.upTo),
			})
			return err
		})
	}
}
