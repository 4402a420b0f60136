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

// Person is a client: a person in the care of a scheme, with the demographics of the PRSB standard.
type Person struct{ ent.Schema }

// Mixin of Person.
func (Person) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "pe"}, scheme{}, edited{}} }

// Annotations of Person.
func (Person) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("A client: a person in the care of a scheme, with the demographics of the PRSB standard."), entsql.Annotation{Table: "person"}, noInputs(), entgql.RelayConnection()}
}

// Fields of Person.
func (Person) Fields() []ent.Field {
	return []ent.Field{
		field.String("given_name").NotEmpty().Comment("First name or names."),
		field.String("family_name").NotEmpty().Comment("Family name.").Annotations(entgql.OrderField("FAMILY_NAME")),
		field.String("preferred_name").Optional().Default("").Comment("What they want to be called."),
		field.String("title").Optional().Default("").Comment("Title."),
		field.String("pronouns").Optional().Default("").Comment("Pronouns, in their words."),
		day("date_of_birth", "Date of birth."),
		field.String("nhs_number").Optional().Default("").Comment("NHS number, ten digits without spaces; empty when none is known."),
		codeDefault("nhs_number_status", "NhsNumberStatus", "How far the NHS number can be relied on.", code.NhsNumberStatusNone),
		codeDefault("sex", "Sex", "Sex as the NHS records it; apart from gender, shown only where needed.", code.SexNotKnown),
		codeDefault("gender", "Gender", "The person's own description.", code.GenderNotKnown),
		codeDefault("ethnic_category", "EthnicCategory", "Ethnic category 16+1; not stated and not known are kept apart.", code.EthnicCategoryNotKnown),
		field.String("language").Optional().Default("en").Comment("Preferred language, BCP 47 tag."),
		field.Bool("interpreter_needed").Default(false).Comment("Whether an interpreter is needed."),
		field.JSON("accessible_needs", []code.AccessibleNeed{}).Optional().Annotations(entgql.Type("[AccessibleNeed!]")).Comment("How information and communication must be given."),
		words("reasonable_adjustments", "Adjustments to make, in words.").orEmpty(),
		field.String("phone").Optional().Default("").Comment("Telephone as given."),
		field.String("phone_key").Optional().Default("").Comment("Telephone in comparable digits.").Annotations(entgql.Skip(entgql.SkipAll)),
		field.String("email").Optional().Default("").Comment("Email."),
		field.JSON("address", detail.Address{}).Optional().Annotations(entgql.Type("Address")).Comment("Usual address."),
		codeField[code.ContactMethod]("preferred_method", "ContactMethod", "How they like to be contacted.").optional(),
		field.JSON("safe_contact", detail.SafeContact{}).Optional().Annotations(entgql.Type("SafeContact")).Comment("How they may be contacted safely; enforced, not only shown."),
		link("practice_id", "or", "Practice they are registered with."),
		codeDefault("household", "Household", "Who they live with.", code.HouseholdNotKnown),
		codeDefault("carer_status", "CarerStatus", "Whether they care or are cared for.", code.CarerStatusNotKnown),
		field.String("occupation").Optional().Default("").Comment("Occupation, in words."),
		words("conditions", "Conditions and disabilities that matter for support, in words.").orEmpty(),
		words("what_matters", "What matters to me (About me), in the client's words.").orEmpty(),
		words("about_me", "How best to support and talk with me, in the client's words.").orEmpty(),
		field.JSON("relevant_contacts", []detail.RelevantContact{}).Optional().Annotations(entgql.Type("[RelevantContact!]")).Comment("People important to the client."),
		day("died_on", "Day of death; stops every message.").optional(),
		link("created_by_id", "ac", "Who wrote the record first.").immutable(),
		field.String("search_text").Default("").Comment("Folded names, NHS number, telephone and postcode, for search.").Annotations(entgql.Skip(entgql.SkipAll)),
		field.String("sounds_like").Default("").Comment("Sounds-alike key of the names, for duplicates.").Annotations(entgql.Skip(entgql.SkipAll)),
	}
}

// Edges of Person.
func (Person) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("practice", Organisation.Type).Field("practice_id").Unique().Required().Comment("Practice they are registered with."),
		edge.From("referrals", Referral.Type).Ref("client").Comment("Episodes, newest first."),
		edge.From("consents", Consent.Type).Ref("client").Comment("Consents."),
		edge.From("risks", Risk.Type).Ref("client").Comment("Risks, the answer none known included."),
		edge.From("safeguarding_notes", SafeguardingNote.Type).Ref("client").Comment("Safeguarding notes, as far as the viewer wrote them or is a safeguarding lead."),
		edge.From("documents", Document.Type).Ref("client").Comment("Files of the record, with those that were taken out."),
		edge.From("stories", Story.Type).Ref("client").Comment("Stories of the client, with those that were withdrawn."),
		edge.From("contacts", Contact.Type).Ref("client").Comment("Contacts of every episode.").Annotations(entgql.RelayConnection()),
		edge.From("onward_referrals", OnwardReferral.Type).Ref("client").Comment("Onward referrals of every episode."),
		edge.From("tasks", Task.Type).Ref("client").Comment("Tasks."),
	}
}

// Indexes of Person.
func (Person) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("scheme_id", "family_name", "given_name"),
		index.Fields("scheme_id", "nhs_number"),
		index.Fields("scheme_id", "date_of_birth"),
		index.Fields("scheme_id", "phone_key"),
		index.Fields("scheme_id", "sounds_like"),
		index.Fields("practice_id"),
		index.Fields("created_by_id"),
	}
}

// Policy of Person: who may read and write it is decided in ent/rule.
func (Person) Policy() ent.Policy { return rule.For("Person") }
