package auth

import (
	"container/list"
	"sync"
	"time"
)

// A throttle slows down guessing: so many attempts are free, then each has to wait twice as long as the one before, up
// to a longest wait. Nobody is locked out for good, for that would let anyone lock anyone out (NCSC). It is kept in
// memory: a restart forgives, and the store is not written to by strangers.
type throttle struct {
	free    int           // attempts without a wait
	longest time.Duration // the longest
	forget  time.Duration // quiet time after which all is forgiven
	size    int           // keys kept; beyond it the one longest quiet goes

	mu   sync.Mutex
	keys map[string]*list.Element
	age  *list.List // of *attempts, longest quiet in front
}

// firstWait is what the first attempt after the free ones has to wait.
const firstWait = time.Second

type attempts struct {
	key   string
	count int
	last  time.Time
	until time.Time // no attempt before this instant
}

func newThrottle(free int, longest, forget time.Duration, size int) *throttle {
	return &throttle{
		free: free, longest: longest, forget: forget, size: size,
		keys: map[string]*list.Element{}, age: list.New(),
	}
}

// try counts an attempt and gives 0, or gives how long to wait first and counts nothing. Attempts count before they are
// judged, so that a hundred at the same time do not all go free.
func (t *throttle) try(key string, now time.Time) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	e, ok := t.keys[key]
	if !ok {
		if t.age.Len() >= t.size {
			oldest := t.age.Front()
			delete(t.keys, oldest.Value.(*attempts).key)
			t.age.Remove(oldest)
		}
		e = t.age.PushBack(&attempts{key: key})
		t.keys[key] = e
	}
	a := e.Value.(*attempts)
	if now.Sub(a.last) >= t.forget {
		a.count, a.until = 0, time.Time{}
	}
	if now.Before(a.until) {
		return a.until.Sub(now)
	}
	a.count++
	a.last = now
	if over := a.count - t.free; over >= 0 {
		wait := t.longest
		if over < 20 { // beyond it the shift has passed any longest wait
			wait = min(t.longest, firstWait<<over)
		}
		a.until = now.Add(wait)
	}
	t.age.MoveToBack(e)
	return 0
}

// forgive takes all attempts of a key back.
func (t *throttle) forgive(key string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if e, ok := t.keys[key]; ok {
		delete(t.keys, key)
		t.age.Remove(e)
	}
}

// takeBack takes one attempt of a key back.
func (t *throttle) takeBack(key string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if e, ok := t.keys[key]; ok {
		a := e.Value.(*attempts)
		a.count = max(0, a.count-1)
		if a.count < t.free {
			a.until = time.Time{}
		}
	}
}
