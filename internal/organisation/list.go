package organisation

import (
	"context"
	"strings"

	"entgo.io/contrib/entgql"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/organisation"
	"alongside/internal/code"
	"alongside/internal/nhs"
	"alongside/internal/store"
)

// OrganisationFilter says which organisations a list shows; its conditions are joined by and.
type OrganisationFilter struct {
	Kinds  []code.OrganisationKind `json:"kinds,omitempty"`
	Search *string                 `json:"search,omitempty"` // part of the name, whatever its case and accents
}

// Organisations gives a page of the scheme's organisations by name; 50 when first is left out.
func (s *Service) Organisations(ctx context.Context, first *int, after *ent.Cursor, filter *OrganisationFilter) (*ent.OrganisationConnection, error) {
	n, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	if err := store.AfterRow("or", after); err != nil {
		return nil, err
	}
	q := s.store.Ent(ctx).Organisation.Query()
	if filter != nil && len(filter.Kinds) > 0 {
		q = q.Where(organisation.KindIn(filter.Kinds...))
	}
	if filter != nil && filter.Search != nil && strings.TrimSpace(*filter.Search) != "" {
		ids, err := s.named(ctx, *filter.Search)
		if err != nil {
			return nil, err
		}
		q = q.Where(organisation.IDIn(ids...))
	}
	byName := &ent.OrganisationOrder{Direction: entgql.OrderDirectionAsc, Field: ent.OrganisationOrderFieldName}
	return q.Paginate(ctx, after, &n, nil, nil, ent.WithOrganisationOrder(byName))
}

// named gives the keys of the organisations whose folded name contains the folded text. A scheme has a hundred or so:
// comparing in Go finds Llŷn under llyn alike on both databases.
func (s *Service) named(ctx context.Context, search string) ([]string, error) {
	text := nhs.Fold(search)
	ids := []string{}
	if text == "" {
		return ids, nil
	}
	rows, err := s.store.Ent(ctx).Organisation.Query().Select(organisation.FieldID, organisation.FieldName).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, o := range rows {
		if strings.Contains(nhs.Fold(o.Name), text) {
			ids = append(ids, o.ID)
		}
	}
	return ids, nil
}

// Accounts gives a page of the scheme's accounts by name to those who keep them; 50 when first is left out. The search is
// part of a name or email address, whatever its case and accents.
func (s *Service) Accounts(ctx context.Context, search *string, disabled *bool, first *int, after *ent.Cursor) (*ent.AccountConnection, error) {
	if err := mayAdminister(ctx); err != nil {
		return nil, err
	}
	n, err := store.First(first, 50)
	if err != nil {
		return nil, err
	}
	if err := store.AfterRow("ac", after); err != nil {
		return nil, err
	}
	q := s.store.Ent(ctx).Account.Query()
	if disabled != nil {
		q = q.Where(account.Disabled(*disabled))
	}
	if search != nil && strings.TrimSpace(*search) != "" {
		ids, err := s.called(ctx, *search)
		if err != nil {
			return nil, err
		}
		q = q.Where(account.IDIn(ids...))
	}
	byName := &ent.AccountOrder{Direction: entgql.OrderDirectionAsc, Field: ent.AccountOrderFieldName}
	return q.Paginate(ctx, after, &n, nil, nil, ent.WithAccountOrder(byName))
}

// called gives the keys of the accounts whose folded name or address contains the text, of at most some hundred.
func (s *Service) called(ctx context.Context, search string) ([]string, error) {
	text, address := nhs.Fold(search), strings.ToLower(strings.TrimSpace(search))
	rows, err := s.store.Ent(ctx).Account.Query().Select(account.FieldID, account.FieldName, account.FieldEmail).All(ctx)
	if err != nil {
		return nil, err
	}
	ids := []string{}
	for _, a := range rows {
		if text != "" && strings.Contains(nhs.Fold(a.Name), text) || strings.Contains(a.Email, address) {
			ids = append(ids, a.ID)
		}
	}
	return ids, nil
}
