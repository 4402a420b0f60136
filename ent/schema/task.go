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
	"alongside/internal/clock"
	"alongside/internal/code"
)

// Task is something to do for a client by a day.
type Task struct{ ent.Schema }

// Mixin of Task.
func (Task) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "ta"}, scheme{}, episode{}, edited{}} }

// Annotations of Task.
func (Task) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("Something to do for a client by a day."), entsql.Annotation{Table: "task"}, noInputs(), entgql.RelayConnection()}
}

// Fields of Task.
func (Task) Fields() []ent.Field {
	return []ent.Field{
		words("words", "What is to be done."),
		day("due_on", "Day it is due; 9999-12-31 when none is set.").startingAt(clock.MaxDate),
		codeDefault("status", "TaskStatus", "Whether it is still to be done.", code.TaskStatusOpen),
		link("assigned_to_id", "ac", "Who is to do it."),
		field.Time("done_at").Optional().Nillable().Comment("Instant it was done or found not needed."),
	}
}

// Edges of Task.
func (Task) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("client", Person.Type).Field("person_id").Unique().Required().Immutable().Comment("The client."),
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.To("assigned_to", Account.Type).Field("assigned_to_id").Unique().Required().Comment("Who is to do it."),
	}
}

// Indexes of Task.
func (Task) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("assigned_to_id", "status", "due_on"),
	}
}

// Policy of Task: who may read and write it is decided in ent/rule.
func (Task) Policy() ent.Policy { return rule.For("Task") }
