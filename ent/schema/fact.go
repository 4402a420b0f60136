package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"entgo.io/ent/schema/mixin"

	"alongside/internal/clock"
	"alongside/internal/code"
)

// fact is what the tables of the pseudonymised read model have in common (docs/adr/0042-read-model.md). Nobody writes
// them but internal/store, from internal/facts; nothing of GraphQL shows them.
type fact struct{ mixin.Schema }

// Fields of the fact mixin.
func (fact) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").Comment("Number of the row; it says nothing."),
		link("scheme_id", "sc", "Scheme the row belongs to.").immutable(),
		field.Int64("person").Comment("Whom it is about: 63 bits of an HMAC of the client's key."),
		field.Int64("episode").Comment("Which episode it belongs to: 63 bits of an HMAC of the referral's key."),
		field.Int64("source").Comment("What it was made from: 63 bits of an HMAC of that row's key."),
		day("known_from", "Day from which it was known so."),
		day("known_until", "Day from which it was known otherwise; 9999-12-31 while it stands.").startingAt(clock.MaxDate),
		field.String("month").Comment("Month of what is counted, in London, YYYY-MM."),
		codeField[code.AgeBand]("age_band", "AgeBand", "Age on the day of what is counted."),
		codeField[code.Gender]("gender", "Gender", "Gender."),
		codeField[code.EthnicGroup]("ethnic_group", "EthnicGroup", "Ethnic group."),
		codeField[code.CarerStatus]("carer_status", "CarerStatus", "Whether they care or are cared for."),
		codeField[code.Household]("household", "Household", "Whom they live with."),
		codeField[code.LanguageGroup]("language_group", "LanguageGroup", "Whether their language is English."),
		field.Int("imd_decile").Comment("IMD 2019 decile of the practice, 1 the most deprived; 0 not known."),
		link("practice_id", "or", "The practice when referred."),
		field.String("pcn_id").Comment("The PCN of the practice on the day of what is counted; empty where it was in none."),
	}
}

// Indexes of the fact mixin.
func (fact) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("person"),
		index.Fields("scheme_id", "known_until", "month"),
		index.Fields("practice_id"),
	}
}

// factTable are the annotations of a table of facts.
func factTable(table, comment string) []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment(comment), entsql.Annotation{Table: table}, internalOnly()}
}

// factMixins are the mixins of a table of facts.
func factMixins() []ent.Mixin { return []ent.Mixin{fact{}} }
