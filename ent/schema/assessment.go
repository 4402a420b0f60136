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

// Assessment is one completion of a measure.
type Assessment struct{ ent.Schema }

// Mixin of Assessment.
func (Assessment) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "ax"}, scheme{}, episode{}} }

// Annotations of Assessment.
func (Assessment) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("One completion of a measure."), entsql.Annotation{Table: "assessment"}, noInputs()}
}

// Fields of Assessment.
func (Assessment) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.Instrument]("instrument", "Instrument", "The questionnaire or score.").immutable(),
		codeField[code.MeasurePoint]("point", "MeasurePoint", "When in the episode.").immutable(),
		day("on", "Day it was completed.").immutable(),
		field.JSON("items", []detail.MeasureItem{}).Optional().Immutable().Annotations(entgql.Type("[MeasureItem!]")).Comment("Answers, those declined included."),
		field.Float("score").Optional().Nillable().Immutable().Comment("Total, where the instrument has one and nothing is missing."),
		link("goal_id", "go", "The goal scored, for a goal score.").optional().immutable(),
		link("author_id", "ac", "Who recorded it.").immutable(),
	}
}

// Edges of Assessment.
func (Assessment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.To("goal", Goal.Type).Field("goal_id").Unique().Immutable().Comment("The goal scored."),
		edge.To("author", Account.Type).Field("author_id").Unique().Required().Immutable().Comment("Who recorded it."),
	}
}

// Indexes of Assessment.
func (Assessment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("referral_id", "instrument", "on"),
	}
}

// Policy of Assessment: who may read and write it is decided in ent/rule.
func (Assessment) Policy() ent.Policy { return rule.For("Assessment") }
