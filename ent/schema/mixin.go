// Package schema describes the entities: their fields, edges and indexes, each with the comment that becomes its
// description in the GraphQL schema. Who may see and change them is decided in ent/rule.
package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"entgo.io/ent/schema/mixin"
)

// key gives a row its text id with the type's prefix, and the instant it was made. Both are set by internal/store when
// the caller has not: ids may be made by an app that works offline, and time comes from the injected clock.
type key struct {
	mixin.Schema
	prefix string
}

// Fields of the key mixin.
func (k key) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").Immutable().Comment("Key: the prefix " + k.prefix + " and 26 characters; sorts by time of making.").
			Annotations(entgql.Type("ID")),
		field.Time("created_at").Immutable().Comment("Instant it was made, UTC, milliseconds."),
	}
}

// scheme ties a row to the one scheme it belongs to. To any other scheme it does not exist.
type scheme struct{ mixin.Schema }

// Fields of the scheme mixin.
func (scheme) Fields() []ent.Field {
	return []ent.Field{link("scheme_id", "sc", "Scheme the row belongs to.").immutable()}
}

// edited is for rows that people edit side by side: an edit that names an older version is refused.
type edited struct{ mixin.Schema }

// Fields of the edited mixin.
func (edited) Fields() []ent.Field {
	return []ent.Field{
		field.Int("version").Default(1).Comment("Rises with each edit; an edit names the version it started from."),
		field.Time("updated_at").Comment("Instant of the last change, UTC, milliseconds."),
	}
}

// record marks a row as part of a client's record: it carries the client, by whom reads are recorded and scoped.
type record struct{ mixin.Schema }

// Fields of the record mixin.
func (record) Fields() []ent.Field {
	return []ent.Field{link("person_id", "pe", "Client it is about.").immutable()}
}

// Edges of the record mixin.
func (record) Edges() []ent.Edge {
	return []ent.Edge{edge.To("client", Person.Type).Field("person_id").Unique().Required().Immutable().Comment("Client it is about.")}
}

// episode marks a row as part of one referral of a client.
type episode struct{ mixin.Schema }

// Fields of the episode mixin.
func (episode) Fields() []ent.Field {
	return []ent.Field{
		link("person_id", "pe", "Client it is about.").immutable(),
		link("referral_id", "re", "Referral (episode) it belongs to.").immutable(),
	}
}

// Indexes of the episode mixin.
func (episode) Indexes() []ent.Index {
	return []ent.Index{index.Fields("referral_id"), index.Fields("person_id")}
}

// internal are the annotations of a type that GraphQL does not show.
func internalOnly() entgql.Annotation { return entgql.Skip(entgql.SkipAll) }

func noInputs() entgql.Annotation {
	return entgql.Skip(entgql.SkipWhereInput, entgql.SkipMutationCreateInput, entgql.SkipMutationUpdateInput)
}
