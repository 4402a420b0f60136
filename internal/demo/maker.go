package demo

import (
	"context"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// actsAtOnce is how many acts share one transaction: each commit waits for the disk.
const actsAtOnce = 500

// maker builds the demonstration. What is to happen is first written down as steps, in any order, with every choice of
// chance made; then the steps are done in the order of time.
type maker struct {
	store    *store.Store
	do       Services
	clock    *clock.Stepped
	seed     uint64
	rng      *rand.Rand
	now      time.Time
	today    clock.Date
	hash     string
	steps    []step
	mutation int
	people   int
	harrow   *world
	taken    map[string]bool // names in use
	sent     int             // how many onward referrals were told of
	ended    int             // how many were closed
	turned   int             // how many were not taken on
	short    bool            // whether services with a waiting list turn many away
	asked    int             // of a hundred, how many were asked for their gender
}

// step is something that somebody does at an instant.
type step struct {
	at  time.Time
	as  *actor
	act func(ctx context.Context) error
}

// actor is an account of the demonstration.
type actor struct {
	id     string
	viewer viewer.Viewer
	pcn    string // of a link worker
}

func newMaker(s *store.Store, services Services, o Options) *maker {
	return &maker{
		store: s, do: services, clock: o.Clock, now: clock.Milli(o.Now), today: clock.DateOf(o.Now), hash: o.PasswordHash,
		seed: o.Seed, rng: rand.New(rand.NewPCG(o.Seed, 57)), taken: map[string]bool{}, asked: 70,
	}
}

// plan writes down a step; what would be in the future does not happen.
func (m *maker) plan(at time.Time, as *actor, act func(ctx context.Context) error) {
	if at.After(m.now) {
		return
	}
	m.steps = append(m.steps, step{clock.Milli(at), as, act})
}

// run does the steps that are written down, in the order of time.
func (m *maker) run(ctx context.Context) error {
	slices.SortStableFunc(m.steps, func(a, b step) int { return a.at.Compare(b.at) })
	for batch := range slices.Chunk(m.steps, actsAtOnce) {
		err := m.store.WithTx(ctx, func(ctx context.Context) error {
			for _, s := range batch {
				m.clock.Set(s.at)
				v := s.as.viewer
				v.Today = clock.DateOf(s.at)
				if err := s.act(viewer.With(ctx, &v)); err != nil {
					return fmt.Errorf("%s at %s: %w", v.Name, clock.FormatInstant(s.at), err)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	m.steps = nil
	return nil
}

// once makes the next clientMutationId.
func (m *maker) once() string {
	m.mutation++
	return fmt.Sprintf("demo-%d", m.mutation)
}

// key makes a key that comes out alike each time.
func (m *maker) key(prefix string, at time.Time) string {
	return id.From(prefix, at, m.random())
}

// random draws the bits of a key.
func (m *maker) random() (b [16]byte) {
	binary.LittleEndian.PutUint64(b[:8], m.rng.Uint64())
	binary.LittleEndian.PutUint64(b[8:], m.rng.Uint64())
	return b
}

// between draws a whole number from a to b, both included.
func (m *maker) between(a, b int) int { return a + m.rng.IntN(b-a+1) }

// chance is true in so many of a hundred.
func (m *maker) chance(percent int) bool { return m.rng.IntN(100) < percent }

// one draws one of a list.
func one[T any](m *maker, list []T) T { return list[m.rng.IntN(len(list))] }

// some draws n different ones of a list, in its order.
func some[T any](m *maker, list []T, n int) []T {
	n = min(n, len(list))
	at := m.rng.Perm(len(list))[:n]
	slices.Sort(at)
	out := make([]T, n)
	for i, j := range at {
		out[i] = list[j]
	}
	return out
}

// at is an instant of a day in London.
func at(d clock.Date, hour, minute int) time.Time {
	noon := d.Time().Add(12 * time.Hour).In(clock.London()) // summer time never changes at noon
	return time.Date(noon.Year(), noon.Month(), noon.Day(), hour, minute, 0, 0, clock.London()).UTC()
}

// working is the day, or the next working day after it.
func working(d clock.Date) clock.Date {
	for !clock.WorkingDay(d) {
		d = d.AddDays(1)
	}
	return d
}

// office draws an instant in office hours of a day.
func (m *maker) office(d clock.Date) time.Time {
	return at(d, m.between(9, 16), 5*m.between(0, 11))
}

// fill puts a client's name and age, and the name of a service, into a text.
func (c *client) fill(text, service string) string {
	if service == "" {
		service = "the group"
	}
	return strings.NewReplacer("{name}", c.called, "{age}", fmt.Sprint(c.age), "{service}", service).Replace(text)
}

// ptr points at a value.
func ptr[T any](v T) *T { return &v }

// filled points at a text, or is nil for none.
func filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// isWoman says whether a code of sex is female, which decides on the themes that fit.
func isWoman(s code.Sex) bool { return s == code.SexFemale }
