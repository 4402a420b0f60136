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
)

// Service is something a group or organisation offers to people, shaped to Open Referral UK.
type Service struct{ ent.Schema }

// Mixin of Service.
func (Service) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "sv"}, scheme{}, edited{}} }

// Annotations of Service.
func (Service) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("Something a group or organisation offers to people, shaped to Open Referral UK."), entsql.Annotation{Table: "service"}, noInputs(), entgql.RelayConnection()}
}

// Fields of Service.
func (Service) Fields() []ent.Field {
	return []ent.Field{
		link("organisation_id", "or", "Who offers it."),
		field.String("name").NotEmpty().Comment("Name.").Annotations(entgql.OrderField("NAME")),
		codeField[code.ServiceCategory]("category", "ServiceCategory", "What it mainly offers."),
		field.JSON("also", []code.ServiceCategory{}).Optional().Annotations(entgql.Type("[ServiceCategory!]")).Comment("What else it offers."),
		words("description", "What happens there, in plain words.").orEmpty(),
		codeDefault("status", "ServiceStatus", "Whether it can be used.", code.ServiceStatusActive),
		words("eligibility", "Who it is for, and not for.").orEmpty(),
		field.Int("minimum_age").Optional().Nillable().Comment("Youngest age in years."),
		field.Int("maximum_age").Optional().Nillable().Comment("Oldest age in years."),
		codeDefault("cost", "CostKind", "What it costs.", code.CostKindFree),
		field.String("cost_words").Optional().Default("").Comment("The charge in words."),
		field.JSON("languages", []string{}).Optional().Annotations(entgql.Type("[String!]")).Comment("Languages spoken, BCP 47 tags."),
		field.JSON("access", []code.AccessibleNeed{}).Optional().Annotations(entgql.Type("[AccessibleNeed!]")).Comment("Needs it can meet."),
		codeDefault("capacity", "ServiceCapacity", "Whether it can take people now.", code.ServiceCapacityNotKnown),
		field.Int("waiting_weeks").Optional().Nillable().Comment("Usual wait in weeks."),
		field.Bool("takes_referrals").Default(true).Comment("Whether it answers onward referrals; else it is for signposting."),
		field.String("phone").Optional().Default("").Comment("Telephone."),
		field.String("email").Optional().Default("").Comment("Email."),
		field.String("website").Optional().Default("").Comment("Website."),
		day("confirmed_on", "Day somebody last confirmed that this is right.").optional(),
		link("confirmed_by_id", "ac", "Who confirmed it.").optional(),
		field.String("search_text").Default("").Comment("Folded name, description and category, for search.").Annotations(entgql.Skip(entgql.SkipAll)),
	}
}

// Edges of Service.
func (Service) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organisation", Organisation.Type).Field("organisation_id").Unique().Required().Comment("Who offers it."),
		edge.To("confirmed_by", Account.Type).Field("confirmed_by_id").Unique().Comment("Who confirmed it."),
		edge.From("locations", ServiceLocation.Type).Ref("service").Comment("Where and when."),
	}
}

// Indexes of Service.
func (Service) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("scheme_id", "category", "name"),
		index.Fields("scheme_id", "name"),
		index.Fields("organisation_id"),
	}
}

// Policy of Service: who may read and write it is decided in ent/rule.
func (Service) Policy() ent.Policy { return rule.For("Service") }
