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
	"alongside/internal/code"
	"alongside/internal/detail"
)

// Organisation is an ICB, PCN, practice, host, provider, council or other body of the scheme.
type Organisation struct{ ent.Schema }

// Mixin of Organisation.
func (Organisation) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "or"}, scheme{}, edited{}} }

// Annotations of Organisation.
func (Organisation) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("An ICB, PCN, practice, host, provider, council or other body of the scheme."), entsql.Annotation{Table: "organisation"}, noInputs(), entgql.RelayConnection()}
}

// Fields of Organisation.
func (Organisation) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.OrganisationKind]("kind", "OrganisationKind", "What it is in the scheme."),
		field.String("name").NotEmpty().Comment("Name as people know it.").Annotations(entgql.OrderField("NAME")),
		field.String("ods_code").Optional().Default("").Comment("NHS organisation code; empty for bodies without one."),
		field.String("neighbourhood").Optional().Default("").Comment("Neighbourhood that groups practices, where the scheme has them."),
		field.Int("imd_decile").Optional().Nillable().Min(1).Max(10).Comment("Index of Multiple Deprivation 2019 decile, 1 the most deprived."),
		field.JSON("address", detail.Address{}).Optional().Annotations(entgql.Type("Address")).Comment("Where it is."),
		field.String("phone").Optional().Default("").Comment("Public telephone."),
		field.String("email").Optional().Default("").Comment("Public email."),
		field.String("website").Optional().Default("").Comment("Public website."),
		field.Bool("employs_link_workers").Default(false).Comment("Whether it is a host that employs link workers."),
	}
}

// Edges of Organisation.
func (Organisation) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("services", Service.Type).Ref("organisation").Comment("Services it offers."),
		edge.From("pcn_links", PracticeLink.Type).Ref("practice").Comment("The PCNs it belongs to over time, for a practice."),
		edge.From("practice_links", PracticeLink.Type).Ref("pcn").Comment("Its practices over time, for a PCN."),
		edge.From("memberships", Membership.Type).Ref("organisation").Comment("Who holds a role here."),
	}
}

// Indexes of Organisation.
func (Organisation) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("scheme_id", "kind", "name"),
		index.Fields("scheme_id", "ods_code"),
	}
}

// Policy of Organisation: who may read and write it is decided in ent/rule.
func (Organisation) Policy() ent.Policy { return rule.For("Organisation") }
