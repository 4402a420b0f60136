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

// ListSize is how many people are registered with a practice, of one age and gender or of one ethnic group: what rates are
// reckoned against.
type ListSize struct{ ent.Schema }

// Annotations of ListSize.
func (ListSize) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("How many people are registered with a practice, of one age and gender or of one ethnic group: what rates are reckoned against."), entsql.Annotation{Table: "list_size"}, internalOnly()}
}

// Fields of ListSize.
func (ListSize) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").Comment("Number of the row; it says nothing."),
		link("scheme_id", "sc", "Scheme the row belongs to.").immutable(),
		link("practice_id", "or", "The practice.").immutable(),
		day("on", "Day that they were counted.").immutable(),
		day("known_from", "Day that they were imported: a report of before does not know them.").immutable(),
		field.String("age_band").GoType(code.AgeBand("")).Immutable().Comment("Age; empty in a row of an ethnic group."),
		field.String("gender").GoType(code.Gender("")).Immutable().Comment("Gender; empty in a row of an ethnic group."),
		field.String("ethnic_group").GoType(code.EthnicGroup("")).Immutable().Comment("Ethnic group; empty in a row of an age and gender."),
		field.Int("people").NonNegative().Comment("People."),
	}
}

// Indexes of ListSize.
func (ListSize) Indexes() []ent.Index {
	return []ent.Index{index.Fields("scheme_id", "practice_id", "on")}
}

// Policy of ListSize: who may read it is decided in ent/rule.
func (ListSize) Policy() ent.Policy { return rule.For("ListSize") }
