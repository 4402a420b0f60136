package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	entsql "entgo.io/ent/dialect/sql"
)

// image is a row of the database as it stands there, column by column: ciphertext of a sealed cell stays ciphertext.
type image map[string]cell

// cell is one value with the kind that the driver gave it, so that it goes back as it came.
type cell struct {
	Kind  string `json:"k"` // "" for NULL, else text, int, float, bool, time or bytes
	Value string `json:"v,omitempty"`
}

func cellOf(v any) (cell, error) {
	switch v := v.(type) {
	case nil:
		return cell{}, nil
	case string:
		return cell{"text", v}, nil
	case int64:
		return cell{"int", fmt.Sprint(v)}, nil
	case float64:
		b, err := json.Marshal(v)
		return cell{"float", string(b)}, err
	case bool:
		return cell{"bool", fmt.Sprint(v)}, nil
	case time.Time:
		return cell{"time", v.UTC().Format(time.RFC3339Nano)}, nil
	case []byte:
		return cell{"bytes", base64.StdEncoding.EncodeToString(v)}, nil
	}
	return cell{}, fmt.Errorf("store: a column holds a %T", v)
}

// arg gives the value back as an argument of a statement. PostgreSQL takes the bytes of a JSON column as text alone.
func (c cell) arg() (any, error) {
	switch c.Kind {
	case "":
		return nil, nil
	case "text":
		return c.Value, nil
	case "bytes":
		b, err := base64.StdEncoding.DecodeString(c.Value)
		return string(b), err
	case "time":
		return time.Parse(time.RFC3339Nano, c.Value)
	}
	var v any
	d := json.NewDecoder(strings.NewReader(c.Value))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	if n, ok := v.(json.Number); ok && c.Kind == "int" {
		return n.Int64()
	} else if ok {
		return n.Float64()
	}
	return v, nil
}

// columns gives the names of the image's columns in their order.
func (i image) columns() []string {
	out := make([]string, 0, len(i))
	for c := range i {
		out = append(out, c)
	}
	slices.Sort(out)
	return out
}

// sum tells two images apart, by all but what rises when something is done and undone.
func (i image) sum() string {
	rest := maps.Clone(i)
	delete(rest, "version")
	delete(rest, "updated_at")
	b, _ := json.Marshal(rest) // a map of texts always marshals, its keys in order
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// look takes the image of a row, nil when there is none.
func (o *openTx) look(ctx context.Context, d, table, key string) (out image, err error) {
	b := entsql.Dialect(d)
	query, args := b.Select("*").From(b.Table(table)).Where(entsql.EQ("id", key)).Query()
	var rows entsql.Rows
	if err := o.raw.Query(ctx, query, args, &rows); err != nil {
		return nil, fmt.Errorf("look at a row of %s: %w", table, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if !rows.Next() {
		return nil, rows.Err()
	}
	names, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	values, into := make([]any, len(names)), make([]any, len(names))
	for i := range values {
		into[i] = &values[i]
	}
	if err := rows.Scan(into...); err != nil {
		return nil, err
	}
	out = image{}
	for i, name := range names {
		if out[name], err = cellOf(values[i]); err != nil {
			return nil, err
		}
	}
	return out, rows.Err()
}

// putBack writes an image over the row that it was taken of. Its version goes on rising, so that whoever has the row
// open as it is now is told when they save.
func (o *openTx) putBack(ctx context.Context, d, table, key string, was, is image, now time.Time) error {
	u := entsql.Dialect(d).Update(table).Where(entsql.EQ("id", key))
	for _, column := range was.columns() {
		c := was[column]
		switch column {
		case "version":
			u.Add(column, 1)
			continue
		case "updated_at":
			u.Set(column, now)
			continue
		}
		if c == is[column] {
			continue
		}
		v, err := c.arg()
		if err != nil {
			return err
		}
		u.Set(column, v)
	}
	if u.Empty() {
		return nil
	}
	query, args := u.Query()
	return o.one(ctx, query, args)
}

// takeOut deletes a row.
func (o *openTx) takeOut(ctx context.Context, d, table, key string) error {
	query, args := entsql.Dialect(d).Delete(table).Where(entsql.EQ("id", key)).Query()
	return o.one(ctx, query, args)
}

// one runs a statement that changes one row.
func (o *openTx) one(ctx context.Context, query string, args []any) error {
	var res sql.Result
	if err := o.raw.Exec(ctx, query, args, &res); err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n != 1 {
		return errors.Join(err, fmt.Errorf("store: %d rows were changed instead of one", n))
	}
	return nil
}
