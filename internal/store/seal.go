package store

import (
	"context"
	"errors"
	"fmt"

	"alongside/ent"
)

// sealedColumns are kept encrypted, each cell bound to its table, column and row. What has to be searched cannot be here.
var sealedColumns = map[string][]string{
	"Account":          {"totp_secret"},
	"SafeguardingNote": {"words"},
}

// sealedCells gives the table and the cells of a row that are sealed, by column; none for other rows.
func sealedCells(row any) (table, key string, cells map[string]*string) {
	switch r := row.(type) {
	case *ent.Account:
		return "account", r.ID, map[string]*string{"totp_secret": &r.TotpSecret}
	case *ent.SafeguardingNote:
		return "safeguarding_note", r.ID, map[string]*string{"words": &r.Words}
	}
	return "", "", nil
}

// seal encrypts what is to be sealed on its way into the database, and opens it in the row that comes back.
func (s *Store) seal(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		for _, column := range sealedColumns[m.Type()] {
			v, ok := m.Field(column)
			plain, _ := v.(string)
			if !ok || plain == "" {
				continue
			}
			mm, ok := m.(mutation)
			key, known := "", false
			if ok && !m.Op().Is(ent.OpUpdate) {
				key, known = mm.ID()
			}
			if !known || s.keys == nil {
				return nil, fmt.Errorf("store: %s of %s is sealed row by row, with the keys of a migrated database", column, m.Type())
			}
			text, err := s.keys.Seal(tables[key[:2]], column, key, plain)
			if err != nil {
				return nil, err
			}
			if err := m.SetField(column, text); err != nil {
				return nil, err
			}
		}
		out, err := next.Mutate(ctx, m)
		if err != nil {
			return out, err
		}
		return out, s.unseal(out)
	})
}

// unseal opens the sealed cells of a row as it comes from the database.
func (s *Store) unseal(row any) error {
	table, key, cells := sealedCells(row)
	for column, cell := range cells {
		if *cell == "" {
			continue
		}
		if s.keys == nil {
			return errors.New("store: there are no keys to open what is sealed; migrate the database first")
		}
		plain, err := s.keys.Unseal(table, column, key, *cell)
		if err != nil {
			return err
		}
		*cell = plain
	}
	return nil
}
