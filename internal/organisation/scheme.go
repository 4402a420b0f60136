package organisation

import (
	"context"
	"fmt"

	"alongside/ent"
	"alongside/ent/scheme"
	"alongside/internal/audit"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/viewer"
)

// CreateScheme makes a scheme, for the command line and the demonstration: only background work that is confined to no
// scheme may. Demonstration marks one that holds invented people alone.
func (s *Service) CreateScheme(ctx context.Context, name string, settings detail.SchemeSettings, demonstration bool) (*ent.Scheme, error) {
	if v := viewer.From(ctx); !v.IsSystem() || v.SchemeID != "" {
		return nil, errs.New(errs.Forbidden, "A scheme is made on the server's command line.")
	}
	name, err := checkName(name)
	if err != nil {
		return nil, err
	}
	if err := CheckSettings(settings); err != nil {
		return nil, err
	}
	return write(ctx, s, func(ctx context.Context) (*ent.Scheme, error) {
		return s.store.Ent(ctx).Scheme.Create().SetName(name).SetSettings(settings).SetDemonstration(demonstration).Save(ctx)
	})
}

// UpdateSettingsInput changes the name or the settings of a scheme; what is nil stays.
type UpdateSettingsInput struct {
	SchemeID string                 `json:"schemeId"`
	Version  int                    `json:"version"`
	Name     *string                `json:"name,omitempty"`
	Settings *detail.SchemeSettings `json:"settings,omitempty"`
}

// UpdateSettings changes a scheme's name or settings. CONFLICT with both copies when somebody changed it since the
// version that the edit started from.
func (s *Service) UpdateSettings(ctx context.Context, in UpdateSettingsInput) (*ent.Scheme, error) {
	return write(ctx, s, func(ctx context.Context) (*ent.Scheme, error) {
		missing := errs.Missing("scheme").At("schemeId")
		if !id.Valid("sc", in.SchemeID) {
			return nil, missing
		}
		sc, err := s.store.Ent(ctx).Scheme.Get(ctx, in.SchemeID)
		if ent.IsNotFound(err) {
			return nil, missing
		}
		if err != nil {
			return nil, err
		}
		u := s.store.Ent(ctx).Scheme.UpdateOne(sc).Where(scheme.Version(in.Version)).AddVersion(1)
		if in.Name != nil {
			name, err := checkName(*in.Name)
			if err != nil {
				return nil, err
			}
			u.SetName(name)
		}
		if in.Settings != nil {
			if err := CheckSettings(*in.Settings); err != nil {
				return nil, err
			}
			u.SetSettings(*in.Settings)
		}
		row, err := u.Save(ctx)
		if !ent.IsNotFound(err) {
			return row, err
		}
		if sc, err = s.store.Ent(ctx).Scheme.Get(audit.Unseen(ctx), in.SchemeID); err != nil {
			return nil, err
		}
		return nil, errs.Stale("scheme", map[string]any{
			"id": sc.ID, "version": sc.Version, "name": sc.Name, "settings": sc.Settings,
		}, in)
	})
}

// CheckSettings validates the rules that a scheme may set. The bounds are wide: they keep out slips, not choices. The
// error is INVALID with every field at fault in details "fields".
func CheckSettings(c detail.SchemeSettings) error {
	var faults errs.Faults
	within := func(field string, n, least, most int) {
		if n < least || n > most {
			faults.Add("settings."+field, fmt.Sprintf("Give %d to %d.", least, most))
		}
	}
	within("triageDays", c.TriageDays, 1, 60)
	within("firstContactDays", c.FirstContactDays, 1, 60)
	within("firstAppointmentDays", c.FirstAppointmentDays, 1, 120)
	within("supportMonths", c.SupportMonths, 1, 24)
	within("extensionMonths", c.ExtensionMonths, 0, 24)
	within("reviewWeeks", c.ReviewWeeks, 1, 52)
	within("quietDays", c.QuietDays, 1, 365)
	within("onwardNudgeDays", c.OnwardNudgeDays, 1, 120)
	within("onwardLeadDays", c.OnwardLeadDays, c.OnwardNudgeDays, 120)
	within("onwardCloseDays", c.OnwardCloseDays, c.OnwardLeadDays, 120)
	within("attemptsBeforeLetter", c.AttemptsBeforeLetter, 1, 10)
	within("letterWaitDays", c.LetterWaitDays, 1, 60)
	within("reopenDays", c.ReopenDays, 0, 365)
	within("reopenWeeks", c.ReopenWeeks, 0, 104)
	within("correctionHours", c.CorrectionHours, 0, 168)
	if len(c.InclusionCriteria) > 20 {
		faults.Add("settings.inclusionCriteria", "Ask at most 20 questions.")
	}
	for i, q := range c.InclusionCriteria {
		if line, err := nhs.CleanLine(q, nhs.MaxLine); err != nil || line == "" {
			faults.Add(fmt.Sprintf("settings.inclusionCriteria.%d", i), "Ask it on one line.")
		}
	}
	for i, l := range c.LicensedInstruments {
		if !l.Valid() {
			faults.Add(fmt.Sprintf("settings.licensedInstruments.%d", i), "Choose a licensed instrument of the list.")
		}
	}
	if _, err := nhs.CleanLine(c.CallerNumber, nhs.MaxName); err != nil {
		faults.Add("settings.callerNumber", "Give the number on one line.")
	}
	if word, err := nhs.CleanLine(c.ClientWord, nhs.MaxName); err != nil || word == "" {
		faults.Add("settings.clientWord", "Give the word for a client.")
	}
	return faults.Err()
}

// checkName cleans a name, which has a letter or digit in it.
func checkName(name string) (string, error) {
	name, err := nhs.CleanLine(name, nhs.MaxLine)
	if err != nil {
		return "", faulty("name", err)
	}
	if nhs.Fold(name) == "" {
		return "", errs.Field("name", "Enter the name.")
	}
	return name, nil
}
