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
)

// ProjectGrant lets one analyst read pseudonymised rows for one purpose until one day (docs/adr/0045-project-grants.md).
type ProjectGrant struct{ ent.Schema }

// Mixin of ProjectGrant.
func (ProjectGrant) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "pg"}, scheme{}, edited{}} }

// Annotations of ProjectGrant.
func (ProjectGrant) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("What one analyst asked for, and may do once a manager has approved it: read pseudonymised rows, for one purpose, until one day. It is never changed: who needs something else asks again."), entsql.Annotation{Table: "project_grant"}, noInputs(), entgql.RelayConnection()}
}

// Fields of ProjectGrant.
func (ProjectGrant) Fields() []ent.Field {
	unseen := entgql.Skip(entgql.SkipAll)
	return []ent.Field{
		link("account_id", "ac", "The analyst whom it is for, who asked.").immutable(),
		field.String("asked_by").NotEmpty().Immutable().Comment("Name of the analyst when they asked."),
		field.String("title").NotEmpty().Immutable().Comment("What the project is called."),
		words("purpose", "What the rows are needed for, and what comes of it.").immutable(),
		field.String("basis").NotEmpty().Immutable().Comment("What allows it: the legal basis, or the number under which it was approved elsewhere."),
		field.JSON("sources", []code.RowSource{}).Immutable().Annotations(entgql.Type("[RowSource!]")).Comment("What rows are of."),
		field.String("from_month").NotEmpty().Immutable().Comment("First month of the rows, YYYY-MM, whole."),
		field.String("to_month").NotEmpty().Immutable().Comment("Last month of the rows, YYYY-MM, whole."),
		day("expires_on", "Last day on which it gives rows, in London; at most twelve months after it is approved."),
		codeDefault[code.ProjectGrantState]("status", "ProjectGrantState", "What was last done: never EXPIRED, which the clock says.", code.ProjectGrantStateWaiting).hidden(),
		link("decided_by_id", "ac", "Who approved or refused it.").optional(),
		field.String("decided_by").Optional().Default("").Comment("Name of who approved or refused it, at that time; empty while it waits."),
		field.Time("decided_at").Optional().Nillable().Comment("Instant it was approved or refused; none while it waits."),
		words("decision", "What they wrote with it; of a refusal always something.").orEmpty(),
		link("withdrawn_by_id", "ac", "Who withdrew it.").optional(),
		field.String("withdrawn_by").Optional().Default("").Comment("Name of who withdrew it, at that time; empty where nobody did."),
		field.Time("withdrawn_at").Optional().Nillable().Comment("Instant it was withdrawn; none where it was not."),
		words("withdrawn_why", "Why it was withdrawn; empty where it was not.").orEmpty(),
		field.String("salt").Optional().Default("").Sensitive().Annotations(unseen).Comment("From which, with the key file, its keys are made: 256 random bits, base64; empty unless it is approved and not withdrawn."),
		field.Time("last_used_at").Optional().Nillable().Comment("Instant rows were last given under it; none where none were."),
		field.Int("rows_given").Default(0).Comment("Rows given under it so far, each as often as it was given."),
	}
}

// Edges of ProjectGrant. GraphQL shows names instead: not everybody who reads the register sees accounts.
func (ProjectGrant) Edges() []ent.Edge {
	unseen := entgql.Skip(entgql.SkipAll)
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable().Annotations(unseen).Comment("The analyst whom it is for, who asked."),
		edge.To("decider", Account.Type).Field("decided_by_id").Unique().Annotations(unseen).Comment("Who approved or refused it."),
		edge.To("withdrawer", Account.Type).Field("withdrawn_by_id").Unique().Annotations(unseen).Comment("Who withdrew it."),
	}
}

// Indexes of ProjectGrant.
func (ProjectGrant) Indexes() []ent.Index {
	return []ent.Index{index.Fields("scheme_id", "created_at"), index.Fields("account_id")}
}

// Policy of ProjectGrant: who may read and write it is decided in ent/rule.
func (ProjectGrant) Policy() ent.Policy { return rule.For("ProjectGrant") }
