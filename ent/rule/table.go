package rule

import (
	"alongside/internal/code"
	"alongside/internal/viewer"
)

// Roles that do the work, and those who may start an episode.
var (
	workers   = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleManager}
	referrers = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleManager, code.RolePractice}
	managers  = []code.Role{code.RoleManager, code.RoleAdmin}
	staff     = []code.Role{code.RoleLinkWorker, code.RoleLead, code.RoleManager, code.RoleAdmin}
)

// policies is the table of who may do what, a line a type. A type that is not here is closed to everybody.
var policies = map[string]policy{
	"Scheme":       {read: anyone, update: managers},
	"Organisation": {read: anyone, create: managers, update: managers},
	"PracticeLink": {read: anyone, create: managers, update: managers},
	"Account":      {read: anyone, create: managers, update: managers},
	"Membership":   {read: only(anyone, staff...), create: managers, update: managers},
	"Assignment":   {read: only(anyone, staff...), create: managers, update: managers},

	"Person":       {read: people, create: referrers, update: workers},
	"Consent":      {read: safety, create: workers, update: workers},
	"Risk":         {read: safety, create: workers, update: workers},
	"Referral":     {read: referrals, create: referrers, update: workers},
	"StatusChange": {read: history, create: referrers},

	"Contact":     {read: records, create: workers, update: workers},
	"Appointment": {read: records, create: workers, update: workers},
	"Task":        {read: records, create: workers, update: workers},
	"SupportPlan": {read: records, create: workers, update: workers},
	"PlanVersion": {read: records, create: workers},
	"Goal":        {read: inPlan, create: workers, update: workers},
	"Action":      {read: inPlan, create: workers, update: workers},
	"Review":      {read: records, create: workers},
	"Assessment":  {read: records, create: workers},
	"Signpost":    {read: records, create: workers},

	"OnwardReferral": {read: onward, create: workers, update: append([]code.Role{code.RoleHost}, workers...)},

	"Service":         {read: anyone, create: append([]code.Role{code.RoleHost}, workers...), update: append([]code.Role{code.RoleHost}, workers...), updates: hostsOwn("organisation_id")},
	"ServiceLocation": {read: anyone, create: append([]code.Role{code.RoleHost}, workers...), update: append([]code.Role{code.RoleHost}, workers...)},

	"Session":        {schemeless: true},
	"AuditEntry":     {schemeless: true},
	"IdempotencyKey": {schemeless: true},
}

// hidden names the fields of a type that a role never sees, though it may see the row. The door to the database blanks
// them in every row it hands out, however the row was reached.
var hidden = map[string]map[code.Role][]string{
	"Person": {
		code.RoleHost: {
			"date_of_birth", "nhs_number", "nhs_number_status", "sex", "gender", "ethnic_category", "address", "household",
			"carer_status", "occupation", "conditions", "what_matters", "about_me", "relevant_contacts", "practice_id",
		},
		code.RolePractice: {"what_matters", "about_me", "relevant_contacts", "conditions"},
	},
	"Referral": {
		code.RoleHost: {
			"criteria", "criteria_override", "decline_words", "closing_words", "handover_note", "client_words",
			"extension_reason", "pause_reason", "referrer_name", "referrer_words", "possible_duplicate",
		},
		// Whether the duplicate check found somebody hidden would tell a referrer who is known elsewhere.
		code.RolePractice: {"criteria_override", "handover_note", "extension_reason", "pause_reason", "closing_words", "possible_duplicate"},
	},
	"StatusChange": {
		code.RoleHost:     {"reason"},
		code.RolePractice: {"reason"},
	},
	"Account": {
		code.RoleHost:     {"email", "capacity"},
		code.RolePractice: {"email", "capacity"},
	},
}

// Hidden gives the fields of a type that the viewer never sees.
func Hidden(v *viewer.Viewer, typ string) []string {
	if v == nil || v.IsSystem() {
		return nil
	}
	return hidden[typ][v.Role]
}

// HiddenFields gives, for each type, the fields that some role never sees; in GraphQL they may be null.
func HiddenFields() map[string][]string {
	out := map[string][]string{}
	for typ, roles := range hidden {
		for _, fields := range roles {
			out[typ] = append(out[typ], fields...)
		}
	}
	return out
}
