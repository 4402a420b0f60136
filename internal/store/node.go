package store

import (
	"context"

	"alongside/ent"
	"alongside/internal/errs"
	"alongside/internal/id"
)

// tables gives the table of each key prefix that node(id) may ask for.
var tables = map[string]string{
	"sc": "scheme", "or": "organisation", "pl": "practice_link", "ac": "account", "me": "membership", "as": "assignment",
	"pe": "person", "co": "consent", "ri": "risk", "re": "referral", "st": "status_change", "ct": "contact",
	"ap": "appointment", "ta": "task", "sp": "support_plan", "pv": "plan_version", "go": "goal", "an": "action",
	"rv": "review", "ax": "assessment", "sv": "service", "sl": "service_location", "si": "signpost", "on": "onward_referral",
	"bg": "break_glass", "sn": "safeguarding_note", "do": "document", "te": "template", "ab": "absence", "vw": "saved_view", "sq": "saved_query",
	"en": "enquiry", "pg": "project_grant", "sy": "story",
}

// prefixes gives the key prefix of each type.
var prefixes = map[string]string{
	"Scheme": "sc", "Organisation": "or", "PracticeLink": "pl", "Account": "ac", "Membership": "me", "Assignment": "as",
	"Person": "pe", "Consent": "co", "Risk": "ri", "Referral": "re", "StatusChange": "st", "Contact": "ct",
	"Appointment": "ap", "Task": "ta", "SupportPlan": "sp", "PlanVersion": "pv", "Goal": "go", "Action": "an",
	"Review": "rv", "Assessment": "ax", "Service": "sv", "ServiceLocation": "sl", "Signpost": "si", "OnwardReferral": "on",
	"Session": "se", "AuditEntry": "au", "IdempotencyKey": "ik",
	"Enquiry": "en", "Story": "sy", "Document": "do", "Template": "te", "Absence": "ab", "SavedView": "vw", "SavedQuery": "sq",
	"BreakGlass": "bg", "SafeguardingNote": "sn", "RecoveryCode": "rc", "Passkey": "pk", "ProviderIdentity": "pi",
	"APIToken": "at", "Ticket": "tk", "ProjectGrant": "pg",
}

// Node gives the row of a key, as the viewer may see it; else NOT_FOUND, whether it is missing or hidden.
func (s *Store) Node(ctx context.Context, key string) (ent.Noder, error) {
	table, ok := tables[id.Prefix(key)]
	if !ok || !id.Valid(key[:2], key) {
		return nil, errs.Missing("row")
	}
	n, err := s.Ent(ctx).Noder(ctx, key, ent.WithFixedNodeType(table))
	if ent.IsNotFound(err) {
		return nil, errs.Missing("row")
	}
	return n, err
}
