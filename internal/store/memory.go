package store

import "sync"

// Memory keeps what was worked out of the database for as long as nothing is committed, by any process. What is asked of
// it is always true: it looks whether something was written before each answer, and of what was worked out while something
// was written it keeps nothing. Whoever reads it judges for themselves what time alone may change. It keeps nothing on
// PostgreSQL, which has no cheap way to say that nothing was written.
//
// It is safe for concurrent use. Values are shared between those who ask: they are not to be changed.
type Memory[K comparable, V any] struct {
	store *Store
	most  int

	mu      sync.Mutex
	version int64
	size    int
	kept    map[K]V
}

// NewMemory makes an empty memory that holds values of a size of up to most together, in whatever unit they are measured.
// When it is full it begins again.
func NewMemory[K comparable, V any](s *Store, most int) *Memory[K, V] {
	return &Memory[K, V]{store: s, most: most, kept: map[K]V{}}
}

// Of gives what is kept of a key or, if there is nothing, what work gives. That is kept where it has a size above 0 and
// came without an error, and nothing was committed since before it began: work that writes is done each time.
func (m *Memory[K, V]) Of(key K, work func() (value V, size int, err error)) (V, error) {
	before, known := m.store.watch.version()
	if known {
		if value, ok := m.look(before, key); ok {
			return value, nil
		}
	}
	value, size, err := work()
	if !known || err != nil || size <= 0 || size > m.most {
		return value, err
	}
	if after, known := m.store.watch.version(); known && after == before {
		m.keep(before, key, value, size)
	}
	return value, nil
}

// look gives what is kept of a key, and forgets what was worked out of another state of the database.
func (m *Memory[K, V]) look(version int64, key K) (value V, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.version != version {
		m.forget(version)
	}
	value, ok = m.kept[key]
	return value, ok
}

func (m *Memory[K, V]) keep(version int64, key K, value V, size int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.version != version { // of before a commit that another has seen already
		return
	}
	if _, there := m.kept[key]; there { // two asked at once
		return
	}
	if m.size+size > m.most {
		m.forget(version)
	}
	m.kept[key], m.size = value, m.size+size
}

func (m *Memory[K, V]) forget(version int64) {
	m.version, m.size = version, 0
	clear(m.kept)
}
