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

// Session is a signed-in browser.
type Session struct{ ent.Schema }

// Mixin of Session.
func (Session) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "se"}} }

// Annotations of Session.
func (Session) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A signed-in browser."), entsql.Annotation{Table: "session"}, internalOnly()}
}

// Fields of Session.
func (Session) Fields() []ent.Field {
	return []ent.Field{
		field.String("token_hash").Unique().Immutable().Sensitive().Comment("SHA-256 of the cookie's token, hex."),
		link("account_id", "ac", "Who is signed in.").immutable(),
		link("membership_id", "me", "Role in force."),
		codeField[code.SignInMethod]("method", "SignInMethod", "How they proved who they are.").immutable(),
		field.Bool("enrolling").Default(false).Immutable().Comment("Whether a second step has to be set up first: nothing else is open to it."),
		field.Time("stepped_up_at").Optional().Nillable().Immutable().Comment("Instant they last proved again who they are."),
		field.String("device").Default("").Immutable().Comment("Browser and system in words, so that its holder knows it again."),
		field.String("network").Default("").Immutable().Comment("Network it was started from, cut to /24 or /56."),
		field.Time("seen_at").Comment("Instant of the last request, to the minute."),
		field.Time("expires_at").Immutable().Comment("Instant after which it is over, whatever happens."),
		field.Time("ended_at").Optional().Nillable().Comment("Instant of sign-out, of its end from elsewhere, or of its being replaced."),
	}
}

// Edges of Session.
func (Session) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Who is signed in."),
		edge.To("membership", Membership.Type).Field("membership_id").Unique().Required().Comment("Role in force."),
	}
}

// Indexes of Session.
func (Session) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id"),
	}
}

// Policy of Session: who may read and write it is decided in ent/rule.
func (Session) Policy() ent.Policy { return rule.For("Session") }
