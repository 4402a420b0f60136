package organisation

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"alongside/ent"
	"alongside/ent/template"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// maxTemplates is how many templates a scheme has, retired ones included: more than anybody looks through.
const maxTemplates = 200

// placeholders are what a template may have filled in where it is used.
var placeholders = []string{"{client}", "{link worker}", "{practice}", "{today}", "{caller number}"}

// SaveTemplateInput is the text of a template.
type SaveTemplateInput struct {
	ClientMutationID string            `json:"clientMutationId"`
	TemplateID       *string           `json:"templateId,omitempty"` // nil: a new one
	Version          *int              `json:"version,omitempty"`    // of the one that is changed
	Kind             code.TemplateKind `json:"kind"`
	Name             string            `json:"name"`
	Words            string            `json:"words"`
}

// RetireTemplateInput says whether a template is offered.
type RetireTemplateInput struct {
	ClientMutationID string `json:"clientMutationId"`
	TemplateID       string `json:"templateId"`
	Version          *int   `json:"version,omitempty"`
	Retired          bool   `json:"retired"`
}

// Templates gives the templates of the scheme by kind and name: of one kind, and only those offered (retired false) or no
// longer offered (true), where that is said.
func (s *Service) Templates(ctx context.Context, kind *code.TemplateKind, retired *bool) ([]*ent.Template, error) {
	if err := only(ctx, assigners...); err != nil {
		return nil, err
	}
	q := s.store.Ent(ctx).Template.Query()
	if kind != nil {
		q = q.Where(template.KindEQ(*kind))
	}
	if retired != nil {
		q = q.Where(template.Retired(*retired))
	}
	rows, err := q.Limit(maxTemplates).All(ctx)
	if err != nil {
		return nil, err
	}
	order := code.TemplateKind("").Values()
	slices.SortFunc(rows, func(a, b *ent.Template) int {
		return cmp.Or(
			cmp.Compare(slices.Index(order, string(a.Kind)), slices.Index(order, string(b.Kind))), byName(a.Name, b.Name, a.ID, b.ID),
		)
	})
	return rows, nil
}

// byName orders by name, whatever its case and accents, and alike ones by key.
func byName(a, b, keyA, keyB string) int {
	return cmp.Or(cmp.Compare(nhs.Fold(a), nhs.Fold(b)), cmp.Compare(keyA, keyB))
}

// SaveTemplate makes a template or changes one, for managers and administrators. INVALID at name or words; LIMIT when the
// scheme has as many as it can.
func (s *Service) SaveTemplate(ctx context.Context, in SaveTemplateInput) (*ent.Template, error) {
	if err := only(ctx, administrators...); err != nil {
		return nil, err
	}
	name, err := checkName(in.Name)
	if err != nil {
		return nil, err
	}
	if !in.Kind.Valid() {
		return nil, errs.Field("kind", "Say what is written with it.")
	}
	words, err := CheckTemplate(in.Words)
	if err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "saveTemplate", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Template, error) {
		if err := s.store.Alone(ctx, "templates", viewer.From(ctx).SchemeID); err != nil {
			return nil, err
		}
		all, err := s.Templates(ctx, nil, nil)
		if err != nil {
			return nil, err
		}
		if err := nameFree(all, text(in.TemplateID), in.Kind, name); err != nil {
			return nil, err
		}
		if in.TemplateID == nil {
			if len(all) >= maxTemplates {
				return nil, errs.New(errs.Limit, "There are %d templates, which is the most. Change one that is there.", maxTemplates)
			}
			return s.store.Ent(ctx).Template.Create().SetKind(in.Kind).SetName(name).SetWords(words).Save(ctx)
		}
		t, err := s.template(ctx, *in.TemplateID, in.Version, in)
		if err != nil {
			return nil, err
		}
		if t.Kind != in.Kind {
			return nil, errs.Field("kind", "A template stays of its kind. Make a new one.")
		}
		return t.Update().SetName(name).SetWords(words).AddVersion(1).Save(ctx)
	})
}

// RetireTemplate offers a template no more, or again.
func (s *Service) RetireTemplate(ctx context.Context, in RetireTemplateInput) (*ent.Template, error) {
	if err := only(ctx, administrators...); err != nil {
		return nil, err
	}
	key := store.Key{ID: in.ClientMutationID, Operation: "retireTemplate", Input: in}
	return store.Once(ctx, s.store, key, func(ctx context.Context) (*ent.Template, error) {
		if err := s.store.Alone(ctx, "templates", viewer.From(ctx).SchemeID); err != nil {
			return nil, err
		}
		t, err := s.template(ctx, in.TemplateID, in.Version, in)
		if err != nil {
			return nil, err
		}
		if !in.Retired {
			all, err := s.Templates(ctx, &t.Kind, nil)
			if err != nil {
				return nil, err
			}
			if err := nameFree(all, t.ID, t.Kind, t.Name); err != nil {
				return nil, errs.Instead(err, "retired")
			}
		}
		return t.Update().SetRetired(in.Retired).AddVersion(1).Save(ctx)
	})
}

// template loads a template of a version; CONFLICT with both copies for an older one.
func (s *Service) template(ctx context.Context, key string, version *int, yours any) (*ent.Template, error) {
	const field = "templateId"
	if !id.Valid("te", key) {
		return nil, errs.Missing("template").At(field)
	}
	t, err := s.store.Ent(ctx).Template.Get(ctx, key)
	switch {
	case err != nil:
		return nil, store.Missing(err, "template", field)
	case version != nil && *version != t.Version:
		return nil, errs.Stale("template", map[string]any{
			"id": t.ID, "version": t.Version, "kind": t.Kind, "name": t.Name, "words": t.Words, "retired": t.Retired,
		}, yours)
	}
	return t, nil
}

// nameFree is INVALID when another template of the kind that is offered has the name.
func nameFree(all []*ent.Template, except string, kind code.TemplateKind, name string) error {
	for _, t := range all {
		if t.ID != except && t.Kind == kind && !t.Retired && nhs.Fold(t.Name) == nhs.Fold(name) {
			return errs.Field("name", "There is a template of this kind and name already. Choose another name, or change that one.")
		}
	}
	return nil
}

// braced is a placeholder, or what is meant as one.
var braced = regexp.MustCompile(`\{[^{}]*\}?|\}`)

// CheckTemplate cleans the text of a template: 1 to 4,000 characters, with no placeholders but those that can be filled
// in. INVALID at words, naming the one that is not known.
func CheckTemplate(words string) (string, error) {
	words, err := nhs.RequiredField("words", words, nhs.MaxWords)
	if err != nil {
		return "", err
	}
	for _, p := range braced.FindAllString(words, -1) {
		if slices.Contains(placeholders, p) {
			continue
		}
		if utf8.RuneCountInString(p) > 40 || !strings.HasSuffix(p, "}") || !strings.HasPrefix(p, "{") {
			return "", errs.Field("words", "A curly bracket stands alone. Brackets hold only what is filled in: %s.", strings.Join(placeholders, ", "))
		}
		return "", errs.Field("words", "Nothing can be filled in for %s. These can: %s.", p, strings.Join(placeholders, ", "))
	}
	return words, nil
}

// firstTemplates gives a new scheme the templates to begin with.
func (s *Service) firstTemplates(ctx context.Context, schemeID string) error {
	db := s.store.Ent(ctx)
	for _, t := range usualTemplates {
		err := db.Template.Create().SetSchemeID(schemeID).SetKind(t.kind).SetName(t.name).SetWords(t.words).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}
