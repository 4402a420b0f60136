package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// Consent is a client's answer to one thing they were asked to agree to, for one recipient and purpose.
type Consent struct{ ent.Schema }

// Mixin of Consent.
func (Consent) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "co"}, scheme{}, record{}, edited{}}
}

// Annotations of Consent.
func (Consent) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A client's answer to one thing they were asked to agree to, for one recipient and purpose."), entsql.Annotation{Table: "consent"}, noInputs()}
}

// Fields of Consent.
func (Consent) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.ConsentKind]("what", "ConsentKind", "What they were asked.").immutable(),
		codeField[code.ConsentDecision]("decision", "ConsentDecision", "What they answered."),
		codeField[code.ConsentHow]("how", "ConsentHow", "How they answered.").immutable(),
		day("on", "Day of the answer.").immutable(),
		link("service_id", "sv", "The service it names, for sharing with a service.").optional().immutable(),
		day("expires_on", "Last day it holds; none when it has no end.").optional(),
		day("withdrawn_on", "Day it was withdrawn.").optional(),
		field.Bool("capacity_concern").Default(false).Comment("Whether there was a concern about capacity to decide."),
		words("words", "Words on it.").orEmpty(),
		link("recorded_by_id", "ac", "Who recorded it.").immutable(),
	}
}

// Edges of Consent.
func (Consent) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("service", Service.Type).Field("service_id").Unique().Immutable().Comment("The service it names."),
		edge.To("recorded_by", Account.Type).Field("recorded_by_id").Unique().Required().Immutable().Comment("Who recorded it."),
	}
}

// Indexes of Consent.
func (Consent) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("person_id", "what"),
	}
}

// Policy of Consent: who may read and write it is decided in ent/rule.
func (Consent) Policy() ent.Policy { return rule.For("Consent") }
