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

// Appointment is a time agreed with a client.
type Appointment struct{ ent.Schema }

// Mixin of Appointment.
func (Appointment) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "ap"}, scheme{}, episode{}, edited{}}
}

// Annotations of Appointment.
func (Appointment) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A time agreed with a client."), entsql.Annotation{Table: "appointment"}, noInputs(), entgql.RelayConnection()}
}

// Fields of Appointment.
func (Appointment) Fields() []ent.Field {
	return []ent.Field{
		field.Time("starts_at").Comment("Instant it starts.").Annotations(entgql.OrderField("STARTS_AT")),
		field.Int("minutes").Positive().Comment("Planned length in minutes."),
		codeField[code.ContactMethod]("method", "ContactMethod", "How."),
		codeField[code.ContactPurpose]("purpose", "ContactPurpose", "What for."),
		field.String("place").Optional().Default("").Comment("Where."),
		codeDefault("status", "AppointmentStatus", "What became of it.", code.AppointmentStatusBooked),
		link("with_id", "ac", "Link worker it is with."),
		link("contact_id", "ct", "The contact that came of it.").optional(),
	}
}

// Edges of Appointment.
func (Appointment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("client", Person.Type).Field("person_id").Unique().Required().Immutable().Comment("The client."),
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.To("with", Account.Type).Field("with_id").Unique().Required().Comment("Link worker it is with."),
		edge.To("contact", Contact.Type).Field("contact_id").Unique().Comment("The contact that came of it."),
	}
}

// Indexes of Appointment.
func (Appointment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("with_id", "starts_at"),
	}
}

// Policy of Appointment: who may read and write it is decided in ent/rule.
func (Appointment) Policy() ent.Policy { return rule.For("Appointment") }
