package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// SupportPlan is the one live support plan of a referral; agreeing it fixes a version.
type SupportPlan struct{ ent.Schema }

// Mixin of SupportPlan.
func (SupportPlan) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "sp"}, scheme{}, episode{}, edited{}}
}

// Annotations of SupportPlan.
func (SupportPlan) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("The one live support plan of a referral; agreeing it fixes a version."), entsql.Annotation{Table: "support_plan"}, noInputs()}
}

// Fields of SupportPlan.
func (SupportPlan) Fields() []ent.Field {
	return []ent.Field{
		codeDefault("status", "PlanStatus", "Draft or agreed.", code.PlanStatusDraft),
		words("what_matters", "What matters to me, in the client's words.").orEmpty(),
		words("strengths", "Strengths and what already helps.").orEmpty(),
		field.JSON("needs", []detail.Need{}).Optional().Annotations(entgql.Type("[Need!]")).Comment("What the client wants help with."),
		day("agreed_on", "Day it was last agreed.").optional(),
		field.String("agreed_with").Optional().Default("").Comment("With whom it was last agreed."),
		day("review_on", "Day to review it.").optional(),
		field.Int("number").Default(0).Comment("Number of the version last agreed; 0 before the first."),
	}
}

// Edges of SupportPlan.
func (SupportPlan) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("client", Person.Type).Field("person_id").Unique().Required().Immutable().Comment("The client."),
		edge.From("referral", Referral.Type).Ref("plan").Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.From("goals", Goal.Type).Ref("plan").Comment("Goals, in order."),
		edge.From("versions", PlanVersion.Type).Ref("plan").Comment("Versions agreed, newest first."),
	}
}

// Policy of SupportPlan: who may read and write it is decided in ent/rule.
func (SupportPlan) Policy() ent.Policy { return rule.For("SupportPlan") }
