package organisation

import (
	"time"

	"alongside/ent"
	"alongside/internal/clock"
	"alongside/internal/code"
)

// CreateAccountInput is an account with its first role.
type CreateAccountInput struct {
	ClientMutationID string    `json:"clientMutationId"`
	Email            string    `json:"email"`
	Name             string    `json:"name"`
	Title            *string   `json:"title"`
	Phone            *string   `json:"phone"`
	Role             code.Role `json:"role"`
	OrganisationID   string    `json:"organisationId"`
	AssignedTo       []string  `json:"assignedTo"`
}

// InviteAccountInput says which account gets a new invitation.
type InviteAccountInput struct {
	ClientMutationID string `json:"clientMutationId"`
	AccountID        string `json:"accountId"`
	ForgetFactors    *bool  `json:"forgetFactors"`
}

// SetAccountDisabledInput says whether an account may sign in.
type SetAccountDisabledInput struct {
	ClientMutationID string `json:"clientMutationId"`
	AccountID        string `json:"accountId"`
	Disabled         bool   `json:"disabled"`
}

// SetSafeguardingLeadInput says whether an account is a safeguarding lead.
type SetSafeguardingLeadInput struct {
	ClientMutationID string `json:"clientMutationId"`
	AccountID        string `json:"accountId"`
	Lead             bool   `json:"lead"`
}

// AddRoleInput is a role for an account.
type AddRoleInput struct {
	ClientMutationID string      `json:"clientMutationId"`
	AccountID        string      `json:"accountId"`
	Role             code.Role   `json:"role"`
	OrganisationID   string      `json:"organisationId"`
	FromOn           *clock.Date `json:"fromOn"`
	ToOn             *clock.Date `json:"toOn"`
}

// EndRoleInput is the end of a role.
type EndRoleInput struct {
	ClientMutationID string     `json:"clientMutationId"`
	MembershipID     string     `json:"membershipId"`
	On               clock.Date `json:"on"`
}

// Invitation is an account with the secret with which its holder sets a password, told once.
type Invitation struct {
	Account *ent.Account
	Secret  string    // "" when the mutation was sent again
	Until   time.Time // instant after which it is over
}
