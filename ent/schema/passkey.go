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

// Passkey is a WebAuthn credential of an account.
type Passkey struct{ ent.Schema }

// Mixin of Passkey.
func (Passkey) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "pk"}} }

// Annotations of Passkey.
func (Passkey) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A WebAuthn credential of an account."), entsql.Annotation{Table: "passkey"}, internalOnly()}
}

// Fields of Passkey.
func (Passkey) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Whose it is.").immutable(),
		field.String("credential_id").Unique().Immutable().Comment("Id that the authenticator gave it, base64url."),
		field.String("name").Comment("What its holder calls it."),
		field.Bytes("data").Sensitive().Comment("Public key, counter and flags, as JSON of the WebAuthn library."),
		field.Time("used_at").Optional().Nillable().Comment("Instant of its last sign-in."),
	}
}

// Edges of Passkey.
func (Passkey) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Whose it is."),
	}
}

// Indexes of Passkey.
func (Passkey) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id"),
	}
}

// Policy of Passkey: who may read and write it is decided in ent/rule.
func (Passkey) Policy() ent.Policy { return rule.For("Passkey") }
