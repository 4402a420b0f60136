package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
	"alongside/internal/detail"
)

// Review is a look at the plan together with the client.
type Review struct{ ent.Schema }

// Mixin of Review.
func (Review) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "rv"}, scheme{}, episode{}} }

// Annotations of Review.
func (Review) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A look at the plan together with the client."), entsql.Annotation{Table: "review"}, noInputs()}
}

// Fields of Review.
func (Review) Fields() []ent.Field {
	return []ent.Field{
		day("on", "Day of the review.").immutable(),
		field.JSON("goals", []detail.GoalReview{}).Optional().Immutable().Annotations(entgql.Type("[GoalReview!]")).Comment("Each goal as it stood."),
		words("words", "What changed.").orEmpty(),
		field.Bool("measure_due").Default(false).Immutable().Comment("Whether a measure should follow."),
		field.Bool("extension_asked").Default(false).Immutable().Comment("Whether more time is asked for."),
		day("next_review_on", "Day of the next review; none at the last.").optional().immutable(),
		link("author_id", "ac", "Who recorded it.").immutable(),
	}
}

// Edges of Review.
func (Review) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.To("author", Account.Type).Field("author_id").Unique().Required().Immutable().Comment("Who recorded it."),
	}
}

// Policy of Review: who may read and write it is decided in ent/rule.
func (Review) Policy() ent.Policy { return rule.For("Review") }
