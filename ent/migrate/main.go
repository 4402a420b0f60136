//go:build ignore

// Command main writes the migrations that the schema lacks, one file for each database: it replays the files so far
// on an empty database, compares the result with the entities, and writes the difference under the next number.
//
//	go run ent/migrate/main.go NAME
//
// The empty PostgreSQL database is made with the administrator's address in ALONGSIDE_TEST_POSTGRES and dropped
// afterwards; "make migration name=..." brings a server. Read what was written: a renamed field looks like one that
// went and one that came.
package main

import (
	"context"
	"database/sql"
	"fmt"
	"log"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	atlas "ariga.io/atlas/sql/migrate"
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "github.com/mattn/go-sqlite3"

	"alongside/ent/migrate"
)

// names that sort and read well: add_service_locations.
var names = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 || !names.MatchString(os.Args[1]) {
		log.Fatal("use: make migration name=words_joined_like_this")
	}
	if err := run(context.Background(), os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, name string) error {
	lite, err := sql.Open("sqlite3", "file:migration?mode=memory&_fk=1")
	if err != nil {
		return err
	}
	defer lite.Close()
	lite.SetMaxOpenConns(1) // each connection to memory is a database of its own
	if err := write(ctx, lite, dialect.SQLite, "sqlite", name); err != nil {
		return fmt.Errorf("sqlite: %w", err)
	}

	admin, err := sql.Open("pgx", os.Getenv("ALONGSIDE_TEST_POSTGRES"))
	if err != nil {
		return err
	}
	defer admin.Close()
	const empty = "alongside_migration"
	if _, err := admin.ExecContext(ctx, "CREATE DATABASE "+empty); err != nil {
		return fmt.Errorf("postgres: %w", err)
	}
	defer admin.ExecContext(ctx, "DROP DATABASE "+empty+" WITH (FORCE)")
	address, err := url.Parse(os.Getenv("ALONGSIDE_TEST_POSTGRES"))
	if err != nil {
		return err
	}
	address.Path = "/" + empty
	postgres, err := sql.Open("pgx", address.String())
	if err != nil {
		return err
	}
	defer postgres.Close()
	if err := write(ctx, postgres, dialect.Postgres, "postgres", name); err != nil {
		return fmt.Errorf("postgres: %w", err)
	}
	return nil
}

// write adds the next file to a database's folder, or says that there is nothing to add.
func write(ctx context.Context, db *sql.DB, kind, folder, name string) error {
	path := filepath.Join("ent", "migrate", "migrations", folder)
	if err := os.MkdirAll(path, 0o755); err != nil {
		return err
	}
	dir, err := atlas.NewLocalDir(path)
	if err != nil {
		return err
	}
	before, err := dir.Files()
	if err != nil {
		return err
	}
	layout, err := atlas.NewTemplateFormatter(
		template.Must(template.New("name").Parse(fmt.Sprintf("%04d_{{ .Name }}.sql", len(before)+1))),
		template.Must(template.New("text").Funcs(template.FuncMap{"sentence": sentence}).Parse(
			"{{ range .Changes }}{{ with .Comment }}-- {{ sentence . }}\n{{ end }}{{ .Cmd }};\n{{ end }}")),
	)
	if err != nil {
		return err
	}
	diff, err := schema.NewMigrate(entsql.OpenDB(kind, db), schema.WithDir(dir), schema.WithFormatter(layout),
		schema.WithMigrationMode(schema.ModeReplay), schema.WithIndent("  "),
		schema.WithDropColumn(true), schema.WithDropIndex(true))
	if err != nil {
		return err
	}
	if err := diff.NamedDiff(ctx, name, migrate.Tables...); err != nil {
		return err
	}
	after, err := dir.Files()
	if err != nil {
		return err
	}
	if len(after) == len(before) {
		fmt.Println(path + ": nothing is lacking")
		return nil
	}
	fmt.Println(filepath.Join(path, after[len(after)-1].Name()))
	return nil
}

// sentence makes a comment of atlas's one of ours.
func sentence(comment string) string {
	return strings.ToUpper(comment[:1]) + comment[1:] + "."
}
