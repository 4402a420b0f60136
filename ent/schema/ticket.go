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

// Ticket is a one-time secret for a step that takes two requests: an invitation, a passkey ceremony, a sign-in at a provider. Only its hash is kept.
type Ticket struct{ ent.Schema }

// Mixin of Ticket.
func (Ticket) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "tk"}} }

// Annotations of Ticket.
func (Ticket) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A one-time secret for a step that takes two requests: an invitation, a passkey ceremony, a sign-in at a provider. Only its hash is kept."), entsql.Annotation{Table: "ticket"}, internalOnly()}
}

// Fields of Ticket.
func (Ticket) Fields() []ent.Field {
	return []ent.Field{
		field.String("kind").NotEmpty().Immutable().Comment("Which step; internal/auth names them."),
		field.String("token_hash").Unique().Immutable().Sensitive().Comment("SHA-256 of the secret, hex."),
		link("account_id", "ac", "Whose step it is; none before anybody is known.").optional().immutable(),
		field.Bytes("data").Optional().Sensitive().Immutable().Comment("What the second request needs of the first, JSON."),
		field.Time("expires_at").Immutable().Comment("Instant after which it is over."),
		field.Time("used_at").Optional().Nillable().Comment("Instant it was used; it is over then."),
	}
}

// Edges of Ticket.
func (Ticket) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Immutable().Comment("Whose step it is."),
	}
}

// Indexes of Ticket.
func (Ticket) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id", "kind"),
		index.Fields("expires_at"),
	}
}

// Policy of Ticket: who may read and write it is decided in ent/rule.
func (Ticket) Policy() ent.Policy { return rule.For("Ticket") }
