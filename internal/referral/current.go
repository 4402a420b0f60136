package referral

import (
	"context"
	"slices"

	"alongside/ent"
	"alongside/ent/referral"
	"alongside/internal/code"
	"alongside/internal/errs"
)

// over are the statuses of an episode that has ended, or never began.
var over = []code.ReferralStatus{code.ReferralStatusDeclined, code.ReferralStatusRedirected, code.ReferralStatusClosed}

// maxEpisodes are the newest referrals of a client among which the current one is looked for.
const maxEpisodes = 100

// Current gives the referral of a client that their page shows: the wanted one when it is among theirs, else the one that
// is open, else the newest. None when the viewer may see none of them.
func (s *Service) Current(ctx context.Context, clientID string, referralID *string) (*ent.Referral, error) {
	rows, err := s.store.Ent(ctx).Referral.Query().Where(referral.PersonID(clientID)).
		Select(referral.FieldID, referral.FieldStatus).
		Order(ent.Desc(referral.FieldReceivedAt), ent.Desc(referral.FieldID)).Limit(maxEpisodes).All(ctx)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	at := slices.IndexFunc(rows, func(r *ent.Referral) bool { return r.ID == value(referralID) })
	if at < 0 {
		at = slices.IndexFunc(rows, func(r *ent.Referral) bool { return !slices.Contains(over, r.Status) })
	}
	n, err := s.store.Node(ctx, rows[max(at, 0)].ID)
	if errs.CodeOf(err) == errs.NotFound {
		return nil, nil // gone since
	}
	current, _ := n.(*ent.Referral)
	return current, err
}
