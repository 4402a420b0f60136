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
	"alongside/internal/detail"
)

// ServiceLocation is a place where a service takes place, with its sessions.
type ServiceLocation struct{ ent.Schema }

// Mixin of ServiceLocation.
func (ServiceLocation) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "sl"}, scheme{}} }

// Annotations of ServiceLocation.
func (ServiceLocation) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A place where a service takes place, with its sessions."), entsql.Annotation{Table: "service_location"}, noInputs()}
}

// Fields of ServiceLocation.
func (ServiceLocation) Fields() []ent.Field {
	return []ent.Field{
		link("service_id", "sv", "The service.").immutable(),
		field.String("name").Comment("Name of the place, or Online."),
		field.JSON("address", detail.Address{}).Optional().Annotations(entgql.Type("Address")).Comment("Where it is."),
		field.Float("latitude").Optional().Nillable().Comment("Latitude, WGS 84, degrees."),
		field.Float("longitude").Optional().Nillable().Comment("Longitude, WGS 84, degrees."),
		field.JSON("schedules", []detail.Schedule{}).Optional().Annotations(entgql.Type("[Schedule!]")).Comment("Regular sessions."),
		words("access_words", "How to get in and about.").orEmpty(),
	}
}

// Edges of ServiceLocation.
func (ServiceLocation) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("service", Service.Type).Field("service_id").Unique().Required().Immutable().Comment("The service."),
	}
}

// Indexes of ServiceLocation.
func (ServiceLocation) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("service_id"),
		index.Fields("latitude", "longitude"),
	}
}

// Policy of ServiceLocation: who may read and write it is decided in ent/rule.
func (ServiceLocation) Policy() ent.Policy { return rule.For("ServiceLocation") }
