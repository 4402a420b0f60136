package organisation

import (
	"context"
	"slices"

	"alongside/ent"
	"alongside/ent/scheme"
	"alongside/internal/audit"
	"alongside/internal/detail"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/viewer"
)

// CreateScheme makes a scheme with its first templates, for the command line and the demonstration: only background work that is confined to no
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
		sc, err := s.store.Ent(ctx).Scheme.Create().SetName(name).SetSettings(settings).SetDemonstration(demonstration).Save(ctx)
		if err != nil {
			return nil, err
		}
		return sc, s.firstTemplates(ctx, sc.ID)
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
			after := *in.Settings
			after.FirstContactWas = sc.Settings.FirstContactWas // whoever writes settings does not write their past
			if was := sc.Settings.FirstContactDays; was != after.FirstContactDays {
				after.FirstContactWas = append(slices.Clone(after.FirstContactWas), detail.FormerDays{Days: was, Until: s.store.Today()})
			}
			u.SetSettings(after)
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
