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

// Template is a text that a scheme writes often: the frame of a note, a text message or a letter.
type Template struct{ ent.Schema }

// Mixin of Template.
func (Template) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "te"}, scheme{}, edited{}} }

// Annotations of Template.
func (Template) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A text that a scheme writes often: the frame of a note, a text message or a letter."), entsql.Annotation{Table: "template"}, noInputs()}
}

// Fields of Template.
func (Template) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.TemplateKind]("kind", "TemplateKind", "What is written with it.").immutable(),
		field.String("name").NotEmpty().Comment("What it is called in lists."),
		words("words", "The text. {client}, {link worker}, {practice}, {today} and {caller number} are filled in where it is used."),
		field.Bool("retired").Default(false).Comment("Whether it is offered no more."),
	}
}

// Indexes of Template.
func (Template) Indexes() []ent.Index {
	return []ent.Index{index.Fields("scheme_id", "kind", "name")}
}

// Policy of Template: who may read and write it is decided in ent/rule.
func (Template) Policy() ent.Policy { return rule.For("Template") }
