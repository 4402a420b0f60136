package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// Tally is what everybody asks for, counted by the transactions that change it.
type Tally struct{ ent.Schema }

// Annotations of Tally.
func (Tally) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("What everybody asks for, counted by the transactions that change it."), entsql.Annotation{Table: "tally"}, internalOnly()}
}

// Fields of Tally.
func (Tally) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").Comment("Number of the row; it says nothing."),
		link("scheme_id", "sc", "Scheme the row belongs to.").immutable(),
		field.String("pcn_id").Immutable().Comment("The PCN; empty for all together."),
		field.String("month").Immutable().Comment("Month of receipt, YYYY-MM."),
		codeField[code.ReferralReason]("primary_reason", "ReferralReason", "Why, first of all.").immutable(),
		codeField[code.EpisodeOutcome]("outcome", "EpisodeOutcome", "What became of it.").immutable(),
		field.Int("episodes").Comment("Episodes."),
		field.Int("people").Comment("People whose episodes they are."),
	}
}

// Indexes of Tally.
func (Tally) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("scheme_id", "pcn_id", "month", "primary_reason", "outcome").Unique(),
		// The counts beside them: a question is answered from here alone.
		index.Fields("scheme_id", "pcn_id", "month", "primary_reason", "outcome", "episodes", "people").
			StorageKey("tally_answers"),
	}
}

// Policy of Tally: who may read it is decided in ent/rule.
func (Tally) Policy() ent.Policy { return rule.For("Tally") }
