package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// StatusChange is one change of a referral's status.
type StatusChange struct{ ent.Schema }

// Mixin of StatusChange.
func (StatusChange) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "st"}, scheme{}, episode{}} }

// Annotations of StatusChange.
func (StatusChange) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("One change of a referral's status."), entsql.Annotation{Table: "status_change"}, noInputs()}
}

// Fields of StatusChange.
func (StatusChange) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.ReferralStatus]("from_status", "ReferralStatus", "Status before; none for the first.").optional().immutable(),
		codeField[code.ReferralStatus]("to_status", "ReferralStatus", "Status after.").immutable(),
		words("reason", "Why.").orEmpty(),
		link("author_id", "ac", "Who did it; none for the system.").optional().immutable(),
	}
}

// Edges of StatusChange.
func (StatusChange) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.To("author", Account.Type).Field("author_id").Unique().Immutable().Comment("Who did it."),
	}
}

// Policy of StatusChange: who may read and write it is decided in ent/rule.
func (StatusChange) Policy() ent.Policy { return rule.For("StatusChange") }
