package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"hash"
	"strings"
	"time"

	"alongside/internal/audit"
	"alongside/internal/id"
	"alongside/internal/secret"
	"alongside/internal/viewer"
)

// The columns of the trail. The order is part of the chain: the hash goes over them in it.
var (
	textColumns = []string{
		"id", "scheme_id", "account_id", "session_id", "role", "action", "outcome", "purpose", "break_glass_id", "operation",
		"object_type", "object_id", "person_id", "reason",
	}
	listColumns = []string{"people", "fields"}
	lineColumns = append(append([]string{"seq", "created_at", "hash"}, textColumns...), listColumns...)
)

// line is one entry of the trail with every column, as it stands in the database.
type line struct {
	seq   int64
	at    time.Time
	hash  string
	texts [14]sql.NullString
	lists [2]sql.NullString // JSON arrays of texts
	odd   bool              // a cell has another form than it was written in, which reads alike; only a check looks for it
}

// maxLineText is how much of a text the trail keeps, in bytes. The longest are reasons that people give.
const maxLineText = 4000

// lineOf makes the line of an entry, without its place in the chain.
func (s *Store) lineOf(ctx context.Context, e audit.Entry) line {
	v := viewer.From(ctx)
	who := viewer.Viewer{}
	if v != nil {
		who = *v
	}
	if e.Purpose == "" {
		e.Purpose = audit.PurposeOf(v)
	}
	if e.Reason == "" {
		e.Reason = v.SystemReason()
	}
	l := line{at: s.Clock.Now().UTC().Truncate(time.Millisecond)}
	for i, text := range []string{
		id.New("au", l.at), who.SchemeID, who.AccountID, who.SessionID, string(who.Role), string(e.Action),
		string(audit.OutcomeOf(e)), string(e.Purpose), e.OpenedRecordID, audit.Operation(ctx),
		e.ObjectType, e.ObjectID, e.PersonID, e.Reason,
	} {
		l.texts[i] = sql.NullString{String: plain(text), Valid: true}
	}
	for i, list := range [][]string{e.People, e.Fields} {
		if len(list) > 0 {
			b, _ := json.Marshal(list) // texts always marshal
			l.lists[i] = sql.NullString{String: string(b), Valid: true}
		}
	}
	return l
}

// plain makes of a text one that both databases can hold: a line that could not be written would take those down that
// are written with it.
func plain(s string) string {
	if len(s) > maxLineText {
		s = s[:maxLineText]
	}
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

// key is the entry's key.
func (l *line) key() string { return l.texts[0].String }

// chained gives the hash that a line has at a place of the chain, after the hash before it ("" before the first). Every
// part is written with its length, so that no two lines read alike.
func (l *line) chained(k *secret.Keys, seq int64, before string) string {
	m := k.MAC()
	text(m, "alongside audit 1")
	text(m, before)
	number(m, uint64(seq))
	number(m, uint64(l.at.Unix()))
	number(m, uint64(l.at.Nanosecond()))
	for _, t := range l.texts {
		if !t.Valid {
			m.Write([]byte{0})
			continue
		}
		m.Write([]byte{1})
		text(m, t.String)
	}
	for _, t := range l.lists {
		list(m, t)
	}
	return hex.EncodeToString(m.Sum(nil))
}

func number(m hash.Hash, n uint64) {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], n)
	m.Write(b[:])
}

func text(m hash.Hash, s string) {
	number(m, uint64(len(s)))
	m.Write([]byte(s))
}

// list writes a JSON array by its elements: PostgreSQL gives it back with other spaces than it got.
func list(m hash.Hash, t sql.NullString) {
	var all []string
	switch err := json.Unmarshal([]byte(t.String), &all); {
	case !t.Valid:
		m.Write([]byte{0})
	case err != nil:
		m.Write([]byte{1})
		text(m, t.String)
	case all == nil: // the JSON null
		m.Write([]byte{2})
	default:
		m.Write([]byte{3})
		number(m, uint64(len(all)))
		for _, e := range all {
			text(m, e)
		}
	}
}

// scan reads a row of [lineColumns], and of what was selected after them.
func (l *line) scan(rows *sql.Rows, more ...any) error {
	into := []any{&l.seq, &l.at, &l.hash}
	for i := range l.texts {
		into = append(into, &l.texts[i])
	}
	for i := range l.lists {
		into = append(into, &l.lists[i])
	}
	return rows.Scan(append(into, more...)...)
}

// values are the columns to be written, in the order of [lineColumns].
func (l *line) values() []any {
	out := []any{l.seq, l.at, l.hash}
	for _, t := range l.texts {
		out = append(out, t)
	}
	for _, t := range l.lists {
		out = append(out, t)
	}
	return out
}
