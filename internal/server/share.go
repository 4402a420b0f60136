package server

import (
	"context"
	"sync"
)

// mostOfOne is how many requests of one caller are taken in at once, those that wait among them. A browser sends six.
const mostOfOne = 64

// shares keeps each caller to half of a gate's places, so that one who asks for much, again and again, keeps nobody else
// out. What more they ask waits for themselves, and not in the queue of all. A caller is a session or a program's token.
type shares struct {
	mu sync.Mutex
	of map[string]*share
}

// share is what one caller has of a gate.
type share struct {
	places chan struct{}
	asking int // requests that have a place of it, or wait for one
}

// enter waits for one of so many places of a caller until the context ends, and says whether there is one. Leave
// afterwards. Who is nobody, "", does not wait: they are refused before anything is done for them.
func (s *shares) enter(ctx context.Context, who string, places int) bool {
	if who == "" {
		return true
	}
	s.mu.Lock()
	if s.of == nil {
		s.of = map[string]*share{}
	}
	own := s.of[who]
	if own == nil {
		own = &share{places: make(chan struct{}, max(places, 1))}
		s.of[who] = own
	}
	full := own.asking >= mostOfOne
	if !full {
		own.asking++
	}
	s.mu.Unlock()
	if full {
		return false
	}
	select {
	case own.places <- struct{}{}:
		return true
	case <-ctx.Done():
		s.end(who, own)
		return false
	}
}

// leave gives a caller's place back.
func (s *shares) leave(who string) {
	if who == "" {
		return
	}
	s.mu.Lock()
	own := s.of[who]
	s.mu.Unlock()
	<-own.places
	s.end(who, own)
}

// end forgets a caller with their last request.
func (s *shares) end(who string, own *share) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if own.asking--; own.asking == 0 {
		delete(s.of, who)
	}
}
