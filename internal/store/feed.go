package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"time"

	"entgo.io/ent/dialect"
	"github.com/jackc/pgx/v5"
)

// Change is what one transaction has changed: keys alone, and no values. Whoever hears of it asks for the rows as
// anybody does.
type Change struct {
	SchemeID  string    `json:"s"`
	AccountID string    `json:"a,omitempty"` // who did it; none: the program
	Rows      []Changed `json:"r"`
	Missed    bool      `json:"-"` // there were others that nobody can tell any more
}

// Changed is a row that was made, changed or taken back.
type Changed struct {
	Key      string `json:"k"`
	PersonID string `json:"p,omitempty"` // the client it is about
	Gone     bool   `json:"g,omitempty"` // a client who was erased: nobody can see whose record it was
}

const (
	feedChannel = "alongside_changes"
	feedRows    = 80              // in one message: PostgreSQL takes 8,000 bytes
	feedWaiting = 64              // messages for one subscriber; past that it is told that it missed some
	feedKept    = 2 * time.Minute // how long a change is kept for those who come late
	feedLate    = 32              // messages for one who comes late; past that it is told that it missed some
	feedAgain   = 2 * time.Second // between attempts to listen
)

// feed hands changes to those who follow them in this process.
type feed struct {
	mu          sync.Mutex
	subscribers map[*subscriber]struct{}
	kept        []keptChange
	whole       time.Time // nothing that came since is missing in kept
}

type keptChange struct {
	at     time.Time
	change Change
}

type subscriber struct {
	changes chan Change
	missed  bool
}

// Follow gives the changes of every scheme from now on, until stop is called; and before them those of the time in which
// whoever follows has heard nothing, or that they missed some where it is too long ago.
func (s *Store) Follow(unheard time.Duration) (changes <-chan Change, stop func()) {
	sub := &subscriber{changes: make(chan Change, feedWaiting)}
	now := s.Clock.Now()
	s.feed.mu.Lock()
	defer s.feed.mu.Unlock()
	if unheard > 0 {
		for _, c := range s.feed.since(now, now.Add(-unheard)) {
			sub.changes <- c
		}
	}
	if s.feed.subscribers == nil {
		s.feed.subscribers = map[*subscriber]struct{}{}
	}
	s.feed.subscribers[sub] = struct{}{}
	return sub.changes, func() {
		s.feed.mu.Lock()
		defer s.feed.mu.Unlock()
		delete(s.feed.subscribers, sub)
	}
}

// since gives what has come since an instant, if it is still known.
func (f *feed) since(now, from time.Time) []Change {
	f.forget(now)
	if from.Before(f.whole) {
		return []Change{{Missed: true}}
	}
	late := []Change{}
	for _, k := range f.kept {
		if !k.at.Before(from) {
			late = append(late, k.change)
		}
	}
	if len(late) > feedLate {
		return []Change{{Missed: true}}
	}
	return late
}

// forget drops what nobody is told any more.
func (f *feed) forget(now time.Time) {
	from := now.Add(-feedKept)
	old := 0
	for old < len(f.kept) && f.kept[old].at.Before(from) {
		old++
	}
	f.kept = slices.Delete(f.kept, 0, old)
	if f.whole.Before(from) {
		f.whole = from
	}
}

// publish hands a change to everybody, waits for nobody, and keeps it for who comes late.
func (f *feed) publish(now time.Time, c Change) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.forget(now)
	f.kept = append(f.kept, keptChange{now, c})
	for sub := range f.subscribers {
		c := c
		c.Missed = c.Missed || sub.missed
		select {
		case sub.changes <- c:
			sub.missed = false
		default:
			sub.missed = true
		}
	}
}

// changed notes a row that the open transaction has written.
func (o *openTx) changed(schemeID, accountID, key, personID string) {
	if schemeID == "" || key == "" {
		return
	}
	for i := range o.changes {
		c := &o.changes[i]
		if c.SchemeID != schemeID || c.AccountID != accountID || len(c.Rows) == feedRows {
			continue
		}
		for j := range c.Rows {
			if c.Rows[j].Key == key {
				return
			}
		}
		c.Rows = append(c.Rows, Changed{Key: key, PersonID: personID})
		return
	}
	o.changes = append(o.changes, Change{SchemeID: schemeID, AccountID: accountID, Rows: []Changed{{Key: key, PersonID: personID}}})
}

// gone notes a client whom the open transaction has erased.
func (o *openTx) gone(schemeID, accountID, personID string) {
	o.changes = append(o.changes, Change{SchemeID: schemeID, AccountID: accountID, Rows: []Changed{{Key: personID, Gone: true}}})
}

// announce has PostgreSQL tell every process of the changes, when the transaction commits.
func (s *Store) announce(ctx context.Context, o *openTx) (err error) {
	if s.dialect != dialect.Postgres {
		return nil
	}
	for _, c := range o.changes {
		b, err := json.Marshal(c)
		if err != nil {
			return err
		}
		if err := o.raw.Exec(ctx, "SELECT pg_notify($1, $2)", []any{feedChannel, string(b)}, nil); err != nil {
			return fmt.Errorf("tell of changes: %w", err)
		}
	}
	return nil
}

// tell hands the changes of a committed transaction to this process. PostgreSQL has told it, with all others.
func (s *Store) tell(o *openTx) {
	if s.dialect == dialect.Postgres {
		return
	}
	for _, c := range o.changes {
		s.feed.publish(s.Clock.Now(), c)
	}
}

// Listen hears what other processes change in a PostgreSQL database, until the context ends; with SQLite there is nobody
// else. When the line breaks it is taken up again, and everybody is told that they may have missed something.
func (s *Store) Listen(ctx context.Context, failed func(error)) {
	if s.dialect != dialect.Postgres {
		return
	}
	for ctx.Err() == nil {
		err := s.listen(ctx)
		if ctx.Err() != nil {
			return
		}
		failed(err)
		select {
		case <-ctx.Done():
		case <-time.After(feedAgain):
		}
	}
}

func (s *Store) listen(ctx context.Context) error {
	conn, err := pgx.Connect(ctx, s.address)
	if err != nil {
		return fmt.Errorf("listen for changes: %w", err)
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	if _, err := conn.Exec(ctx, "LISTEN "+feedChannel); err != nil {
		return fmt.Errorf("listen for changes: %w", err)
	}
	s.feed.publish(s.Clock.Now(), Change{Missed: true})
	for {
		n, err := conn.WaitForNotification(ctx)
		if err != nil {
			return fmt.Errorf("listen for changes: %w", err)
		}
		var c Change
		if err := json.Unmarshal([]byte(n.Payload), &c); err != nil {
			c = Change{Missed: true} // of a newer program, perhaps
		}
		s.feed.publish(s.Clock.Now(), c)
	}
}
