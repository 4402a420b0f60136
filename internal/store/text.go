package store

import (
	"context"
	"database/sql/driver"
	"strings"

	"github.com/jackc/pgx/v5/stdlib"

	"alongside/internal/errs"
)

// storable refuses a text with a NUL in it, which PostgreSQL cannot hold and SQLite cuts short: both answer alike.
// Services clean what they keep and say which field it is; this is for what is looked up as it came.
func storable(v driver.Value) error {
	if s, ok := v.(string); ok && strings.IndexByte(s, 0) >= 0 {
		return errs.New(errs.Invalid, "A text has a character in it that is none (NUL). Leave it out.")
	}
	return nil
}

// postgresConnector opens connections that refuse what is not [storable].
type postgresConnector struct{ driver.Connector }

// Connect implements driver.Connector.
func (c postgresConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return textConn{conn.(*stdlib.Conn)}, nil
}

type textConn struct{ *stdlib.Conn }

// CheckNamedValue implements driver.NamedValueChecker.
func (c textConn) CheckNamedValue(nv *driver.NamedValue) error {
	if err := c.Conn.CheckNamedValue(nv); err != nil {
		return err
	}
	return storable(nv.Value)
}
