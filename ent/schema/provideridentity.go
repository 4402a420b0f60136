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

// ProviderIdentity is an account as a sign-in provider (OpenID Connect) knows it.
type ProviderIdentity struct{ ent.Schema }

// Mixin of ProviderIdentity.
func (ProviderIdentity) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "pi"}} }

// Annotations of ProviderIdentity.
func (ProviderIdentity) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("An account as a sign-in provider (OpenID Connect) knows it."), entsql.Annotation{Table: "provider_identity"}, internalOnly()}
}

// Fields of ProviderIdentity.
func (ProviderIdentity) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Whose it is.").immutable(),
		field.String("issuer").NotEmpty().Immutable().Comment("The provider, by its exact issuer URL."),
		field.String("subject").NotEmpty().Immutable().Comment("Who it is there (sub)."),
		field.Time("used_at").Optional().Nillable().Comment("Instant of the last sign-in by it."),
	}
}

// Edges of ProviderIdentity.
func (ProviderIdentity) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Whose it is."),
	}
}

// Indexes of ProviderIdentity.
func (ProviderIdentity) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("issuer", "subject").Unique(),
		index.Fields("account_id"),
	}
}

// Policy of ProviderIdentity: who may read and write it is decided in ent/rule.
func (ProviderIdentity) Policy() ent.Policy { return rule.For("ProviderIdentity") }
