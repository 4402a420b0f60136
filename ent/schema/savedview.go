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

// SavedView is a list with filters and an order to which somebody has given a name.
type SavedView struct{ ent.Schema }

// Mixin of SavedView.
func (SavedView) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "vw"}, scheme{}, edited{}} }

// Annotations of SavedView.
func (SavedView) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A list with filters and an order to which somebody has given a name. Its owner alone sees it."), entsql.Annotation{Table: "saved_view"}, noInputs()}
}

// Fields of SavedView.
func (SavedView) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Whose it is.").immutable(),
		codeField[code.ListName]("list", "ListName", "Of which list.").immutable(),
		field.String("name").NotEmpty().Comment("What its owner calls it."),
		field.String("query").Default("").Comment("Filters and order, as in the address of the list: status=ACTIVE&sort=NAME."),
		field.Bool("removed").Default(false).Comment("Whether its owner has removed it."),
	}
}

// Edges of SavedView.
func (SavedView) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Whose it is."),
	}
}

// Indexes of SavedView.
func (SavedView) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id", "list")}
}

// Policy of SavedView: who may read and write it is decided in ent/rule.
func (SavedView) Policy() ent.Policy { return rule.For("SavedView") }
