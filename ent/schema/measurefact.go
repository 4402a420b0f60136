package schema

import (
	"entgo.io/ent"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// MeasureFact is what reports count of one answer of a measure, about nobody by name.
type MeasureFact struct{ ent.Schema }

// Mixin of MeasureFact.
func (MeasureFact) Mixin() []ent.Mixin { return factMixins() }

// Annotations of MeasureFact.
func (MeasureFact) Annotations() []entschema.Annotation {
	return factTable("measure_fact", "What reports count of one answer of a measure, about nobody by name.")
}

// Fields of MeasureFact.
func (MeasureFact) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.Instrument]("instrument", "Instrument", "The questionnaire or score."),
		field.String("item").Comment("Code of the question; TOTAL for the total."),
		codeField[code.MeasurePoint]("point", "MeasurePoint", "When in the episode."),
		field.Int64("goal").Comment("The goal scored: 63 bits of an HMAC of its key; 0 where it is none."),
		field.Int("place").Comment("Which answer of the episode to this question it is, by the day it was given, from 1."),
		field.Bool("declined").Comment("Whether the client declined to answer."),
		field.Float("value").Comment("The answer or score; 0 where it was declined."),
	}
}

// Policy of MeasureFact: who may read it is decided in ent/rule.
func (MeasureFact) Policy() ent.Policy { return rule.For("MeasureFact") }
