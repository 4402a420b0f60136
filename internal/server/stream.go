package server

import (
	"context"
	"net/http"
	"sync"

	"alongside/internal/errs"
	"alongside/internal/viewer"
)

// How many answers that go on for long there are at once: one account's, and all. The app has one in each browser,
// however many windows are open.
const (
	streamsOfOne = 6
	streamsOfAll = 4096
)

// streams counts answers that go on for long. They hold no place of the gate: nothing is worked on while nothing happens.
type streams struct {
	mu  sync.Mutex
	of  map[string]int
	all int
}

// enter counts one more of an account, unless there are too many. Leave afterwards.
func (s *streams) enter(who string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.of == nil {
		s.of = map[string]int{}
	}
	if s.of[who] >= streamsOfOne || s.all >= streamsOfAll {
		return false
	}
	s.of[who]++
	s.all++
	return true
}

func (s *streams) leave(who string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all--; s.of[who] > 1 {
		s.of[who]--
		return
	}
	delete(s.of, who)
}

// streamed lets an answer go on for as long as its reader and the program do.
func (s *Server) streamed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := viewer.From(r.Context())
		if v == nil { // refused like any other request of nobody's
			next.ServeHTTP(w, r)
			return
		}
		if !s.following.enter(v.AccountID) {
			s.refuseGraphQL(w, r, errs.New(errs.Limit, "You follow changes in %d places already. Close one first.", streamsOfOne).Because(errBusy))
			return
		}
		defer s.following.leave(v.AccountID)
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		defer context.AfterFunc(s.ending, cancel)() //nolint:contextcheck // it ends with the program too
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
