package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// Membership is a role that an account holds in an organisation, from one day to another.
type Membership struct{ ent.Schema }

// Mixin of Membership.
func (Membership) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "me"}, scheme{}} }

// Annotations of Membership.
func (Membership) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A role that an account holds in an organisation, from one day to another."), entsql.Annotation{Table: "membership"}, noInputs()}
}

// Fields of Membership.
func (Membership) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Who holds it.").immutable(),
		link("organisation_id", "or", "Where it is held. A link worker's is the employer.").immutable(),
		codeField[code.Role]("role", "Role", "What it allows.").immutable(),
		day("from_on", "First day.").immutable(),
		day("to_on", "Last day; none while it lasts.").optional(),
	}
}

// Edges of Membership.
func (Membership) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Who holds it."),
		edge.To("organisation", Organisation.Type).Field("organisation_id").Unique().Required().Immutable().Comment("Where it is held."),
	}
}

// Indexes of Membership.
func (Membership) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id"),
		index.Fields("organisation_id", "role"),
	}
}

// Policy of Membership: who may read and write it is decided in ent/rule.
func (Membership) Policy() ent.Policy { return rule.For("Membership") }
