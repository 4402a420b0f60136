package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
)

// Enquiry is what a referrer is asked about a referral before it is decided on, and the answer.
type Enquiry struct{ ent.Schema }

// Mixin of Enquiry.
func (Enquiry) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "en"}, scheme{}, episode{}, edited{}}
}

// Annotations of Enquiry.
func (Enquiry) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("What a referrer is asked about a referral before it is decided on, and the answer."), entsql.Annotation{Table: "enquiry"}, noInputs()}
}

// Fields of Enquiry.
func (Enquiry) Fields() []ent.Field {
	return []ent.Field{
		words("words", "What is asked.").immutable(),
		link("author_id", "ac", "Who asks.").immutable(),
		words("answer", "The answer; empty while there is none.").orEmpty(),
		field.Time("answered_at").Optional().Nillable().Comment("Instant of the answer, UTC, milliseconds; none while there is none."),
		link("answered_by_id", "ac", "Who answered, or wrote the answer down.").optional(),
	}
}

// Edges of Enquiry.
func (Enquiry) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.To("author", Account.Type).Field("author_id").Unique().Required().Immutable().Comment("Who asks."),
		edge.To("answered_by", Account.Type).Field("answered_by_id").Unique().Comment("Who answered, or wrote the answer down."),
	}
}

// Policy of Enquiry: who may read and write it is decided in ent/rule.
func (Enquiry) Policy() ent.Policy { return rule.For("Enquiry") }
