package schema

import (
	"entgo.io/ent"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// EpisodeFact is what reports count of an episode of support, about nobody by name.
type EpisodeFact struct{ ent.Schema }

// Mixin of EpisodeFact.
func (EpisodeFact) Mixin() []ent.Mixin { return factMixins() }

// Annotations of EpisodeFact.
func (EpisodeFact) Annotations() []entschema.Annotation {
	return factTable("episode_fact", "What reports count of an episode of support, about nobody by name.")
}

// Fields of EpisodeFact.
func (EpisodeFact) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.ReferralStatus]("status", "ReferralStatus", "Where it stands."),
		codeField[code.EpisodeOutcome]("outcome", "EpisodeOutcome", "What became of it."),
		codeField[code.ReferralSource]("referral_source", "ReferralSource", "Who or what it came from."),
		codeField[code.ReferralReason]("primary_reason", "ReferralReason", "Why, first of all."),
		codeField[code.Urgency]("urgency", "Urgency", "How soon contact was asked for."),
		codeField[code.Complexity]("complexity", "Complexity", "How much work it is likely to be."),
		field.Int("number").Comment("Which episode of the client's it is, from 1."),
		field.String("decided_month").Comment("Month it was accepted, declined or redirected, YYYY-MM; empty while it is not."),
		field.String("contacted_month").Comment("Month of the first contact that reached the client; empty while there is none."),
		field.String("started_month").Comment("Month support started; empty while it has not."),
		field.String("planned_month").Comment("Month a plan was first agreed; empty while none is."),
		field.String("closed_month").Comment("Month it was closed, declined or redirected; empty while it is open."),
		field.Int("days_to_decision").Comment("Days from receipt to the decision; -1 while there is none."),
		field.Int("days_to_contact").Comment("Days from receipt to the first contact that reached the client; -1 while there is none."),
		field.Int("working_days_to_contact").Comment("The same in working days of England; -1 while there is none."),
		field.Int("days_to_start").Comment("Days from receipt to the start of support; -1 while it has not started."),
		field.Int("days_to_plan").Comment("Days from receipt to the first agreed plan; -1 while there is none."),
		field.Int("days_to_close").Comment("Days from receipt to the end; -1 while it is open."),
		field.Int("support_days").Comment("Days from the start of support to the end; -1 without one of the two."),
		field.Bool("extended").Comment("Whether support was given a later end."),
		field.String("decline_reason").GoType(code.DeclineReason("")).Comment("Why it was declined; empty where it was not."),
		field.String("closing_reason").GoType(code.ClosingReason("")).Comment("Why it was closed; empty where it was not."),
	}
}

// Policy of EpisodeFact: who may read it is decided in ent/rule.
func (EpisodeFact) Policy() ent.Policy { return rule.For("EpisodeFact") }
