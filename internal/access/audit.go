package access

import (
	"context"
	"slices"
	"strings"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/auditentry"
	"alongside/ent/membership"
	"alongside/ent/predicate"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

const (
	note       = "SafeguardingNote"
	maxClients = 100 // clients that a line names
)

// AuditTrail gives a page of the scheme's trail to an auditor, the newest first; 50 when first is left out. Reading it
// is written to it. A page may hold fewer lines than asked for and have another after it: see [Window].
func (s *Service) AuditTrail(ctx context.Context, first *int, after *string, filter *AuditFilter) (*AuditConnection, error) {
	if _, err := only(ctx, code.RoleAuditor); err != nil {
		return nil, err
	}
	n, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	if filter == nil {
		filter = &AuditFilter{}
	}
	where, err := s.filtered(filter)
	if err != nil {
		return nil, err
	}
	in, exact, err := s.between(ctx, filter.From, filter.To)
	if err != nil {
		return nil, err
	}
	p, err := s.trail(ctx, n, after, in, append(where, exact...)...)
	if err != nil {
		return nil, err
	}
	read := audit.Entry{Action: code.AuditActionRead, ObjectType: "AuditEntry"}
	if filter.ClientID != nil && len(p.rows) > 0 {
		read.PersonID = *filter.ClientID
	}
	if err := s.store.Audit(ctx, read); err != nil {
		return nil, err
	}
	return s.lines(ctx, p, after, nil)
}

// filtered gives the predicates of a filter, but for its days.
func (s *Service) filtered(f *AuditFilter) ([]predicate.AuditEntry, error) {
	var where []predicate.AuditEntry
	if f.ClientID != nil {
		if !id.Valid("pe", *f.ClientID) {
			return nil, errs.Missing("client").At("filter.clientId")
		}
		where = append(where, s.About(*f.ClientID))
	}
	if f.AccountID != nil {
		if !id.Valid("ac", *f.AccountID) {
			return nil, errs.Missing("account").At("filter.accountId")
		}
		where = append(where, auditentry.AccountID(*f.AccountID))
	}
	for _, a := range f.Actions {
		if !a.Valid() {
			return nil, errs.Field("filter.actions", "Choose actions of the list.")
		}
	}
	if len(f.Actions) > 0 {
		where = append(where, auditentry.ActionIn(f.Actions...))
	}
	if f.Outcome != nil {
		where = append(where, auditentry.OutcomeEQ(*f.Outcome))
	}
	if f.Purpose != nil {
		where = append(where, auditentry.PurposeEQ(*f.Purpose))
	}
	return where, nil
}

// AccessHistory gives a page of the entries about one client, the newest first, to those who may read the client's whole
// record: what a client is told who asks who has looked. It names no other client. Lines of safeguarding notes are left
// out for all but their author and safeguarding leads: that there is one is told to nobody else. NOT_FOUND for a client
// who is not there, or whose record is not the viewer's to read. A page may hold fewer lines than asked for and have
// another after it: see [Window].
func (s *Service) AccessHistory(ctx context.Context, clientID string, first *int, after *string) (*AuditConnection, error) {
	v, err := only(ctx, code.RoleLinkWorker, code.RoleLead, code.RoleManager)
	if err != nil {
		return nil, err
	}
	n, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	whole, err := s.readsWhole(ctx, clientID)
	switch {
	case err != nil:
		return nil, err
	case !whole:
		return nil, errs.Missing("client").At("clientId")
	}
	where := []predicate.AuditEntry{s.About(clientID)}
	if !v.SafeguardingLead {
		where = append(where, auditentry.Or(auditentry.And(auditentry.ObjectTypeNEQ(note), s.more(note)), auditentry.AccountID(v.AccountID)))
	}
	p, err := s.trail(ctx, n, after, span{}, where...)
	if err != nil {
		return nil, err
	}
	audit.Saw(ctx, "AuditEntry", clientID)
	return s.lines(ctx, p, after, func(l *AuditLine) (tells bool) {
		l.ClientIDs = []string{clientID}
		if l.AccountID != nil && *l.AccountID == v.AccountID || v.SafeguardingLead {
			return true
		}
		before := len(l.Fields)
		l.Fields = slices.DeleteFunc(l.Fields, func(f string) bool { return strings.EqualFold(strings.ReplaceAll(f, "_", ""), note) })
		if strings.Contains(strings.ToLower(l.Operation), "safeguarding") {
			l.Operation = ""
		}
		return len(l.Fields) > 0 || before == 0
	})
}

// lines makes a page of entries readable: with the names of who did it. The function may take away from each line, and
// leaves out one that says false.
func (s *Service) lines(ctx context.Context, p *page, after *string, lessen func(*AuditLine) bool) (*AuditConnection, error) {
	who, err := s.who(ctx, p.rows)
	if err != nil {
		return nil, err
	}
	out := &AuditConnection{Edges: []*AuditEdge{}}
	var cursors []ent.Cursor
	for _, e := range p.rows {
		cursors = append(cursors, cursor(e.Seq)) // of a line that is left out too: the next page goes on there
		l := line(e)
		l.Name = who.names[e.AccountID]
		l.Organisation = who.places[e.AccountID+e.Role]
		if e.AccountID == "" {
			l.Name = "Alongside"
		}
		if lessen != nil && !lessen(l) {
			continue
		}
		out.Edges = append(out.Edges, &AuditEdge{Cursor: cursor(e.Seq), Node: l})
	}
	out.PageInfo = store.Page(p.more, after, cursors)
	if p.cursor != nil {
		out.PageInfo.EndCursor = p.cursor
	}
	return out, nil
}

// line is an entry as it is shown, without names.
func line(e *ent.AuditEntry) *AuditLine {
	l := &AuditLine{
		ID: e.ID, Seq: int(e.Seq), At: e.CreatedAt, Action: e.Action, Outcome: e.Outcome, Purpose: e.Purpose,
		AccountID: some(e.AccountID), SessionID: some(e.SessionID), Operation: e.Operation, ObjectType: e.ObjectType,
		ObjectID: some(e.ObjectID), ClientIDs: slices.Clone(e.People), Fields: slices.Clone(e.Fields), Reason: e.Reason,
		OpenedRecordID: some(e.BreakGlassID),
	}
	if r := code.Role(e.Role); r.Valid() {
		l.Role = &r
	}
	if e.PersonID != "" {
		l.ClientIDs = []string{e.PersonID}
	}
	l.ClientIDs = append([]string{}, l.ClientIDs[:min(len(l.ClientIDs), maxClients)]...)
	l.Fields = append([]string{}, l.Fields...)
	return l
}

// some is nil for no text.
func some(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// people are the names of accounts, and where they hold a role today, by account and role.
type people struct{ names, places map[string]string }

// who finds out who did what a page tells of.
func (s *Service) who(ctx context.Context, rows []*ent.AuditEntry) (people, error) {
	out := people{names: map[string]string{}, places: map[string]string{}}
	var ids []string
	for _, e := range rows {
		if e.AccountID != "" && !slices.Contains(ids, e.AccountID) {
			ids = append(ids, e.AccountID)
		}
	}
	if len(ids) == 0 {
		return out, nil
	}
	system := viewer.System(ctx, viewer.From(ctx).SchemeID, "name those who did what the audit trail tells of")
	accounts, err := s.store.Ent(ctx).Account.Query().Where(account.IDIn(ids...)).Select(account.FieldID, account.FieldName).All(system)
	if err != nil {
		return out, err
	}
	for _, a := range accounts {
		out.names[a.ID] = a.Name
	}
	today := s.store.Today()
	held, err := s.store.Ent(ctx).Membership.Query().Where(
		membership.AccountIDIn(ids...), membership.FromOnLTE(today), membership.Or(membership.ToOnIsNil(), membership.ToOnGTE(today)),
	).WithOrganisation().Order(membership.ByID()).All(system)
	if err != nil {
		return out, err
	}
	for _, m := range held {
		if o := m.Edges.Organisation; o != nil {
			out.places[m.AccountID+string(m.Role)] = o.Name
		}
	}
	return out, nil
}
