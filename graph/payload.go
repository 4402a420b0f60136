package graph

import (
	"alongside/ent"
	"alongside/graph/model"
	"alongside/internal/casework"
	"alongside/internal/organisation"
	"alongside/internal/store"
)

// answer puts a service's changed row, or its error, into the payload of a mutation.
func answer[T, P any](build func(row *T, id string) *P) func(id string) func(*T, error) (*P, error) {
	return func(id string) func(*T, error) (*P, error) {
		return func(row *T, err error) (*P, error) {
			if err != nil {
				return nil, err
			}
			return build(row, id), nil
		}
	}
}

var (
	clientPayload = answer(func(p *ent.Person, id string) *model.ClientPayload {
		return &model.ClientPayload{Client: p, ClientMutationID: id}
	})
	deletedClientPayload = answer(func(g *store.Gone, id string) *model.DeletedClientPayload {
		return &model.DeletedClientPayload{ClientID: g.ID, ClientMutationID: id}
	})
	undoPayload = answer(func(u *store.Undone, id string) *model.UndoPayload {
		return &model.UndoPayload{Undone: u.IDs, ClientMutationID: id}
	})
	consentPayload = answer(func(c *ent.Consent, id string) *model.ConsentPayload {
		return &model.ConsentPayload{Consent: c, ClientMutationID: id}
	})
	riskPayload = answer(func(r *ent.Risk, id string) *model.RiskPayload {
		return &model.RiskPayload{Risk: r, ClientMutationID: id}
	})
	projectGrantPayload = answer(func(g *ent.ProjectGrant, id string) *model.ProjectGrantPayload {
		return &model.ProjectGrantPayload{ProjectGrant: g, ClientMutationID: id}
	})
	referralPayload = answer(func(r *ent.Referral, id string) *model.ReferralPayload {
		return &model.ReferralPayload{Referral: r, ClientMutationID: id}
	})
	storyPayload = answer(func(s *ent.Story, id string) *model.StoryPayload {
		return &model.StoryPayload{Story: s, ClientMutationID: id}
	})
	enquiryPayload = answer(func(e *ent.Enquiry, id string) *model.EnquiryPayload {
		return &model.EnquiryPayload{Enquiry: e, ClientMutationID: id}
	})
	contactPayload = answer(func(c *ent.Contact, id string) *model.ContactPayload {
		return &model.ContactPayload{Contact: c, ClientMutationID: id}
	})
	appointmentPayload = answer(func(a *ent.Appointment, id string) *model.AppointmentPayload {
		return &model.AppointmentPayload{Appointment: a, ClientMutationID: id}
	})
	documentPayload = answer(func(d *ent.Document, id string) *model.DocumentPayload {
		return &model.DocumentPayload{Document: d, ClientMutationID: id}
	})
	calendarFeedPayload = answer(func(f *casework.CalendarFeed, id string) *model.CalendarFeedPayload {
		return &model.CalendarFeedPayload{Path: f.Told(), ClientMutationID: id}
	})
	taskPayload = answer(func(t *ent.Task, id string) *model.TaskPayload {
		return &model.TaskPayload{Task: t, ClientMutationID: id}
	})
	planPayload = answer(func(p *ent.SupportPlan, id string) *model.PlanPayload {
		return &model.PlanPayload{Plan: p, ClientMutationID: id}
	})
	actionPayload = answer(func(a *ent.Action, id string) *model.ActionPayload {
		return &model.ActionPayload{Action: a, ClientMutationID: id}
	})
	reviewPayload = answer(func(r *ent.Review, id string) *model.ReviewPayload {
		return &model.ReviewPayload{Review: r, ClientMutationID: id}
	})
	assessmentPayload = answer(func(a *ent.Assessment, id string) *model.AssessmentPayload {
		return &model.AssessmentPayload{Assessment: a, ClientMutationID: id}
	})
	servicePayload = answer(func(s *ent.Service, id string) *model.ServicePayload {
		return &model.ServicePayload{Service: s, ClientMutationID: id}
	})
	signpostPayload = answer(func(s *ent.Signpost, id string) *model.SignpostPayload {
		return &model.SignpostPayload{Signpost: s, ClientMutationID: id}
	})
	onwardReferralPayload = answer(func(o *ent.OnwardReferral, id string) *model.OnwardReferralPayload {
		return &model.OnwardReferralPayload{OnwardReferral: o, ClientMutationID: id}
	})
	breakGlassPayload = answer(func(b *ent.BreakGlass, id string) *model.BreakGlassPayload {
		return &model.BreakGlassPayload{OpenedRecord: b, ClientMutationID: id}
	})
	safeguardingNotePayload = answer(func(n *ent.SafeguardingNote, id string) *model.SafeguardingNotePayload {
		return &model.SafeguardingNotePayload{Note: n, ClientMutationID: id}
	})
	accountPayload = answer(func(a *ent.Account, id string) *model.AccountPayload {
		return &model.AccountPayload{Account: a, ClientMutationID: id}
	})
	templatePayload = answer(func(t *ent.Template, id string) *model.TemplatePayload {
		return &model.TemplatePayload{Template: t, ClientMutationID: id}
	})
	absencePayload = answer(func(a *ent.Absence, id string) *model.AbsencePayload {
		return &model.AbsencePayload{Absence: a, ClientMutationID: id}
	})
	viewPayload = answer(func(v *ent.SavedView, id string) *model.SavedViewPayload {
		return &model.SavedViewPayload{View: v, ClientMutationID: id}
	})
	queryPayload = answer(func(q *ent.SavedQuery, id string) *model.SavedQueryPayload {
		return &model.SavedQueryPayload{Query: q, ClientMutationID: id}
	})
	settingsPayload = answer(func(s *ent.Scheme, id string) *model.SettingsPayload {
		return &model.SettingsPayload{Scheme: s, ClientMutationID: id}
	})
	invitationPayload = answer(func(i *organisation.Invitation, id string) *model.InvitationPayload {
		p := &model.InvitationPayload{Account: i.Account, ClientMutationID: id}
		if i.Secret != "" {
			p.Invitation, p.InvitationUntil = &i.Secret, &i.Until
		}
		return p
	})
)
