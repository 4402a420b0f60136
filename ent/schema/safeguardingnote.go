package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
)

// SafeguardingNote is a note on a concern for somebody's safety. Its author and the safeguarding leads alone see it; it is sealed at rest.
type SafeguardingNote struct{ ent.Schema }

// Mixin of SafeguardingNote.
func (SafeguardingNote) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "sn"}, scheme{}, record{}}
}

// Annotations of SafeguardingNote.
func (SafeguardingNote) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A note on a concern for somebody's safety. Its author and the safeguarding leads alone see it; it is sealed at rest."), entsql.Annotation{Table: "safeguarding_note"}, noInputs()}
}

// Fields of SafeguardingNote.
func (SafeguardingNote) Fields() []ent.Field {
	return []ent.Field{
		day("on", "Day of what it tells of.").immutable(),
		words("words", "What was seen or said, and what was done. Kept sealed in the database.").immutable(),
		link("author_id", "ac", "Who wrote it.").immutable(),
	}
}

// Edges of SafeguardingNote.
func (SafeguardingNote) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("author", Account.Type).Field("author_id").Unique().Required().Immutable().Comment("Who wrote it."),
	}
}

// Indexes of SafeguardingNote.
func (SafeguardingNote) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("person_id", "on"),
		index.Fields("author_id"),
	}
}

// Policy of SafeguardingNote: who may read and write it is decided in ent/rule.
func (SafeguardingNote) Policy() ent.Policy { return rule.For("SafeguardingNote") }
