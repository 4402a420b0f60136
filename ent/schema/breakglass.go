package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// BreakGlass is a record opened past the usual limits, with a reason, for half an hour. The manager looks at each.
type BreakGlass struct{ ent.Schema }

// Mixin of BreakGlass.
func (BreakGlass) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "bg"}, scheme{}, record{}, edited{}}
}

// Annotations of BreakGlass.
func (BreakGlass) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A record opened past the usual limits, with a reason, for half an hour. The manager looks at each."), entsql.Annotation{Table: "break_glass"}, noInputs(), entgql.RelayConnection()}
}

// Fields of BreakGlass.
func (BreakGlass) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Who opened it.").immutable(),
		codeField[code.BreakGlassReason]("reason", "BreakGlassReason", "Why.").immutable(),
		words("words", "Why, in the words of who opened it.").immutable(),
		field.Time("until").Immutable().Comment("Instant it closes by itself."),
		field.Time("closed_at").Optional().Nillable().Comment("Instant it was closed before that."),
		field.Time("reviewed_at").Optional().Nillable().Comment("Instant the manager looked at it; none while it waits."),
		codeField[code.BreakGlassFinding]("finding", "BreakGlassFinding", "What the manager found.").optional(),
		words("finding_words", "What the manager wrote of it.").orEmpty(),
		link("reviewed_by_id", "ac", "Who looked at it.").optional(),
	}
}

// Edges of BreakGlass.
func (BreakGlass) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Who opened it."),
		edge.To("reviewed_by", Account.Type).Field("reviewed_by_id").Unique().Comment("Who looked at it."),
	}
}

// Indexes of BreakGlass.
func (BreakGlass) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("scheme_id", "reviewed_at", "created_at"),
		index.Fields("account_id", "until"),
	}
}

// Policy of BreakGlass: who may read and write it is decided in ent/rule.
func (BreakGlass) Policy() ent.Policy { return rule.For("BreakGlass") }
