package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
)

// PracticeLink is the dated membership of a practice in a PCN, so that old reports stay right.
type PracticeLink struct{ ent.Schema }

// Mixin of PracticeLink.
func (PracticeLink) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "pl"}, scheme{}} }

// Annotations of PracticeLink.
func (PracticeLink) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("The dated membership of a practice in a PCN, so that old reports stay right."), entsql.Annotation{Table: "practice_link"}, noInputs()}
}

// Fields of PracticeLink.
func (PracticeLink) Fields() []ent.Field {
	return []ent.Field{
		link("practice_id", "or", "The practice.").immutable(),
		link("pcn_id", "or", "The PCN.").immutable(),
		day("from_on", "First day of membership.").immutable(),
		day("to_on", "Last day of membership; none while it lasts.").optional(),
	}
}

// Edges of PracticeLink.
func (PracticeLink) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("practice", Organisation.Type).Field("practice_id").Unique().Required().Immutable().Comment("The practice."),
		edge.To("pcn", Organisation.Type).Field("pcn_id").Unique().Required().Immutable().Comment("The PCN."),
	}
}

// Indexes of PracticeLink.
func (PracticeLink) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("practice_id", "from_on"),
		index.Fields("pcn_id"),
	}
}

// Policy of PracticeLink: who may read and write it is decided in ent/rule.
func (PracticeLink) Policy() ent.Policy { return rule.For("PracticeLink") }
