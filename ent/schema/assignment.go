package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
)

// Assignment is a link worker working for a PCN or one practice, from one day to another.
type Assignment struct{ ent.Schema }

// Mixin of Assignment.
func (Assignment) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "as"}, scheme{}} }

// Annotations of Assignment.
func (Assignment) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A link worker working for a PCN or one practice, from one day to another."), entsql.Annotation{Table: "assignment"}, noInputs()}
}

// Fields of Assignment.
func (Assignment) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "The link worker or lead.").immutable(),
		link("organisation_id", "or", "The PCN or practice.").immutable(),
		day("from_on", "First day.").immutable(),
		day("to_on", "Last day; none while it lasts.").optional(),
	}
}

// Edges of Assignment.
func (Assignment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("The link worker or lead."),
		edge.To("organisation", Organisation.Type).Field("organisation_id").Unique().Required().Immutable().Comment("The PCN or practice."),
	}
}

// Indexes of Assignment.
func (Assignment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id"),
		index.Fields("organisation_id"),
	}
}

// Policy of Assignment: who may read and write it is decided in ent/rule.
func (Assignment) Policy() ent.Policy { return rule.For("Assignment") }
