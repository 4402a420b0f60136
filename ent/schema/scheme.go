package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
	"alongside/internal/detail"
)

// Scheme is one social prescribing service: the wall that no row crosses.
type Scheme struct{ ent.Schema }

// Mixin of Scheme.
func (Scheme) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "sc"}, edited{}} }

// Annotations of Scheme.
func (Scheme) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("One social prescribing service: the wall that no row crosses."), entsql.Annotation{Table: "scheme"}, noInputs()}
}

// Fields of Scheme.
func (Scheme) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().Comment("Name, such as Harrow Social Prescribing."),
		field.JSON("settings", detail.SchemeSettings{}).Annotations(entgql.Type("SchemeSettings")).Comment("The rules the scheme may set."),
		field.Bool("demonstration").Default(false).Immutable().Comment("Whether it was made by the demo command; such a database holds invented people only."),
	}
}

// Policy of Scheme: who may read and write it is decided in ent/rule.
func (Scheme) Policy() ent.Policy { return rule.For("Scheme") }
