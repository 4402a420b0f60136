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
	"alongside/internal/detail"
)

// Contact is something done with, for or about a client: a call, a meeting, an attempt.
type Contact struct{ ent.Schema }

// Mixin of Contact.
func (Contact) Mixin() []ent.Mixin {
	return []ent.Mixin{key{prefix: "ct"}, scheme{}, episode{}, edited{}}
}

// Annotations of Contact.
func (Contact) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("Something done with, for or about a client: a call, a meeting, an attempt."), entsql.Annotation{Table: "contact"}, noInputs(), entgql.RelayConnection()}
}

// Fields of Contact.
func (Contact) Fields() []ent.Field {
	return []ent.Field{
		field.Time("at").Comment("Instant it happened.").Annotations(entgql.OrderField("AT")),
		codeField[code.ContactMethod]("method", "ContactMethod", "How."),
		codeField[code.ContactOutcome]("outcome", "ContactOutcome", "What came of it."),
		codeField[code.ContactPurpose]("purpose", "ContactPurpose", "What it was for."),
		field.Int("minutes").NonNegative().Comment("Length in minutes, 0 to 720."),
		field.String("place").Optional().Default("").Comment("Where."),
		words("note", "What was said and done.").orEmpty(),
		words("safe_contact_reason", "Why a safe-contact rule was broken, where one was.").orEmpty(),
		field.Bool("attempt").Default(false).Comment("Whether it is an outgoing contact that did not reach the client."),
		field.JSON("corrections", []detail.Correction{}).Optional().Annotations(entgql.Type("[Correction!]")).Comment("The note as it was before each correction."),
		field.JSON("annotations", []detail.Annotation{}).Optional().Annotations(entgql.Type("[Annotation!]")).Comment("What was added later."),
		link("author_id", "ac", "Who made the contact and wrote it down.").immutable(),
	}
}

// Edges of Contact.
func (Contact) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("client", Person.Type).Field("person_id").Unique().Required().Immutable().Comment("The client."),
		edge.To("referral", Referral.Type).Field("referral_id").Unique().Required().Immutable().Comment("The referral."),
		edge.To("author", Account.Type).Field("author_id").Unique().Required().Immutable().Comment("Who."),
	}
}

// Indexes of Contact.
func (Contact) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("referral_id", "at"),
		index.Fields("author_id", "at"),
	}
}

// Policy of Contact: who may read and write it is decided in ent/rule.
func (Contact) Policy() ent.Policy { return rule.For("Contact") }
