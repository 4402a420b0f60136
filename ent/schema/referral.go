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
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// Referral is one episode, from being referred to being closed.
type Referral struct{ ent.Schema }

// Mixin of Referral.
func (Referral) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "re"}, scheme{}, edited{}} }

// Annotations of Referral.
func (Referral) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("One episode, from being referred to being closed."), entsql.Annotation{Table: "referral"}, noInputs(), entgql.RelayConnection()}
}

// Fields of Referral.
func (Referral) Fields() []ent.Field {
	return []ent.Field{
		link("person_id", "pe", "The client.").immutable(),
		codeDefault("status", "ReferralStatus", "Where it stands.", code.ReferralStatusReceived),
		link("practice_id", "or", "The client's practice when referred.").immutable(),
		link("pcn_id", "or", "The practice's PCN on that day.").optional().immutable(),
		link("link_worker_id", "ac", "The link worker; none while it waits.").optional(),
		link("referring_organisation_id", "or", "Organisation that made the referral; none for a self-referral.").optional().immutable(),
		link("referred_by_id", "ac", "Account that sent it.").immutable(),
		field.String("referrer_name").Optional().Default("").Comment("Name of the referrer, where it is not the account."),
		codeField[code.ReferralSource]("source", "ReferralSource", "Who or what it came from.").immutable(),
		codeField[code.ReferralReason]("primary_reason", "ReferralReason", "The primary of its reasons."),
		field.JSON("reasons", []detail.Reason{}).Annotations(entgql.Type("[Reason!]")).Comment("Why; exactly one is primary."),
		words("referrer_words", "The referrer's reason, in their words.").orEmpty(),
		words("client_words", "The client's own words.").orEmpty(),
		codeDefault("urgency", "Urgency", "How soon the referrer asks for contact.", code.UrgencyRoutine),
		codeDefault("complexity", "Complexity", "How much work it is likely to be; a caseload is counted by it.", code.ComplexityStandard),
		field.Bool("client_aware").Comment("Whether the client knows of the referral."),
		field.JSON("criteria", []detail.Criterion{}).Optional().Annotations(entgql.Type("[Criterion!]")).Comment("Inclusion criteria and their answers at triage."),
		words("criteria_override", "Why it was accepted with a criterion not met.").orEmpty(),
		field.Bool("possible_duplicate").Default(false).Comment("Whether the duplicate check found somebody the referrer could not be shown."),
		field.Time("received_at").Immutable().Comment("Instant it was received.").Annotations(entgql.OrderField("RECEIVED_AT")),
		field.String("received_month").Default("").Immutable().Comment("Month it was received, in London, YYYY-MM, for counts."),
		field.Time("accepted_at").Optional().Nillable().Comment("Instant it was accepted."),
		field.Time("first_contact_at").Optional().Nillable().Comment("Instant of the first contact that reached the client."),
		day("support_from", "Day of the first appointment attended: support starts.").optional(),
		day("support_until", "Last day of support, extension included.").optional(),
		day("extended_until", "End given by an extension.").optional(),
		words("extension_reason", "Why it was extended.").orEmpty(),
		day("extension_asked_on", "Day the link worker asked for an extension.").optional(),
		words("extension_refusal", "Why the extension that was asked for last is not given.").orEmpty(),
		words("pause_reason", "Why it is paused.").orEmpty(),
		day("pause_until", "Day support is expected to go on.").optional(),
		codeField[code.DeclineReason]("decline_reason", "DeclineReason", "Why it was declined.").optional(),
		words("decline_words", "Words for the referrer.").orEmpty(),
		words("alternative", "What was offered instead, or none and why.").orEmpty(),
		link("alternative_service_id", "sv", "Service offered instead.").optional(),
		codeField[code.ClosingReason]("closing_reason", "ClosingReason", "Why it was closed.").optional(),
		words("closing_words", "Words on the closing.").orEmpty(),
		field.Time("closed_at").Optional().Nillable().Comment("Instant it was closed, declined or redirected."),
		field.String("no_follow_up_reason").Optional().Default("").Comment("Why there was no follow-up measure."),
		field.Bool("message_sent").Default(false).Comment("Whether the closing message to practice and referrer is noted."),
		words("handover_note", "Note for the link worker who takes over.").orEmpty(),
		field.Time("last_contact_at").Optional().Nillable().Comment("Instant of the last contact of any kind."),
		field.Int("attempts").Default(0).Comment("Attempts since the client was last reached."),
		day("next_review_on", "Day of the next review.").optional(),
		codeField[code.DueKind]("next_due_kind", "DueKind", "Which clock runs out next.").optional(),
		day("next_due_on", "Day the next clock runs out; 9999-12-31 when none runs.").startingAt(clock.MaxDate),
		link("previous_id", "re", "The earlier episode this one follows.").optional().immutable(),
	}
}

// Edges of Referral.
func (Referral) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("client", Person.Type).Field("person_id").Unique().Required().Immutable().Comment("The client."),
		edge.To("practice", Organisation.Type).Field("practice_id").Unique().Required().Immutable().Comment("The client's practice when referred."),
		edge.To("pcn", Organisation.Type).Field("pcn_id").Unique().Immutable().Comment("The practice's PCN on that day."),
		edge.To("link_worker", Account.Type).Field("link_worker_id").Unique().Comment("The link worker."),
		edge.To("referring_organisation", Organisation.Type).Field("referring_organisation_id").Unique().Immutable().Comment("Organisation that made it."),
		edge.To("referred_by", Account.Type).Field("referred_by_id").Unique().Required().Immutable().Comment("Account that sent it."),
		edge.To("alternative_service", Service.Type).Field("alternative_service_id").Unique().Comment("Service offered instead."),
		edge.From("status_history", StatusChange.Type).Ref("referral").Comment("Every change of status, oldest first."),
		edge.From("enquiries", Enquiry.Type).Ref("referral").Comment("What its referrer was asked, oldest first."),
		edge.From("contacts", Contact.Type).Ref("referral").Comment("Contacts.").Annotations(entgql.RelayConnection()),
		edge.From("appointments", Appointment.Type).Ref("referral").Comment("Appointments."),
		edge.From("tasks", Task.Type).Ref("referral").Comment("Tasks."),
		edge.To("plan", SupportPlan.Type).Unique().Comment("The live support plan."),
		edge.From("reviews", Review.Type).Ref("referral").Comment("Reviews."),
		edge.From("assessments", Assessment.Type).Ref("referral").Comment("Completed measures."),
		edge.From("signposts", Signpost.Type).Ref("referral").Comment("Signposts."),
		edge.From("onward_referrals", OnwardReferral.Type).Ref("referral").Comment("Onward referrals."),
	}
}

// Indexes of Referral.
func (Referral) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("scheme_id", "status", "received_at"),
		index.Fields("scheme_id", "received_month", "primary_reason", "status"),
		index.Fields("pcn_id", "received_month", "primary_reason", "status"),
		index.Fields("link_worker_id", "status", "received_at"),
		index.Fields("link_worker_id", "status", "next_due_on"),
		index.Fields("practice_id", "status", "received_at"),
		index.Fields("person_id", "received_at"),
		index.Fields("referring_organisation_id", "received_at"),
	}
}

// Policy of Referral: who may read and write it is decided in ent/rule.
func (Referral) Policy() ent.Policy { return rule.For("Referral") }
