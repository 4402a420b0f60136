package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// Story is what a client agreed to have told of them, without their name.
type Story struct{ ent.Schema }

// Mixin of Story.
func (Story) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "sy"}, scheme{}, episode{}, edited{}}
}

// Annotations of Story.
func (Story) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("What a client agreed to have told of them, without their name."), entsql.Annotation{Table: "story"}, noInputs()}
}

// Fields of Story. Its texts are empty once it is withdrawn.
func (Story) Fields() []ent.Field {
	return []ent.Field{
		codeDefault("status", "StoryStatus", "How far it is.", code.StoryStatusDraft),
		field.String("title").Optional().Default("").Comment("Title; at most 120 characters."),
		field.String("called").Optional().Default("").Comment("What the story calls the client, which is not their name; at most 40 characters."),
		words("before", "How things were before.").orEmpty(),
		words("together", "What the client and the link worker did.").orEmpty(),
		words("changed", "What is different now.").orEmpty(),
		words("in_their_words", "What the client says of it.").orEmpty(),
		field.JSON("changes", []code.StoryChange{}).Optional().Annotations(entgql.Type("[StoryChange!]")).Comment("What is different now, as plain facts."),
		field.JSON("passed", []string{}).Optional().Annotations(entgql.Type("[String!]")).Comment("Keys of the doubtful findings that the author looked at and passed over."),
		link("consent_id", "co", "The consent that it rests on."),
		link("author_id", "ac", "Who wrote it.").immutable(),
		day("ready_on", "Day it was first made ready: its place in a quarterly report; none before.").optional(),
		day("withdrawn_on", "Day it was withdrawn; none while it is not.").optional(),
	}
}

// Edges of Story.
func (Story) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("client", Person.Type).Field("person_id").Unique().Required().Immutable().Comment("The client."),
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The episode that it tells of."),
		edge.To("consent", Consent.Type).Field("consent_id").Unique().Required().Comment("The consent that it rests on."),
		edge.To("author", Account.Type).Field("author_id").Unique().Required().Immutable().Comment("Who wrote it."),
	}
}

// Policy of Story: who may read and write it is decided in ent/rule.
func (Story) Policy() ent.Policy { return rule.For("Story") }
