package analytics_test

import (
	"fmt"
	"slices"

	"alongside/ent"
)

func (rec *record) contacts(r *random) []plain {
	ctx := r.kit.System()
	rows, err := r.kit.Store.Ent(ctx).Contact.Query().All(ctx)
	r.must(err)
	out := []plain{}
	for _, c := range rows {
		p := rec.common(c.ReferralID, dayOf(&c.At))
		with := !slices.Contains([]string{"ON_BEHALF", "ABOUT_CLIENT", "NON_CONTACT_WORK"}, string(c.Method))
		p.is["METHOD"], p.is["OUTCOME"], p.is["PURPOSE"], p.is["WITH_CLIENT"] = string(c.Method), string(c.Outcome), string(c.Purpose), yes(with)
		p.value["HOURS"], p.value["MEDIAN_MINUTES"] = float64(c.Minutes), float64(c.Minutes) // minutes: they are divided at the end
		p.share("PERCENT_REACHED", with, with && (c.Outcome == "ATTENDED" || c.Outcome == "DECLINED"))
		meeting := !slices.Contains([]string{"PHONE", "TEXT", "EMAIL", "LETTER", "ON_BEHALF", "ABOUT_CLIENT", "NON_CONTACT_WORK"}, string(c.Method))
		p.share("PERCENT_NOT_ATTENDED", meeting, c.Outcome == "DID_NOT_ATTEND")
		if meeting {
			p.value["MEETINGS"] = 1
		}
		if meeting && c.Outcome == "DID_NOT_ATTEND" {
			p.value["NOT_ATTENDED"] = 1
		}
		out = append(out, p)
	}
	return out
}

// goalsOf gives the goals of a plan that no edit took out.
func goalsOf(all []*ent.Goal, plan string) (out []*ent.Goal) {
	for _, g := range all {
		if g.PlanID == plan && !g.Removed {
			out = append(out, g)
		}
	}
	return out
}

func (rec *record) plans(r *random) ([]*ent.SupportPlan, []*ent.Goal) {
	ctx := r.kit.System()
	plans, err := r.kit.Store.Ent(ctx).SupportPlan.Query().All(ctx)
	r.must(err)
	goals, err := r.kit.Store.Ent(ctx).Goal.Query().All(ctx)
	r.must(err)
	return plans, goals
}

func (rec *record) needs(r *random) []plain {
	plans, goals := rec.plans(r)
	out := []plain{}
	for _, plan := range plans {
		for _, need := range plan.Needs {
			p := rec.common(plan.ReferralID, dayOf(&plan.CreatedAt))
			p.is["NEED"] = string(need.Code)
			with, achieved := false, false
			for _, g := range goalsOf(goals, plan.ID) {
				if g.NeedID == need.ID {
					with, achieved = true, achieved || g.Status == "ACHIEVED"
				}
			}
			p.share("PERCENT_WITH_GOAL", true, with)
			p.share("PERCENT_ACHIEVED", with, achieved)
			out = append(out, p)
		}
	}
	return out
}

func (rec *record) goals(r *random) []plain {
	ctx := r.kit.System()
	plans, goals := rec.plans(r)
	actions, err := r.kit.Store.Ent(ctx).Action.Query().All(ctx)
	r.must(err)
	out := []plain{}
	for _, plan := range plans {
		for _, g := range goalsOf(goals, plan.ID) {
			p := rec.common(plan.ReferralID, dayOf(&g.CreatedAt))
			p.is["NEED"], p.is["STATUS"], p.is["IMPORTANCE"] = "", string(g.Status), fmt.Sprint(g.Importance)
			for _, need := range plan.Needs {
				if need.ID == g.NeedID {
					p.is["NEED"] = string(need.Code)
				}
			}
			some, done := false, false
			for _, a := range actions {
				if a.GoalID == g.ID && !a.Removed {
					some, done = true, done || a.Status == "DONE"
				}
			}
			p.value["MEAN_IMPORTANCE"] = float64(g.Importance)
			p.share("PERCENT_ACHIEVED", true, g.Status == "ACHIEVED")
			p.share("PERCENT_WITH_ACTION_DONE", some, done)
			out = append(out, p)
		}
	}
	return out
}

func (rec *record) measures(r *random) []plain {
	ctx := r.kit.System()
	rows, err := r.kit.Store.Ent(ctx).Assessment.Query().All(ctx)
	r.must(err)
	out := []plain{}
	for _, a := range rows {
		add := func(item string, value *float64) {
			p := rec.common(a.ReferralID, string(a.On))
			p.is["INSTRUMENT"], p.is["ITEM"], p.is["POINT"] = string(a.Instrument), item, string(a.Point)
			if value != nil {
				p.value["MEAN"], p.value["MEDIAN"] = *value, *value
			}
			p.share("PERCENT_DECLINED", true, value == nil)
			out = append(out, p)
		}
		for _, item := range a.Items {
			var v *float64
			if item.Value != nil {
				f := float64(*item.Value)
				v = &f
			}
			add(item.Code, v)
		}
		if a.Score != nil {
			add("TOTAL", a.Score)
		}
	}
	return out
}

func (rec *record) onward(r *random) []plain {
	ctx := r.kit.System()
	db := r.kit.Store.Ent(ctx)
	signposts, err := db.Signpost.Query().All(ctx)
	r.must(err)
	referrals, err := db.OnwardReferral.Query().All(ctx)
	r.must(err)
	out := []plain{}
	for _, s := range signposts {
		p := rec.common(s.ReferralID, string(s.On))
		p.is["KIND"], p.is["SERVICE"], p.is["CATEGORY"] = "SIGNPOST", s.ServiceID, string(rec.services[s.ServiceID].Category)
		p.is["STATUS"], p.is["OUTCOME"], p.is["DECLINE_REASON"] = "", "", ""
		out = append(out, p)
	}
	for _, o := range referrals {
		if o.Status == "DRAFT" {
			continue
		}
		sent := dayOf(&o.CreatedAt)
		if o.SentAt != nil {
			sent = dayOf(o.SentAt)
		}
		p := rec.common(o.ReferralID, sent)
		outcome := text(o.Outcome)
		p.is["KIND"], p.is["SERVICE"], p.is["CATEGORY"] = "REFERRAL", o.ServiceID, string(rec.services[o.ServiceID].Category)
		p.is["STATUS"], p.is["OUTCOME"], p.is["DECLINE_REASON"] = string(o.Status), outcome, text(o.DeclineReason)
		p.days("DAYS_TO_ANSWER", sent, dayOf(o.AnsweredAt))
		p.share("PERCENT_ACCEPTED", true, o.Status == "ACCEPTED")
		p.share("PERCENT_ATTENDED", outcome != "", outcome != "NEVER_ATTENDED")
		p.share("PERCENT_STILL_GOING", outcome != "", slices.Contains([]string{"ATTENDING_4_WEEKS", "ATTENDING_12_WEEKS", "BECAME_VOLUNTEER"}, outcome))
		out = append(out, p)
	}
	return out
}
