package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"os"
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
	opened, err := c.driver.Open(c.dsn)
	if err != nil {
		return nil, err
	}
	conn := opened.(*sqlite3.SQLiteConn)
	if _, err := conn.Exec(hardened, nil); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return utcConn{conn}, nil
}

// hardened are settings against a database file that somebody else has had in their hands, and against leaving rows
// where they do not belong: no functions with effects in its schema, pages checked when read, no mapped memory whose
// I/O errors are signals, and nothing of a sort in a temporary file.
const hardened = "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY"

// private lets nobody but its owner read the database's files. SQLite makes the others like the first.
func private(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		info, err := os.Stat(path + suffix)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			err = os.Chmod(path+suffix, 0o600)
		}
		if err != nil {
			return fmt.Errorf("keep the database file to its owner: %w", err)
		}
	}
	return nil
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
