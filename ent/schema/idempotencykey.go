package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
)

// IdempotencyKey is a mutation that was done, so that sending it again does nothing.
type IdempotencyKey struct{ ent.Schema }

// Mixin of IdempotencyKey.
func (IdempotencyKey) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "ik"}} }

// Annotations of IdempotencyKey.
func (IdempotencyKey) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A mutation that was done, so that sending it again does nothing."), entsql.Annotation{Table: "idempotency_key"}, internalOnly()}
}

// Fields of IdempotencyKey.
func (IdempotencyKey) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Who sent it.").immutable(),
		field.String("client_mutation_id").Immutable().Comment("The caller's own id of the mutation."),
		field.String("operation").Immutable().Comment("Name of the mutation."),
		field.String("input_hash").Immutable().Comment("SHA-256 of the input, hex: another input under the same id is refused."),
		field.String("object_id").Immutable().Comment("The row that was the answer."),
		field.String("done_as").Default("").Immutable().Comment("Role and organisation that it was done in: nobody undoes it in another."),
		field.Text("undo").Optional().Default("").Sensitive().Comment("What was there before, sealed; empty when it can be undone no more."),
		field.Time("undone_at").Optional().Nillable().Comment("Instant it was undone."),
	}
}

// Indexes of IdempotencyKey.
func (IdempotencyKey) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id", "client_mutation_id").Unique(),
	}
}

// Policy of IdempotencyKey: who may read and write it is decided in ent/rule.
func (IdempotencyKey) Policy() ent.Policy { return rule.For("IdempotencyKey") }
