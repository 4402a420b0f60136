package directory

import (
	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/detail"
)

// ConfirmServiceInput says that what is written of a service was found right today.
type ConfirmServiceInput struct {
	ClientMutationID string                `json:"clientMutationId"`
	ServiceID        string                `json:"serviceId"`
	Capacity         *code.ServiceCapacity `json:"capacity,omitempty"`
	WaitingWeeks     *int                  `json:"waitingWeeks,omitempty"`
}

// UpdateServiceInput is a change of a service; what is nil stays.
type UpdateServiceInput struct {
	ClientMutationID string                `json:"clientMutationId"`
	ServiceID        string                `json:"serviceId"`
	Version          int                   `json:"version"`
	Name             *string               `json:"name,omitempty"`
	Description      *string               `json:"description,omitempty"`
	Eligibility      *string               `json:"eligibility,omitempty"`
	Status           *code.ServiceStatus   `json:"status,omitempty"`
	Capacity         *code.ServiceCapacity `json:"capacity,omitempty"`
	WaitingWeeks     *int                  `json:"waitingWeeks,omitempty"`
	Phone            *string               `json:"phone,omitempty"`
	Email            *string               `json:"email,omitempty"`
	Website          *string               `json:"website,omitempty"`
}

// CreateServiceInput is a new service, whole. A code that is "" is the list's usual one: ACTIVE, FREE, NOT_KNOWN.
type CreateServiceInput struct {
	ID             string // made when ""
	OrganisationID string
	Name           string
	Category       code.ServiceCategory
	Also           []code.ServiceCategory
	Description    string
	Status         code.ServiceStatus
	Eligibility    string
	MinimumAge     *int // years
	MaximumAge     *int // years
	Cost           code.CostKind
	CostWords      string
	Languages      []string // BCP 47 tags
	Access         []code.AccessibleNeed
	Capacity       code.ServiceCapacity
	WaitingWeeks   *int
	TakesReferrals bool
	Phone          string
	Email          string
	Website        string
	ConfirmedOn    *clock.Date
}

// AddLocationInput is a place of a service, with its sessions.
type AddLocationInput struct {
	ID          string // made when ""
	ServiceID   string
	Name        string
	Address     detail.Address
	Latitude    *float64 // WGS 84, degrees
	Longitude   *float64
	Schedules   []detail.Schedule
	AccessWords string
}

// NearInput is a place to be near to, WGS 84 degrees. WithinKm is 5 when nil.
type NearInput struct {
	Latitude  float64  `json:"latitude"`
	Longitude float64  `json:"longitude"`
	WithinKm  *float64 `json:"withinKm,omitempty"`
}

// ServiceFilters says which services a search shows; its conditions are joined by and, the values of one list by or,
// except Access: a service meets all of those needs.
type ServiceFilters struct {
	Categories     []code.ServiceCategory `json:"categories,omitempty"`
	Free           *bool                  `json:"free,omitempty"`
	TakesPeople    *bool                  `json:"takesPeople,omitempty"`
	TakesReferrals *bool                  `json:"takesReferrals,omitempty"`
	Days           []code.Weekday         `json:"days,omitempty"`
	Access         []code.AccessibleNeed  `json:"access,omitempty"`
	PostcodeArea   *string                `json:"postcodeArea,omitempty"`
	OrganisationID *string                `json:"organisationId,omitempty"`
}
