package schema

import (
	"entgo.io/ent"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// ContactFact is what reports count of a contact, about nobody by name.
type ContactFact struct{ ent.Schema }

// Mixin of ContactFact.
func (ContactFact) Mixin() []ent.Mixin { return factMixins() }

// Annotations of ContactFact.
func (ContactFact) Annotations() []entschema.Annotation {
	return factTable("contact_fact", "What reports count of a contact, about nobody by name.")
}

// Fields of ContactFact.
func (ContactFact) Fields() []ent.Field {
	return []ent.Field{
		codeField[code.ContactMethod]("method", "ContactMethod", "How."),
		codeField[code.ContactOutcome]("outcome", "ContactOutcome", "What came of it."),
		codeField[code.ContactPurpose]("purpose", "ContactPurpose", "What it was for."),
		field.Int("minutes").Comment("Length in minutes, 0 to 720."),
		field.Bool("with_client").Comment("Whether its method meets or addresses the client themself."),
		field.Bool("reached").Comment("Whether it reached the client."),
		field.Bool("attempt").Comment("Whether it is an attempt that did not reach the client."),
	}
}

// Policy of ContactFact: who may read it is decided in ent/rule.
func (ContactFact) Policy() ent.Policy { return rule.For("ContactFact") }
