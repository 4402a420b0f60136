package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
)

// SavedQuery is a query of the playground to which somebody has given a name.
type SavedQuery struct{ ent.Schema }

// Mixin of SavedQuery.
func (SavedQuery) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "sq"}, scheme{}, edited{}} }

// Annotations of SavedQuery.
func (SavedQuery) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A query of the playground to which somebody has given a name. Its owner sees it, and, when it is shared, everybody of the owner's organisation."), entsql.Annotation{Table: "saved_query"}, noInputs()}
}

// Fields of SavedQuery.
func (SavedQuery) Fields() []ent.Field {
	return []ent.Field{
		link("account_id", "ac", "Whose it is.").immutable(),
		link("organisation_id", "or", "The owner's organisation when it was saved.").optional().immutable(),
		field.String("name").NotEmpty().Comment("What its owner calls it."),
		words("text", "The query, in GraphQL."),
		words("variables", "Its variables, as a JSON object; empty for none.").orEmpty(),
		field.Bool("shared").Default(false).Comment("Whether the owner's organisation sees it."),
		field.Bool("removed").Default(false).Comment("Whether its owner has removed it."),
	}
}

// Edges of SavedQuery.
func (SavedQuery) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Comment("Whose it is."),
	}
}

// Indexes of SavedQuery.
func (SavedQuery) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id"), index.Fields("organisation_id")}
}

// Policy of SavedQuery: who may read and write it is decided in ent/rule.
func (SavedQuery) Policy() ent.Policy { return rule.For("SavedQuery") }
