package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
)

// Absence is a time in which a link worker is away, and who covers for them. Why they are away is not kept.
type Absence struct{ ent.Schema }

// Mixin of Absence.
func (Absence) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "ab"}, scheme{}, edited{}} }

// Annotations of Absence.
func (Absence) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A time in which a link worker is away, and who covers for them. Why they are away is not kept."), entsql.Annotation{Table: "absence"}, noInputs()}
}

// Fields of Absence.
func (Absence) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Who is away.").immutable(),
		day("from_on", "First day away."),
		day("to_on", "Last day away."),
		link("cover_id", "ac", "Who covers; none where nobody does.").optional(),
		field.Bool("cancelled").Default(false).Comment("Whether it does not take place after all."),
	}
}

// Edges of Absence.
func (Absence) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Who is away."),
		edge.To("cover", Account.Type).Field("cover_id").Unique().Comment("Who covers for them."),
	}
}

// Indexes of Absence.
func (Absence) Indexes() []ent.Index {
	return []ent.Index{index.Fields("scheme_id", "to_on"), index.Fields("account_id", "to_on"), index.Fields("cover_id", "to_on")}
}

// Policy of Absence: who may read and write it is decided in ent/rule.
func (Absence) Policy() ent.Policy { return rule.For("Absence") }
