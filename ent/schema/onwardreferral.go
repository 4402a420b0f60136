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
	"alongside/internal/detail"
)

// OnwardReferral is a request, with consent, to a service that answers.
type OnwardReferral struct{ ent.Schema }

// Mixin of OnwardReferral.
func (OnwardReferral) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "on"}, scheme{}, episode{}, edited{}}
}

// Annotations of OnwardReferral.
func (OnwardReferral) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A request, with consent, to a service that answers."), entsql.Annotation{Table: "onward_referral"}, noInputs(), entgql.RelayConnection()}
}

// Fields of OnwardReferral.
func (OnwardReferral) Fields() []ent.Field {
	return []ent.Field{
		link("service_id", "sv", "The service.").immutable(),
		link("organisation_id", "or", "Who offers the service, and may answer.").immutable(),
		link("goal_id", "go", "The goal it serves.").optional().immutable(),
		codeDefault("status", "OnwardStatus", "Where it stands.", code.OnwardStatusSent),
		words("words", "What was asked, in words.").orEmpty(),
		field.JSON("share", []code.ShareField{}).Annotations(entgql.Type("[ShareField!]")).Comment("What was chosen to be sent."),
		field.JSON("sent", detail.Sent{}).Optional().Annotations(entgql.Type("Sent")).Comment("What was sent, exactly."),
		field.Time("sent_at").Optional().Nillable().Comment("Instant it was sent."),
		field.Time("answered_at").Optional().Nillable().Comment("Instant of the answer."),
		codeField[code.OnwardDeclineReason]("decline_reason", "OnwardDeclineReason", "Why the service declined.").optional(),
		words("answer_words", "The service's words.").orEmpty(),
		codeField[code.OnwardOutcome]("outcome", "OnwardOutcome", "What became of it.").optional(),
		day("outcome_on", "Day of the outcome.").optional(),
		codeField[code.ToldBy]("told_by", "ToldBy", "Who told us.").optional(),
		link("author_id", "ac", "Who sent it.").immutable(),
	}
}

// Edges of OnwardReferral.
func (OnwardReferral) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("client", Person.Type).Field("person_id").Unique().Required().Immutable().Comment("The client."),
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.To("service", Service.Type).Field("service_id").Unique().Required().Immutable().Comment("The service."),
		edge.To("organisation", Organisation.Type).Field("organisation_id").Unique().Required().Immutable().Comment("Who offers the service."),
		edge.To("goal", Goal.Type).Field("goal_id").Unique().Immutable().Comment("The goal it serves."),
		edge.To("author", Account.Type).Field("author_id").Unique().Required().Immutable().Comment("Who sent it."),
	}
}

// Indexes of OnwardReferral.
func (OnwardReferral) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organisation_id", "status"),
		index.Fields("service_id", "status"),
	}
}

// Policy of OnwardReferral: who may read and write it is decided in ent/rule.
func (OnwardReferral) Policy() ent.Policy { return rule.For("OnwardReferral") }
