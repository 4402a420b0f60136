package schema

import (
	"entgo.io/ent"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// OnwardFact is what reports count of a signpost or an onward referral, about nobody by name.
type OnwardFact struct{ ent.Schema }

// Mixin of OnwardFact.
func (OnwardFact) Mixin() []ent.Mixin { return factMixins() }

// Annotations of OnwardFact.
func (OnwardFact) Annotations() []entschema.Annotation {
	return factTable("onward_fact", "What reports count of a signpost or an onward referral, about nobody by name.")
}

// Fields of OnwardFact.
func (OnwardFact) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.OnwardKind]("kind", "OnwardKind", "Signpost or onward referral."),
		link("service_id", "sv", "The service."),
		codeField[code.ServiceCategory]("category", "ServiceCategory", "What the service mainly offers."),
		field.String("status").GoType(code.OnwardStatus("")).Comment("Where it stands; empty for a signpost."),
		field.String("outcome").GoType(code.OnwardOutcome("")).Comment("What became of it; empty while that is not known."),
		field.String("decline_reason").GoType(code.OnwardDeclineReason("")).Comment("Why the service declined; empty where it did not."),
		field.Int("days_to_answer").Comment("Days from sending to the answer; -1 while there is none."),
	}
}

// Indexes of OnwardFact.
func (OnwardFact) Indexes() []ent.Index { return []ent.Index{index.Fields("service_id")} }

// Policy of OnwardFact: who may read it is decided in ent/rule.
func (OnwardFact) Policy() ent.Policy { return rule.For("OnwardFact") }
