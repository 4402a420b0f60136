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
)

// Document is a file of a client's record. What is in it is kept outside the database, sealed.
type Document struct{ ent.Schema }

// Mixin of Document.
func (Document) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "do"}, scheme{}, record{}, edited{}}
}

// Annotations of Document.
func (Document) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A file of a client's record. What is in it is kept outside the database, sealed."), entsql.Annotation{Table: "document"}, noInputs()}
}

// Fields of Document.
func (Document) Fields() []ent.Field {
	return []ent.Field{
		link("referral_id", "re", "The referral it came up in; none where it is of the person.").optional().immutable(),
		codeField[code.DocumentKind]("kind", "DocumentKind", "What it is."),
		field.String("title").NotEmpty().Comment("What it is called in the record."),
		field.String("file_name").NotEmpty().Immutable().Comment("Name of the file when it is fetched, with the ending of its type."),
		field.String("media_type").NotEmpty().Immutable().Comment("Type of what is in it, found by looking at it: application/pdf, image/png ..."),
		field.Int("size").Positive().Immutable().Comment("Length in bytes."),
		field.String("sha256").Immutable().Comment("SHA-256 of what is in it, hex.").Annotations(entgql.Skip(entgql.SkipAll)),
		link("added_by_id", "ac", "Who added it.").immutable(),
		field.Time("removed_at").Optional().Nillable().Comment("Instant it was taken out of the record; what was in it is gone."),
		link("removed_by_id", "ac", "Who took it out.").optional(),
		words("removed_reason", "Why it was taken out.").orEmpty(),
	}
}

// Edges of Document.
func (Document) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Immutable().Comment("The referral it came up in."),
		edge.To("added_by", Account.Type).Field("added_by_id").Unique().Required().Immutable().Comment("Who added it."),
		edge.To("removed_by", Account.Type).Field("removed_by_id").Unique().Comment("Who took it out."),
	}
}

// Indexes of Document.
func (Document) Indexes() []ent.Index {
	return []ent.Index{index.Fields("person_id", "created_at")}
}

// Policy of Document: who may read and write it is decided in ent/rule.
func (Document) Policy() ent.Policy { return rule.For("Document") }
