package schema

import (
	"entgo.io/ent"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// NeedFact is what reports count of a need in a support plan, about nobody by name.
type NeedFact struct{ ent.Schema }

// Mixin of NeedFact.
func (NeedFact) Mixin() []ent.Mixin { return factMixins() }

// Annotations of NeedFact.
func (NeedFact) Annotations() []entschema.Annotation {
	return factTable("need_fact", "What reports count of a need in a support plan, about nobody by name.")
}

// Fields of NeedFact.
func (NeedFact) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.ReferralReason]("need", "ReferralReason", "What the client wants help with."),
		field.Int("goals").Comment("Goals that answer it."),
		field.Int("goals_achieved").Comment("Those of them that were achieved."),
	}
}

// Policy of NeedFact: who may read it is decided in ent/rule.
func (NeedFact) Policy() ent.Policy { return rule.For("NeedFact") }
