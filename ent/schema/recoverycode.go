package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
)

// RecoveryCode is a code that signs in once, in place of a lost second step. Only its hash is kept.
type RecoveryCode struct{ ent.Schema }

// Mixin of RecoveryCode.
func (RecoveryCode) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "rc"}} }

// Annotations of RecoveryCode.
func (RecoveryCode) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A code that signs in once, in place of a lost second step. Only its hash is kept."), entsql.Annotation{Table: "recovery_code"}, internalOnly()}
}

// Fields of RecoveryCode.
func (RecoveryCode) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Whose it is.").immutable(),
		field.String("code_hash").Immutable().Sensitive().Comment("SHA-256 of the code, hex; the code is random."),
		field.Time("used_at").Optional().Nillable().Comment("Instant it was used; it is over then."),
	}
}

// Edges of RecoveryCode.
func (RecoveryCode) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Whose it is."),
	}
}

// Indexes of RecoveryCode.
func (RecoveryCode) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id", "code_hash").Unique(),
	}
}

// Policy of RecoveryCode: who may read and write it is decided in ent/rule.
func (RecoveryCode) Policy() ent.Policy { return rule.For("RecoveryCode") }
