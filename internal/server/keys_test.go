package server_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"alongside/ent/account"
	"alongside/ent/assignment"
	"alongside/ent/membership"
	"alongside/internal/id"
)

// row is a row that an actor asks for.
type row struct {
	key  string
	seen bool // whether they see it
	near bool // whether it is of their scheme
}

// holder gives the kind of row that an argument or field names, by its own name; a key made by the caller is "id".
var holder = map[string]string{
	"clientId": "pe", "referralId": "re", "linkWorkerId": "ac", "accountId": "ac", "assignedToId": "ac", "practiceId": "or",
	"organisationId": "or", "assignedTo": "or", "pcnId": "or", "serviceId": "sv", "alternativeServiceId": "sv", "contactId": "ct",
	"appointmentId": "ap", "taskId": "ta", "planId": "sp", "actionId": "an", "goalId": "go", "consentId": "co", "riskId": "ri",
	"onwardReferralId": "on", "openedRecordId": "bg", "membershipId": "me", "needId": "ne", "id": "pe", "ids": "pe",
	"templateId": "te", "absenceId": "ab", "viewId": "vw", "coverId": "ac", "documentId": "do", "enquiryId": "en",
	"queryId": "sq", "pcnIds": "or", "practiceIds": "or", "serviceIds": "sv",
	"projectGrantId": "pg", "storyId": "sy",
}

// unknown is a key that is well formed, of a row that does not exist.
func (c *cast) unknown(prefix string) string { return id.New(prefix, c.k.Clock.Now()) }

// unknownFor is an unknown key for an argument or field of a name.
func (c *cast) unknownFor(name string) string {
	prefix, ok := holder[name]
	if !ok {
		panic("which rows does " + name + " name?")
	}
	return c.unknown(prefix)
}

// marks are the texts that are stored in a row to be looked for.
func (c *cast) marks(t *testing.T, key string) []string {
	t.Helper()
	n, err := c.k.Store.Node(c.k.System(), key)
	if err != nil {
		t.Fatal(err)
	}
	found := markPattern.FindAllString(fmt.Sprint(n), -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// rowsOf gives rows of a type: those that the actor sees, those of others, of another scheme, and one that is not there.
func (c *cast) rowsOf(a *actor, typ string) []row {
	var out []row
	for kind, of := range kinds {
		if of != typ {
			continue
		}
		for _, owner := range []client{c.one, c.two, c.far} {
			out = append(out, row{owner.rows[kind], slices.Contains(a.sees[owner.canary], typ), owner.canary != c.far.canary})
		}
	}
	if len(out) == 0 {
		out = c.shared(a, typ)
	}
	if typ == "BreakGlass" && a.opened {
		out = append(out, row{c.opening, true, true})
	}
	return append(out, row{key: c.unknown(out[0].key[:2])})
}

// shared gives rows of the types that belong to no client.
func (c *cast) shared(a *actor, typ string) []row {
	k := c.k
	ctx, far := k.System(), k.Other.System()
	db := k.Store.Ent(ctx)
	staff := slices.Contains([]string{"LINK_WORKER", "LEAD", "MANAGER", "ADMIN"}, string(a.who.Role))
	own := func(of string) string {
		return db.Membership.Query().Where(membership.HasAccountWith(account.ID(of))).OnlyIDX(ctx)
	}
	switch typ {
	case "Scheme":
		return []row{{k.ID, true, true}, {k.Other.ID, false, false}}
	case "Organisation":
		return []row{{k.Host.ID, true, true}, {k.Other.Host.ID, false, false}}
	case "Service":
		return []row{{k.Service.ID, true, true}, {k.Other.Service.ID, false, false}}
	case "ServiceLocation":
		return []row{{db.ServiceLocation.Query().FirstIDX(ctx), true, true}, {db.ServiceLocation.Query().FirstIDX(far), false, false}}
	case "PracticeLink":
		return []row{{db.PracticeLink.Query().FirstIDX(ctx), true, true}, {db.PracticeLink.Query().FirstIDX(far), false, false}}
	case "Account":
		others := slices.Contains(a.sees["Canaryhome"], "Account")
		return []row{{a.who.AccountID, true, true}, {k.PracticeUser2.AccountID, others, true}, {k.Other.PracticeUser.AccountID, false, false}}
	case "Membership":
		return []row{{own(a.who.AccountID), true, true}, {own(k.LinkWorker2.AccountID), staff, true}, {db.Membership.Query().FirstIDX(far), false, false}}
	case "Template":
		return []row{{db.Template.Query().FirstIDX(ctx), staff, true}, {db.Template.Query().FirstIDX(far), false, false}}
	case "Absence":
		return []row{{db.Absence.Query().FirstIDX(ctx), staff, true}, {db.Absence.Query().FirstIDX(far), false, false}}
	case "SavedView":
		return []row{{db.SavedView.Query().FirstIDX(ctx), a.who == k.LinkWorker, true}, {db.SavedView.Query().FirstIDX(far), false, false}}
	case "SavedQuery":
		return []row{{db.SavedQuery.Query().FirstIDX(ctx), a.who == k.Manager, true}, {db.SavedQuery.Query().FirstIDX(far), false, false}}
	case "ProjectGrant":
		return []row{{db.ProjectGrant.Query().FirstIDX(ctx), slices.Contains(a.sees["Canaryhome"], "ProjectGrant"), true}, {db.ProjectGrant.Query().FirstIDX(far), false, false}}
	case "Assignment":
		mine := db.Assignment.Query().Where(assignment.HasAccountWith(account.ID(k.LinkWorker.AccountID))).OnlyIDX(ctx)
		return []row{{mine, staff, true}, {db.Assignment.Query().FirstIDX(far), false, false}}
	}
	panic("which rows of " + typ + " are there? " + strings.Join(record, " "))
}
