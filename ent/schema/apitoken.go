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

// APIToken is a secret by which a program asks as an account in one of its roles. Only its hash is kept.
type APIToken struct{ ent.Schema }

// Mixin of APIToken.
func (APIToken) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "at"}} }

// Annotations of APIToken.
func (APIToken) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A secret by which a program asks as an account in one of its roles. Only its hash is kept."), entsql.Annotation{Table: "api_token"}, internalOnly()}
}

// Fields of APIToken.
func (APIToken) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Whose it is.").immutable(),
		link("membership_id", "me", "Role that it is good for.").immutable(),
		field.String("name").NotEmpty().Immutable().Comment("What it is for."),
		field.String("token_hash").Unique().Immutable().Sensitive().Comment("SHA-256 of the token, hex."),
		field.Time("expires_at").Immutable().Comment("Instant after which it is over."),
		field.Time("used_at").Optional().Nillable().Comment("Instant of its last use, to the minute."),
		field.Time("ended_at").Optional().Nillable().Comment("Instant it was revoked."),
	}
}

// Edges of APIToken.
func (APIToken) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Whose it is."),
		edge.To("membership", Membership.Type).Field("membership_id").Unique().Required().Immutable().Comment("Role that it is good for."),
	}
}

// Indexes of APIToken.
func (APIToken) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id"),
	}
}

// Policy of APIToken: who may read and write it is decided in ent/rule.
func (APIToken) Policy() ent.Policy { return rule.For("APIToken") }
