package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"alongside/ent/rule"
	"alongside/internal/code"
)

// AuditEntry is one line of the audit trail. Values are not stored, only which fields.
type AuditEntry struct{ ent.Schema }

// Mixin of AuditEntry.
func (AuditEntry) Mixin() []ent.Mixin { return []ent.Mixin{key{prefix: "au"}} }

// Annotations of AuditEntry.
func (AuditEntry) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entschema.Comment("One line of the audit trail. Values are not stored, only which fields."), entsql.Annotation{Table: "audit_entry"}, internalOnly()}
}

// Fields of AuditEntry.
func (AuditEntry) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("seq").Unique().Positive().Immutable().Comment("Place in the chain, from 1, without a gap."),
		field.String("hash").Default("").Immutable().Comment("HMAC-SHA-256 of this entry and the hash before it, hex. Empty only between a migration and the next start."),
		field.String("scheme_id").Optional().Default("").Immutable().Comment("Scheme; empty for sign-in by an unknown name."),
		field.String("account_id").Optional().Default("").Immutable().Comment("Who; empty for the system alone."),
		field.String("session_id").Optional().Default("").Immutable().Comment("By which session."),
		field.String("role").Optional().Default("").Immutable().Comment("Role in force."),
		codeField[code.AuditAction]("action", "AuditAction", "What was done.").immutable(),
		codeField[code.AuditOutcome]("outcome", "AuditOutcome", "What came of it.").immutable(),
		codeField[code.Purpose]("purpose", "Purpose", "What for.").immutable(),
		field.String("break_glass_id").Optional().Default("").Immutable().Comment("The opening in need that it happened under, where it did."),
		field.String("operation").Optional().Default("").Immutable().Comment("Name of the GraphQL operation or command."),
		field.String("object_type").Optional().Default("").Immutable().Comment("Type of the row."),
		field.String("object_id").Optional().Default("").Immutable().Comment("Key of the row."),
		field.String("person_id").Optional().Default("").Immutable().Comment("Client whose record it touches, where it is one."),
		field.JSON("people", []string{}).Optional().Immutable().Comment("Clients whose records were read, where there are several."),
		field.JSON("fields", []string{}).Optional().Immutable().Comment("Fields that were written, or kinds of row that were read."),
		field.String("reason").Optional().Default("").Immutable().Comment("Reason given, or why background work ran."),
	}
}

// Indexes of AuditEntry.
func (AuditEntry) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("person_id", "seq"),
		index.Fields("object_id"),
		index.Fields("scheme_id", "seq"),
		index.Fields("account_id", "seq"),
		index.Fields("break_glass_id"),
	}
}

// Policy of AuditEntry: who may read and write it is decided in ent/rule.
func (AuditEntry) Policy() ent.Policy { return rule.For("AuditEntry") }
