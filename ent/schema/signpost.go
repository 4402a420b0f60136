package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"

	"alongside/ent/rule"
)

// Signpost is information given to a client about a service. Nobody answers; it is not a referral.
type Signpost struct{ ent.Schema }

// Mixin of Signpost.
func (Signpost) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "si"}, scheme{}, episode{}} }

// Annotations of Signpost.
func (Signpost) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("Information given to a client about a service. Nobody answers; it is not a referral."), entsql.Annotation{Table: "signpost"}, noInputs()}
}

// Fields of Signpost.
func (Signpost) Fields() []ent.Field {
	return []ent.Field{
		link("service_id", "sv", "The service.").immutable(),
		day("on", "Day it was given.").immutable(),
		words("words", "What was said.").orEmpty(),
		link("author_id", "ac", "Who gave it.").immutable(),
	}
}

// Edges of Signpost.
func (Signpost) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.To("service", Service.Type).Field("service_id").Unique().Required().Immutable().Comment("The service."),
		edge.To("author", Account.Type).Field("author_id").Unique().Required().Immutable().Comment("Who gave it."),
	}
}

// Policy of Signpost: who may read and write it is decided in ent/rule.
func (Signpost) Policy() ent.Policy { return rule.For("Signpost") }
