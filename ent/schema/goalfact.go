package schema

import (
	"entgo.io/ent"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// GoalFact is what reports count of a goal in a support plan, about nobody by name.
type GoalFact struct{ ent.Schema }

// Mixin of GoalFact.
func (GoalFact) Mixin() []ent.Mixin { return factMixins() }

// Annotations of GoalFact.
func (GoalFact) Annotations() []entschema.Annotation {
	return factTable("goal_fact", "What reports count of a goal in a support plan, about nobody by name.")
}

// Fields of GoalFact.
func (GoalFact) Fields() []ent.Field {
	return []ent.Field{
		field.String("need").GoType(code.ReferralReason("")).Comment("The need that it answers; empty where it answers none."),
		codeField[code.GoalStatus]("status", "GoalStatus", "How far it has come."),
		field.Int("importance").Comment("How important it is to the client, 1 to 10."),
		field.Int("actions").Comment("Its actions."),
		field.Int("actions_done").Comment("Those of them that are done."),
	}
}

// Policy of GoalFact: who may read it is decided in ent/rule.
func (GoalFact) Policy() ent.Policy { return rule.For("GoalFact") }
