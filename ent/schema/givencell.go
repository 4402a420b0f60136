package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
)

// GivenCell is a figure that an account was given, with a sketch of what it counted: two figures may not differ by a few
// people (docs/adr/0043-suppression.md).
type GivenCell struct{ ent.Schema }

// Annotations of GivenCell.
func (GivenCell) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A figure that an account was given, with a sketch of what it counted: two figures may not differ by a few people."), entsql.Annotation{Table: "given_cell"}, internalOnly()}
}

// Fields of GivenCell.
func (GivenCell) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").Comment("Number of the row; it says nothing."),
		link("scheme_id", "sc", "Scheme the row belongs to.").immutable(),
		link("account_id", "ac", "Who was given it.").immutable(),
		field.Time("given_at").Comment("Instant it was first given, UTC, milliseconds."),
		field.String("population").Immutable().Comment("What is counted: the facts, and which of their values must be known."),
		field.String("question").Immutable().Comment("SHA-256 of the question and the group, hex: the same question is answered as before."),
		field.Bytes("sketch").Comment("32 sums over what was counted, by the person's residue, 8 bytes each."),
		field.JSON("shown", map[string]string{}).Comment("What was shown, by measure."),
	}
}

// Indexes of GivenCell.
func (GivenCell) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id", "population"), index.Fields("account_id", "question").Unique()}
}

// Policy of GivenCell: the program alone touches it.
func (GivenCell) Policy() ent.Policy { return rule.For("GivenCell") }
