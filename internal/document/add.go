package document

import (
	"context"
	"errors"
	"path"
	"strings"
	"time"

	"alongside/ent"
	"alongside/internal/code"
	"alongside/internal/errs"
	"alongside/internal/id"
	"alongside/internal/nhs"
	"alongside/internal/secret"
	"alongside/internal/store"
	"alongside/internal/viewer"
)

// AddInput says what a file is that comes into a client's record. Its type is found by looking at it, never by its name.
type AddInput struct {
	ClientMutationID string            `json:"clientMutationId"`
	ClientID         string            `json:"clientId"`
	ReferralID       *string           `json:"referralId"`
	Kind             code.DocumentKind `json:"kind"`
	Title            string            `json:"title"`
	FileName         string            `json:"fileName"`
}

// Add puts a file into a client's record. Sent again with the same id and contents it gives the first document. INVALID
// at "file" when it is too large or of a type that is not taken, with what to do instead.
func (s *Service) Add(ctx context.Context, in AddInput, sent []byte) (*ent.Document, error) {
	if s.files == nil {
		return nil, errNowhere
	}
	if err := MayAdd(ctx); err != nil {
		return nil, err
	}
	if err := s.check(ctx, &in); err != nil {
		return nil, err
	}
	f, err := s.inspect(ctx, sent)
	if err != nil {
		return nil, err
	}
	// The contents are kept before the row is there: a row always has what it promises. What stays over when the row does
	// not come about goes at once, or with the upkeep.
	key := id.New("do", s.store.Clock.Now())
	sealed, err := s.store.Keys().SealFile(key, f.contents)
	if err != nil {
		return nil, err
	}
	if err := s.files.write(ctx, key, sealed); err != nil {
		return nil, err
	}
	d, err := s.write(ctx, key, in, secret.Sum(sent), f)
	if err != nil || d.ID != key {
		late, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		err = errors.Join(err, s.files.drop(late, key))
	}
	if err != nil {
		return nil, err
	}
	return d, nil
}

// check cleans the input, and refuses early what the transaction would refuse: a file is looked at for long.
func (s *Service) check(ctx context.Context, in *AddInput) error {
	if err := store.Malformed("pe", in.ClientID, "client", "clientId"); err != nil {
		return err
	}
	if _, err := s.store.Ent(ctx).Person.Get(ctx, in.ClientID); err != nil {
		return store.Missing(err, "client", "clientId")
	}
	if !in.Kind.Valid() {
		return errs.Field("kind", "Choose what it is from the list.")
	}
	var err error
	if in.Title, err = nhs.LineField("title", in.Title); err != nil {
		return err
	}
	if in.Title == "" {
		return errs.Field("title", "Say what the document is called in the record.")
	}
	return nil
}

// write makes the row.
func (s *Service) write(ctx context.Context, key string, in AddInput, sent string, f file) (*ent.Document, error) {
	type input struct {
		AddInput
		Sent string
	}
	k := store.Key{ID: in.ClientMutationID, Operation: "addDocument", Input: input{in, sent}}
	return store.Once(ctx, s.store, k, func(ctx context.Context) (*ent.Document, error) {
		db := s.store.Ent(ctx)
		p, err := db.Person.Get(ctx, in.ClientID)
		if err != nil {
			return nil, store.Missing(err, "client", "clientId")
		}
		c := db.Document.Create().SetID(key).SetPersonID(p.ID).SetKind(in.Kind).SetTitle(in.Title).
			SetFileName(fileName(in.FileName, f.ending)).SetMediaType(f.mediaType).SetSize(len(f.contents)).
			SetSha256(secret.Sum(f.contents)).SetAddedByID(viewer.From(ctx).AccountID)
		if in.ReferralID != nil {
			r, err := s.store.Episode(ctx, "referralId", *in.ReferralID)
			if err != nil {
				return nil, err
			}
			if r.PersonID != p.ID {
				return nil, errs.Missing("referral").At("referralId")
			}
			c.SetReferralID(r.ID)
		}
		d, err := c.Save(ctx)
		if err != nil {
			return nil, store.Taken(err)
		}
		// Who may see a client does not have to hold the record: nobody adds what they could not read.
		if _, err := db.Document.Get(ctx, d.ID); err != nil {
			return nil, store.Missing(err, "client", "clientId")
		}
		return d, nil
	})
}

// maxFileName is the longest name of a file without its ending, in characters.
const maxFileName = 100

// fileName makes of the name that a file came with one that every system takes, with the ending of its true type.
func fileName(sent, ending string) string {
	sent = path.Base(strings.ReplaceAll(sent, `\`, "/"))
	sent = strings.TrimSuffix(sent, path.Ext(sent))
	sent = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/:*?"<>|%`, r):
			return '-'
		case r < ' ', r == 0x7f, r >= 0x80 && r < 0xa0, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f, r == 0xfeff, r == 0xfffd:
			return -1 // also what hides, or turns the direction of, what is read
		}
		return r
	}, sent)
	sent = strings.Trim(strings.Join(strings.Fields(sent), " "), " .-")
	if letters := []rune(sent); len(letters) > maxFileName {
		sent = strings.TrimRight(string(letters[:maxFileName]), " .-")
	}
	if sent == "" {
		sent = "document"
	}
	return sent + ending
}
