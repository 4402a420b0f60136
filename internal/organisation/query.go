package organisation

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"alongside/ent"
	"alongside/ent/savedquery"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// How many queries somebody keeps, how many shared ones are listed, and how long a name and variables may be.
const (
	maxQueries   = 200
	maxShared    = 500
	maxQueryName = 80
	maxVariables = 16_000
)

// askers are the roles that write queries of their own: those that the playground is open to.
var askers = []code.Role{code.RoleManager, code.RoleHost, code.RoleAdmin, code.RoleAnalyst}

// Grammar says what is wrong with the text of a query for the viewer of the context: INVALID, or LIMIT; nil when they may
// send it. The edge knows it.
type Grammar func(ctx context.Context, text string) error

// Read gives the service what it needs to tell a query from other text.
func (s *Service) Read(g Grammar) { s.grammar = g }

// SaveQueryInput keeps a query under a name.
type SaveQueryInput struct {
	ClientMutationID string `json:"clientMutationId"`
	Name             string `json:"name"`
	Text             string `json:"text"`
	Variables        string `json:"variables"`
	Shared           bool   `json:"shared"`
}

// ChangeQueryInput is what is to be otherwise in a query; nil leaves it.
type ChangeQueryInput struct {
	ClientMutationID string  `json:"clientMutationId"`
	QueryID          string  `json:"queryId"`
	Version          *int    `json:"version,omitempty"`
	Name             *string `json:"name,omitempty"`
	Text             *string `json:"text,omitempty"`
	Variables        *string `json:"variables,omitempty"`
	Shared           *bool   `json:"shared,omitempty"`
}

// RemoveQueryInput names a query that its owner wants no more.
type RemoveQueryInput struct {
	ClientMutationID string `json:"clientMutationId"`
	QueryID          string `json:"queryId"`
}

// QueryLists are the queries that somebody may choose from, each list by name.
type QueryLists struct {
	Mine   []*ent.SavedQuery
	Shared []*ent.SavedQuery // of others of their organisation
}

// SavedQueries gives the viewer's own queries, and those that are shared with their organisation.
func (s *Service) SavedQueries(ctx context.Context) (*QueryLists, error) {
	if err := only(ctx, askers...); err != nil {
		return nil, err
	}
	mine, err := s.ownQueries(ctx)
	if err != nil {
		return nil, err
	}
	// The policy leaves those of the viewer's organisation.
	shared, err := s.store.Ent(ctx).SavedQuery.Query().
		Where(savedquery.AccountIDNEQ(viewer.From(ctx).AccountID), savedquery.Shared(true), savedquery.Removed(false)).
		Order(ent.Desc(savedquery.FieldUpdatedAt, savedquery.FieldID)).Limit(maxShared).WithAccount().All(ctx)
	if err != nil {
		return nil, err
	}
	for _, list := range [][]*ent.SavedQuery{mine, shared} {
		slices.SortFunc(list, func(a, b *ent.SavedQuery) int { return byName(a.Name, b.Name, a.ID, b.ID) })
	}
	return &QueryLists{Mine: mine, Shared: shared}, nil
}

// ownQueries are those of the viewer that are not removed.
func (s *Service) ownQueries(ctx context.Context) ([]*ent.SavedQuery, error) {
	return s.store.Ent(ctx).SavedQuery.Query().
		Where(savedquery.AccountID(viewer.From(ctx).AccountID), savedquery.Removed(false)).All(ctx)
}

// SaveQuery keeps a query under a name that no other of the viewer's has. INVALID at name, text or variables; LIMIT for a
// text past the limits, and for the 201st.
func (s *Service) SaveQuery(ctx context.Context, in SaveQueryInput) (*ent.SavedQuery, error) {
	if err := only(ctx, askers...); err != nil {
		return nil, err
	}
	q, err := s.checkQuery(ctx, ChangeQueryInput{Name: &in.Name, Text: &in.Text, Variables: &in.Variables})
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "saveQuery", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.SavedQuery, error) {
		n, err := s.free(ctx, *q.Name, "")
		if err != nil {
			return nil, err
		}
		if n >= maxQueries {
			return nil, errs.New(errs.Limit, "You have %d queries, which is the most. Remove one first.", maxQueries)
		}
		v := viewer.From(ctx)
		row := s.store.Ent(ctx).SavedQuery.Create().SetAccountID(v.AccountID).
			SetName(*q.Name).SetText(*q.Text).SetVariables(*q.Variables).SetShared(in.Shared)
		if v.OrganisationID != "" {
			row.SetOrganisationID(v.OrganisationID)
		}
		return row.Save(ctx)
	})
}

// ChangeQuery changes a query of the viewer's own. INVALID and LIMIT as [Service.SaveQuery]; CONFLICT with both copies.
func (s *Service) ChangeQuery(ctx context.Context, in ChangeQueryInput) (*ent.SavedQuery, error) {
	if err := only(ctx, askers...); err != nil {
		return nil, err
	}
	q, err := s.checkQuery(ctx, in)
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "changeQuery", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.SavedQuery, error) {
		row, err := s.query(ctx, in.QueryID)
		switch {
		case err != nil:
			return nil, err
		case in.Version != nil && *in.Version != row.Version:
			return nil, errs.Stale("query", map[string]any{
				"id": row.ID, "version": row.Version, "name": row.Name, "text": row.Text, "variables": row.Variables, "shared": row.Shared,
			}, in)
		}
		if q.Name != nil {
			if _, err := s.free(ctx, *q.Name, row.ID); err != nil {
				return nil, err
			}
		}
		return row.Update().SetNillableName(q.Name).SetNillableText(q.Text).SetNillableVariables(q.Variables).
			SetNillableShared(in.Shared).AddVersion(1).Save(ctx)
	})
}

// RemoveQuery takes one of the viewer's own queries off all lists.
func (s *Service) RemoveQuery(ctx context.Context, in RemoveQueryInput) (*ent.SavedQuery, error) {
	if err := only(ctx, askers...); err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "removeQuery", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.SavedQuery, error) {
		row, err := s.query(ctx, in.QueryID)
		if err != nil {
			return nil, err
		}
		return row.Update().SetRemoved(true).AddVersion(1).Save(ctx)
	})
}

// free says how many queries the viewer has, and that none but the one of a key has the name: else INVALID. Whoever asks
// is the only one to change the viewer's list until the transaction ends.
func (s *Service) free(ctx context.Context, name, but string) (int, error) {
	if err := s.store.Alone(ctx, "queries", viewer.From(ctx).AccountID); err != nil {
		return 0, err
	}
	mine, err := s.ownQueries(ctx)
	if err != nil {
		return 0, err
	}
	for _, one := range mine {
		if one.ID != but && nhs.Fold(one.Name) == nhs.Fold(name) {
			return 0, errs.Field("name", "You have a query of this name already. Choose another name, or change that one.")
		}
	}
	return len(mine), nil
}

// checkQuery looks at what is given of a query, and gives it as it is kept.
func (s *Service) checkQuery(ctx context.Context, in ChangeQueryInput) (ChangeQueryInput, error) {
	if in.Name != nil {
		name, err := checkName(*in.Name)
		if err != nil {
			return in, err
		}
		if utf8.RuneCountInString(name) > maxQueryName {
			return in, errs.Field("name", "Use at most %d characters.", maxQueryName)
		}
		in.Name = &name
	}
	if in.Text != nil {
		if strings.TrimSpace(*in.Text) == "" {
			return in, errs.Field("text", "Write a query first.")
		}
		if err := s.grammar(ctx, *in.Text); err != nil {
			return in, err
		}
	}
	if in.Variables != nil {
		kept := strings.TrimSpace(*in.Variables)
		var object map[string]any
		switch {
		case len(kept) > maxVariables:
			return in, errs.Field("variables", "Use at most %d characters.", maxVariables)
		case kept != "" && (strings.ContainsRune(kept, 0) || json.Unmarshal([]byte(kept), &object) != nil || object == nil):
			return in, errs.Field("variables", "Give the variables as a JSON object, such as {\"first\": 10}.")
		}
		in.Variables = &kept
	}
	return in, nil
}

// query loads one of the viewer's own queries that is not removed.
func (s *Service) query(ctx context.Context, key string) (*ent.SavedQuery, error) {
	const field = "queryId"
	if !id.Valid("sq", key) {
		return nil, errs.Missing("query").At(field)
	}
	q, err := s.store.Ent(ctx).SavedQuery.Query().
		Where(savedquery.ID(key), savedquery.AccountID(viewer.From(ctx).AccountID), savedquery.Removed(false)).Only(ctx)
	if err != nil {
		return nil, store.Missing(err, "query", field)
	}
	return q, nil
}
