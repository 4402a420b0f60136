package store

import (
	"context"
	"database/sql/driver"
	"time"

	"github.com/mattn/go-sqlite3"
)

// sqliteConnector opens connections that store instants as UTC text to the millisecond. Left alone, the driver keeps
// the zone it is given, and text of different zones neither compares nor sorts by time.
type sqliteConnector struct {
	dsn    string
	driver *sqlite3.SQLiteDriver
}

// Connect implements driver.Connector.
func (c *sqliteConnector) Connect(context.Context) (driver.Conn, error) {
	conn, err := c.driver.Open(c.dsn)
	if err != nil {
		return nil, err
	}
	return utcConn{conn.(*sqlite3.SQLiteConn)}, nil
}

// Driver implements driver.Connector.
func (c *sqliteConnector) Driver() driver.Driver { return c.driver }

type utcConn struct{ *sqlite3.SQLiteConn }

// CheckNamedValue implements driver.NamedValueChecker.
func (utcConn) CheckNamedValue(nv *driver.NamedValue) error {
	v, err := driver.DefaultParameterConverter.ConvertValue(nv.Value)
	if t, ok := v.(time.Time); ok {
		v = t.UTC().Truncate(time.Millisecond)
	}
	nv.Value = v
	if err == nil {
		err = storable(v)
	}
	return err
}
