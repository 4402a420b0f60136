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

// Action is a step towards a goal: who does what by when.
type Action struct{ ent.Schema }

// Mixin of Action.
func (Action) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "an"}, scheme{}, episode{}, edited{}}
}

// Annotations of Action.
func (Action) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A step towards a goal: who does what by when."), entsql.Annotation{Table: "action"}, noInputs()}
}

// Fields of Action.
func (Action) Fields() []ent.Field {
	return []ent.Field{
		link("goal_id", "go", "The goal.").immutable(),
		words("words", "What is to be done."),
		codeField[code.ActionOwner]("who", "ActionOwner", "Who does it."),
		day("due_on", "By when.").optional(),
		field.Int("confidence").Optional().Nillable().Min(1).Max(10).Comment("How confident the client is, 1 to 10."),
		field.JSON("barriers", []code.Barrier{}).Optional().Annotations(entgql.Type("[Barrier!]")).Comment("What may hold the client back."),
		words("strategies", "What may help.").orEmpty(),
		codeDefault("status", "ActionStatus", "How far it has come.", code.ActionStatusNotStarted),
		field.Int("position").Default(0).Comment("Place in the goal, from 0."),
		field.Bool("removed").Default(false).Comment("Whether an edit of the plan took it out; agreed versions keep it."),
	}
}

// Edges of Action.
func (Action) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("goal", Goal.Type).Field("goal_id").Unique().Required().Immutable().Comment("The goal."),
	}
}

// Indexes of Action.
func (Action) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("goal_id", "position"),
	}
}

// Policy of Action: who may read and write it is decided in ent/rule.
func (Action) Policy() ent.Policy { return rule.For("Action") }
