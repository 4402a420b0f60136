package analytics

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"alongside/ent/organisation"
	"alongside/ent/service"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/facts"
)

// named refuses a filter that names what the viewer's scheme does not have: an answer of 0 would say that there is nobody.
// Keys that nobody has, keys of others' and keys of another kind are answered alike. What the facts hold decides nothing here,
// so that no refusal tells of them. INVALID at the field of the filter.
func (s *Service) named(ctx context.Context, where []condition) error {
	for _, c := range where {
		if c.Op != "in" {
			continue
		}
		var err error
		switch c.Column {
		case "practice_id":
			err = s.organisations(ctx, "filter.practiceIds", code.OrganisationKindPractice, c.Values)
		case "pcn_id":
			err = s.organisations(ctx, "filter.pcnIds", code.OrganisationKindPcn, c.Values)
		case "service_id":
			err = s.servicesNamed(ctx, c.Values)
		case "item":
			err = s.items(c.Values)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// organisations refuses keys that are not of the scheme's organisations of a kind.
func (s *Service) organisations(ctx context.Context, field string, kind code.OrganisationKind, keys []any) error {
	wanted := keysOf(keys)
	n, err := s.store.Ent(ctx).Organisation.Query().Where(organisation.KindEQ(kind), organisation.IDIn(wanted...)).Count(ctx)
	if err != nil || n == len(wanted) {
		return err
	}
	return errs.Field(field, "One of these is not the key of a %s of your scheme. organisations(filter: {kinds: [%s]}) gives their keys as id.", kind.Label(), kind)
}

// servicesNamed refuses keys that are not of the scheme's services.
func (s *Service) servicesNamed(ctx context.Context, keys []any) error {
	wanted := keysOf(keys)
	n, err := s.store.Ent(ctx).Service.Query().Where(service.IDIn(wanted...)).Count(ctx)
	if err != nil || n == len(wanted) {
		return err
	}
	return errs.Field("filter.serviceIds", "One of these is not the key of a service of your scheme. services gives their keys as id.")
}

// keysOf gives the keys among some values, each once: the empty text stands for none, as it does in the groups of an answer.
func keysOf(values []any) []string {
	out := []string{}
	for _, v := range values {
		if key, ok := v.(string); ok && key != "" {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// items refuses codes that no instrument has for a question.
func (s *Service) items(codes []any) error {
	known := []string{facts.Total}
	for _, name := range code.Instrument("").Values() {
		for _, scale := range s.scales(code.Instrument(name)) {
			known = append(known, cmp.Or(scale.Item, facts.Total))
		}
	}
	slices.Sort(known)
	known = slices.Compact(known)
	for _, c := range keysOf(codes) {
		if !slices.Contains(known, c) {
			return errs.Field("filter.items", "One of these is not the code of a question. They are %s.", strings.Join(known, ", "))
		}
	}
	return nil
}
