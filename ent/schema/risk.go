package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// Risk is a risk, or the explicit answer that none is known. It is reviewed and ended, never deleted.
type Risk struct{ ent.Schema }

// Mixin of Risk.
func (Risk) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "ri"}, scheme{}, record{}, edited{}} }

// Annotations of Risk.
func (Risk) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A risk, or the explicit answer that none is known. It is reviewed and ended, never deleted."), entsql.Annotation{Table: "risk"}, noInputs()}
}

// Fields of Risk.
func (Risk) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.RiskKind]("kind", "RiskKind", "What the risk is.").immutable(),
		codeField[code.RiskLevel]("level", "RiskLevel", "How serious; none for the answer none known.").optional(),
		words("words", "What it is and what to do.").orEmpty(),
		field.Bool("share_with_services").Default(false).Comment("Whether a service that receives the client is told."),
		day("on", "Day it was recorded or last reviewed."),
		day("review_on", "Day to look at it again.").optional(),
		day("ended_on", "Day it ended.").optional(),
		words("ended_reason", "Why it ended.").orEmpty(),
		link("recorded_by_id", "ac", "Who recorded it.").immutable(),
	}
}

// Edges of Risk.
func (Risk) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("recorded_by", Account.Type).Field("recorded_by_id").Unique().Required().Immutable().Comment("Who recorded it."),
	}
}

// Indexes of Risk.
func (Risk) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("person_id", "ended_on"),
	}
}

// Policy of Risk: who may read and write it is decided in ent/rule.
func (Risk) Policy() ent.Policy { return rule.For("Risk") }
