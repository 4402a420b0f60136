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
	"alongside/internal/detail"
)

// PlanVersion is a support plan as it was agreed.
type PlanVersion struct{ ent.Schema }

// Mixin of PlanVersion.
func (PlanVersion) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "pv"}, scheme{}, episode{}} }

// Annotations of PlanVersion.
func (PlanVersion) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A support plan as it was agreed."), entsql.Annotation{Table: "plan_version"}, noInputs()}
}

// Fields of PlanVersion.
func (PlanVersion) Fields() []ent.Field {
	return []ent.Field{
		link("plan_id", "sp", "The live plan.").immutable(),
		field.Int("number").Positive().Immutable().Comment("1 for the first agreed."),
		words("what_matters", "What matters to me.").orEmpty(),
		words("strengths", "Strengths.").orEmpty(),
		field.JSON("needs", []detail.Need{}).Optional().Immutable().Annotations(entgql.Type("[Need!]")).Comment("Needs."),
		field.JSON("goals", []detail.PlanGoal{}).Optional().Immutable().Annotations(entgql.Type("[PlanGoal!]")).Comment("Goals and their actions."),
		day("agreed_on", "Day it was agreed.").immutable(),
		field.String("agreed_with").Immutable().Comment("With whom."),
		link("author_id", "ac", "Who recorded the agreement.").immutable(),
	}
}

// Edges of PlanVersion.
func (PlanVersion) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("plan", SupportPlan.Type).Field("plan_id").Unique().Required().Immutable().Comment("The live plan."),
		edge.To("author", Account.Type).Field("author_id").Unique().Required().Immutable().Comment("Who recorded it."),
	}
}

// Indexes of PlanVersion.
func (PlanVersion) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "number").Unique(),
	}
}

// Policy of PlanVersion: who may read and write it is decided in ent/rule.
func (PlanVersion) Policy() ent.Policy { return rule.For("PlanVersion") }
