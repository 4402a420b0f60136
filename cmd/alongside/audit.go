package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
	"unicode"

	"alongside/ent"
	"alongside/ent/account"
	"alongside/ent/auditentry"
	"alongside/ent/person"
	"alongside/internal/access"
	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// audits are the commands on the audit trail.
type audits struct {
	Verify     auditVerify     `cmd:"" help:"Find the first entry that is not as it was written."`
	Checkpoint auditCheckpoint `cmd:"" help:"Sign the end of the trail as it is now."`
	Key        auditKey        `cmd:"" help:"Print the public key that checkpoints are signed with (note format)."`
	WhoSaw     auditWhoSaw     `cmd:"" help:"List who has looked at a client's record or changed it. Asking is written down too."`
}

type auditVerify struct {
	database
	Checkpoint string `placeholder:"PATH" help:"A checkpoint, or a folder of them, from where nobody with a hand on the database could change it. Without it, those that the program keeps."`
}

// Run says that the trail is whole, or what is wrong with it. It changes nothing.
func (c auditVerify) Run(ctx context.Context, p *program) error {
	return p.withTrail(ctx, c.database, func(s *store.Store) error {
		path := c.Checkpoint
		if path == "" {
			folder, _ := s.Checkpoints()
			if _, err := os.Stat(folder); err == nil {
				path = folder
			}
		}
		var against []store.Checkpoint
		if path != "" {
			var err error
			if against, err = s.ReadCheckpoints(path); err != nil {
				return err
			}
		}
		v, err := s.VerifyTrail(ctx, against)
		if err != nil {
			return err
		}
		if f := v.Fault; f != nil {
			where := fmt.Sprintf("Entry %d", f.Seq)
			if f.ID != "" {
				where += " (" + f.ID + ")"
			}
			fmt.Fprintf(p.out, "%s: %s: %s.\n", where, f.Flaw, f.Why)
			return errors.New("the audit trail is not as it was written")
		}
		agree := "there was no checkpoint to hold it against"
		if len(against) > 0 {
			agree = count(int64(v.Checkpoints), "checkpoint agrees", "checkpoints agree")
		}
		fmt.Fprintf(p.out, "The audit trail is whole: %s, the last with the hash %s; %s.\n",
			count(v.Head.Seq, "entry", "entries"), v.Head.Hash, agree)
		return nil
	})
}

// count says how many there are of something.
func count(n int64, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

type auditCheckpoint struct{ database }

// Run writes a checkpoint and tells where.
func (c auditCheckpoint) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		made, err := s.Checkpoint(ctx)
		if err != nil {
			return err
		}
		fmt.Fprintf(p.out, "Signed entry %d: %s\n", made.Seq, made.File)
		return nil
	})
}

type auditKey struct{ database }

// Run prints the key.
func (c auditKey) Run(ctx context.Context, p *program) error {
	return p.withTrail(ctx, c.database, func(s *store.Store) error {
		k := s.Keys()
		if k == nil {
			return errors.New("there are no keys yet: alongside migrate makes them")
		}
		fmt.Fprintln(p.out, k.VerifierKey())
		return nil
	})
}

// withTrail opens a database that is there, as it is: whoever checks a trail must not touch it.
func (p *program) withTrail(ctx context.Context, d database, fn func(*store.Store) error) (err error) {
	address, err := d.address(realFile)
	if err != nil {
		return err
	}
	s, err := store.Open(ctx, address, p.clock, append(d.options(), store.Existing())...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return fn(s)
}

type auditWhoSaw struct {
	database
	Person string `arg:"" help:"The client's key (pe...) or NHS number."`
}

// Run writes down that somebody asks, and then lists the entries about the client, the newest first.
func (c auditWhoSaw) Run(ctx context.Context, p *program) error {
	return p.withStore(ctx, c.database, func(s *store.Store) error {
		ctx, _ := audit.Record(viewer.System(ctx, "", "command line: audit who-saw"), "audit who-saw")
		who, err := c.client(ctx, s)
		if err != nil {
			return err
		}
		ctx = viewer.System(ctx, who.SchemeID, "command line: audit who-saw")
		err = s.Audit(ctx, audit.Entry{
			Action: code.AuditActionRead, Purpose: code.PurposeOversight, ObjectType: "Person", ObjectID: who.ID,
			PersonID: who.ID, Fields: []string{"AuditEntry"},
		})
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
		fmt.Fprintln(w, "WHEN\tWHO\tROLE\tWHAT FOR\tWHAT\tREASON")
		if err := tellEntries(ctx, s, w, who.ID); err != nil {
			return err
		}
		return w.Flush()
	})
}

// client finds the client that is meant.
func (c auditWhoSaw) client(ctx context.Context, s *store.Store) (*ent.Person, error) {
	q := s.Ent(ctx).Person.Query()
	if id.Valid("pe", c.Person) {
		q.Where(person.ID(c.Person))
	} else {
		n, err := nhs.ParseNumber(c.Person)
		if err != nil {
			return nil, misuse("give the client's key (pe...) or NHS number")
		}
		q.Where(person.NhsNumber(n.String()))
	}
	found, err := q.All(ctx)
	switch {
	case err != nil:
		return nil, err
	case len(found) == 0:
		return nil, errors.New("there is no such client")
	case len(found) > 1:
		return nil, errors.New("several clients have this NHS number: give the key of one")
	}
	return found[0], nil
}

// entriesPage is how many entries are read at a time.
const entriesPage = 500

// tellEntries writes a line for each entry about a client, the newest first.
func tellEntries(ctx context.Context, s *store.Store, w *tabwriter.Writer, personID string) error {
	about := access.New(s).About(personID)
	names := map[string]string{"": "Alongside"}
	q := s.Ent(ctx).AuditEntry.Query().Where(about).Order(ent.Desc(auditentry.FieldSeq)).Limit(entriesPage)
	for {
		rows, err := q.Clone().All(ctx)
		if err != nil {
			return err
		}
		for _, e := range rows {
			name, known := names[e.AccountID]
			if !known {
				if name, err = s.Ent(ctx).Account.Query().Where(account.ID(e.AccountID)).Select(account.FieldName).String(ctx); err != nil {
					return err
				}
				names[e.AccountID] = name
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", e.CreatedAt.UTC().Format("2006-01-02 15:04:05 MST"),
				oneLine(name), code.Role(e.Role).Label(), e.Purpose.Label(), what(e), oneLine(e.Reason))
		}
		if len(rows) < entriesPage {
			return nil
		}
		q = q.Where(auditentry.SeqLT(rows[len(rows)-1].Seq))
	}
}

// oneLine keeps what people wrote from moving about in the table or the terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// what says what an entry tells of, in a few words.
func what(e *ent.AuditEntry) string {
	out := e.Action.Label()
	if e.Action == code.AuditActionRead {
		out += " " + strings.Join(e.Fields, ", ")
	} else if e.ObjectType != "" {
		out += " " + e.ObjectType
	}
	if e.Outcome == code.AuditOutcomeRefused {
		out += " (refused)"
	}
	return out
}
