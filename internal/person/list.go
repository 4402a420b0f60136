package person

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"unicode"

	"entgo.io/ent/dialect/sql"

	"alongside/ent"
	"alongside/ent/rule"
	"alongside/internal/audit"
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// ClientItem is a client as a search result.
type ClientItem struct {
	ID             string
	GivenName      string
	FamilyName     string
	PreferredName  string
	DateOfBirth    *clock.Date
	NhsNumber      string
	Postcode       string
	PracticeName   string
	OpenReferralID *string
	OpenStatus     *code.ReferralStatus
}

// ClientEdge is a client and their place.
type ClientEdge struct {
	Node   *ClientItem
	Cursor ent.Cursor
}

// ClientConnection is a page of clients.
type ClientConnection struct {
	Edges    []*ClientEdge
	PageInfo *ent.PageInfo
}

// maxSearch is the longest text that is searched for, in characters; no name is longer.
const maxSearch = 200

// ClientList gives the clients whose name, NHS number, telephone or postcode has each word of the search in it, by family
// name, first name and key. INVALID field search below two characters, first, after.
func (s *Service) ClientList(ctx context.Context, search *string, first *int, after *string) (*ClientConnection, error) {
	words, err := searchWords(value(search))
	if err != nil {
		return nil, err
	}
	limit, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	from, err := store.After("clients", after, 3)
	if err != nil {
		return nil, err
	}
	d := sql.Dialect(s.store.Dialect())
	p, o := d.Table("person").As("p"), d.Table("organisation").As("o")
	q := d.Select(
		p.C("id"), p.C("given_name"), p.C("family_name"), p.C("preferred_name"), p.C("date_of_birth"), p.C("nhs_number"),
		p.C("address"), o.C("name"),
	).From(p).LeftJoin(o).On(p.C("practice_id"), o.C("id")).
		OrderBy(p.C("family_name"), p.C("given_name"), p.C("id")).Limit(limit + 1)
	hidden := rule.Hidden(viewer.From(ctx), "Person")
	for _, w := range words {
		q.Where(found(p, w, slices.Contains(hidden, "nhs_number")))
	}
	if from != nil {
		q.Where(sql.CompositeGT([]string{p.C("family_name"), p.C("given_name"), p.C("id")}, from[0], from[1], from[2]))
	}
	rows := []*ClientItem{}
	err = store.List(ctx, s.store, "Person", q, func(r *store.Rows) error {
		c, address := &ClientItem{DateOfBirth: new(clock.Date)}, []byte(nil)
		practice := new(string)
		if err := r.Scan(&c.ID, &c.GivenName, &c.FamilyName, &c.PreferredName, c.DateOfBirth, &c.NhsNumber, &address, &practice); err != nil {
			return err
		}
		c.PracticeName = value(practice)
		var a detail.Address
		if len(address) > 0 {
			if err := json.Unmarshal(address, &a); err != nil {
				return err
			}
		}
		c.Postcode = a.Postcode
		c.blank(hidden)
		rows = append(rows, c)
		return nil
	})
	if err != nil {
		return nil, err
	}
	more := len(rows) > limit
	rows = rows[:min(len(rows), limit)]
	if err := s.openReferrals(ctx, rows); err != nil {
		return nil, err
	}
	page := &ClientConnection{Edges: make([]*ClientEdge, len(rows))}
	cursors := make([]ent.Cursor, len(rows))
	for i, c := range rows {
		audit.Saw(ctx, "Person", c.ID)
		cursors[i] = store.Cursor("clients", c.FamilyName, c.GivenName, c.ID)
		page.Edges[i] = &ClientEdge{Node: c, Cursor: cursors[i]}
	}
	page.PageInfo = store.Page(more, after, cursors)
	return page, nil
}

// blank empties what the viewer's role never sees.
func (c *ClientItem) blank(hidden []string) {
	for _, field := range hidden {
		switch field {
		case "date_of_birth":
			c.DateOfBirth = nil
		case "nhs_number":
			c.NhsNumber = ""
		case "address":
			c.Postcode = ""
		case "practice":
			c.PracticeName = ""
		}
	}
}

// openReferrals adds to each client the newest open referral that the viewer may see.
func (s *Service) openReferrals(ctx context.Context, rows []*ClientItem) error {
	if len(rows) == 0 {
		return nil
	}
	byID, ids := make(map[string]*ClientItem, len(rows)), make([]any, len(rows))
	for i, c := range rows {
		byID[c.ID], ids[i] = c, c.ID
	}
	d := sql.Dialect(s.store.Dialect())
	r := d.Table("referral").As("r")
	q := d.Select(r.C("person_id"), r.C("id"), r.C("status")).From(r).
		Where(sql.And(sql.In(r.C("person_id"), ids...), sql.NotIn(r.C("status"),
			string(code.ReferralStatusClosed), string(code.ReferralStatusDeclined), string(code.ReferralStatusRedirected)))).
		OrderBy(r.C("received_at"), r.C("id"))
	return store.List(ctx, s.store, "Referral", q, func(rows *store.Rows) error {
		var person, key string
		var status code.ReferralStatus
		if err := rows.Scan(&person, &key, &status); err != nil {
			return err
		}
		c := byID[person]
		c.OpenReferralID, c.OpenStatus = &key, &status
		return nil
	})
}

// found says that a client is found by a word of a search. Whoever does not see NHS numbers and postcodes must not find
// them out by searching for a digit more each time: they search by name, and by the whole of a telephone number. Three
// letters in a row are in no postcode, so such a word of the search text is one of the names; a shorter one has to be all
// of a name.
func found(p *sql.SelectTable, word string, byNameOnly bool) *sql.Predicate {
	letters := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
	switch {
	case !byNameOnly, letters && len([]rune(word)) > 2:
		return sql.Like(p.C("search_text"), "%"+word+"%")
	case letters:
		var names []*sql.Predicate
		for _, name := range []string{"given_name", "family_name", "preferred_name"} {
			names = append(names, sql.EqualFold(p.C(name), word))
		}
		return sql.Or(names...)
	default:
		return sql.And(sql.NEQ(p.C("phone_key"), ""), sql.EQ(p.C("phone_key"), word))
	}
}

// searchWords are the folded words of a search, none for an empty one. Digits and postcodes may be typed with any gaps:
// each piece is in the search text. A mark of LIKE is folded away.
func searchWords(search string) ([]string, error) {
	if strings.TrimSpace(search) == "" {
		return nil, nil
	}
	if len(search) > 4*maxSearch {
		return nil, errs.Field("search", "Search for at most %d characters.", maxSearch)
	}
	if phone := nhs.ComparablePhone(search); phone != "" {
		return []string{phone.String()}, nil
	}
	words := strings.Fields(nhs.Fold(search))
	if len([]rune(strings.Join(words, ""))) < 2 {
		return nil, errs.Field("search", "Search for at least two letters or digits.")
	}
	slices.Sort(words)
	return slices.Compact(words), nil
}
