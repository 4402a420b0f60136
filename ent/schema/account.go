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
)

// Account is somebody who signs in.
type Account struct{ ent.Schema }

// Mixin of Account.
func (Account) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "ac"}, scheme{}, edited{}} }

// Annotations of Account.
func (Account) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("Somebody who signs in."), entsql.Annotation{Table: "account"}, noInputs(), entgql.RelayConnection()}
}

// Fields of Account.
func (Account) Fields() []ent.Field {
	return []ent.Field{
		field.String("email").Unique().NotEmpty().Comment("Sign-in name, lower case."),
		field.String("name").NotEmpty().Comment("Name shown to colleagues.").Annotations(entgql.OrderField("NAME")),
		field.String("title").Optional().Default("").Comment("What they are called here: link worker, community connector ..."),
		field.String("phone").Optional().Default("").Comment("Work telephone."),
		field.String("password_hash").Optional().Sensitive().Comment("argon2id hash; none when the account signs in another way.").Annotations(entgql.Skip(entgql.SkipAll)),
		field.Int("capacity").Default(50).NonNegative().Comment("Weighted caseload a link worker can carry."),
		field.Time("password_set_at").Optional().Nillable().Comment("Instant the password was set.").Annotations(entgql.Skip(entgql.SkipAll)),
		field.String("totp_secret").Optional().Default("").Sensitive().Comment("Secret of the code app (RFC 6238), sealed; none without one.").Annotations(entgql.Skip(entgql.SkipAll)),
		field.Time("totp_confirmed_at").Optional().Nillable().Comment("Instant the first code of the app was given; before it the secret does not count.").Annotations(entgql.Skip(entgql.SkipAll)),
		field.Int64("totp_step").Default(0).Comment("Time step of the last code that was used: a code is good once.").Annotations(entgql.Skip(entgql.SkipAll)),
		field.String("calendar_hash").Optional().Default("").Sensitive().Comment("SHA-256 of the secret in the address of their calendar feed, hex; none without a feed.").Annotations(entgql.Skip(entgql.SkipAll)),
		field.Bool("safeguarding_lead").Default(false).Comment("Whether they read the safeguarding notes of the clients they may see."),
		field.Bool("disabled").Default(false).Comment("Whether sign-in is refused."),
	}
}

// Edges of Account.
func (Account) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("memberships", Membership.Type).Ref("account").Comment("Roles held."),
		edge.From("assignments", Assignment.Type).Ref("account").Comment("PCNs and practices a link worker works for."),
	}
}

// Indexes of Account.
func (Account) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("calendar_hash"),
		index.Fields("scheme_id", "name"),
	}
}

// Policy of Account: who may read and write it is decided in ent/rule.
func (Account) Policy() ent.Policy { return rule.For("Account") }
