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

// Goal is what the client wants to reach, in their words.
type Goal struct{ ent.Schema }

// Mixin of Goal.
func (Goal) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "go"}, scheme{}, episode{}, edited{}} }

// Annotations of Goal.
func (Goal) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("What the client wants to reach, in their words."), entsql.Annotation{Table: "goal"}, noInputs()}
}

// Fields of Goal.
func (Goal) Fields() []ent.Field {
	return []ent.Field{
		link("plan_id", "sp", "The plan.").immutable(),
		words("words", "The goal in the client's words."),
		field.String("need_id").Optional().Default("").Comment("The need of the plan it answers."),
		field.Int("importance").Min(1).Max(10).Comment("How important it is to the client, 1 to 10."),
		codeDefault("status", "GoalStatus", "How far it has come.", code.GoalStatusNotStarted),
		words("dropped_reason", "Why it was dropped.").orEmpty(),
		field.Int("position").Default(0).Comment("Place in the plan, from 0."),
		field.Bool("removed").Default(false).Comment("Whether an edit of the plan took it out; agreed versions keep it."),
	}
}

// Edges of Goal.
func (Goal) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("plan", SupportPlan.Type).Field("plan_id").Unique().Required().Immutable().Comment("The plan."),
		edge.From("actions", Action.Type).Ref("goal").Comment("Actions, in order."),
	}
}

// Indexes of Goal.
func (Goal) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "position"),
	}
}

// Policy of Goal: who may read and write it is decided in ent/rule.
func (Goal) Policy() ent.Policy { return rule.For("Goal") }
