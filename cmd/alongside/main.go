// Command alongside is the whole product: server, database, app and tools in one binary.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"alongside/internal/clock"
	"alongside/internal/code"
	"alongside/internal/store"
)

// What the program exits with.
const (
	exitDone     = 0
	exitFailed   = 1
	exitWrongUse = 2
)

// program is what a command may use of the outside world.
type program struct {
	in    io.Reader
	out   io.Writer
	err   io.Writer
	clock clock.Clock
}

// commands are all there are. Each flag can also be given as ALONGSIDE_<FLAG>; the command line has the last word.
type commands struct {
	Serve     serve     `cmd:"" help:"Serve the app and the API."`
	Migrate   migrate   `cmd:"" help:"Bring a database up to this version."`
	Demo      demoCmd   `cmd:"" help:"Fill an empty database with the demonstration scheme."`
	Audit     audits    `cmd:"" help:"Check the audit trail and ask it who saw what."`
	Analytics factsCmd  `cmd:"" help:"Check the facts that reports count."`
	User      users     `cmd:"" help:"Add, list and disable accounts."`
	Token     tokens    `cmd:"" help:"Make, list and revoke tokens for programs."`
	Lists     lists     `cmd:"" help:"Take in practice list sizes."`
	Policy    policyCmd `cmd:"" help:"Say who may see and do what."`
	Version   version   `cmd:"" help:"Say which version this is."`
}

// database are the flags that most commands share.
type database struct {
	Database    string `placeholder:"ADDRESS" help:"The database, as sqlite:///path/to/file or postgres://user@host/name. Without it, a SQLite file in your data folder."`
	Keys        string `placeholder:"FILE" help:"The file of the database's keys, made with an empty database. Without it, FILE.keys beside a SQLite file; for PostgreSQL, by the database's name in your data folder."`
	Checkpoints string `placeholder:"FOLDER" help:"Where signed checkpoints of the audit trail are kept; best on another disk. Without it, a folder beside the keys' usual place."`
}

// wrongUse is a mistake in how the program was called.
type wrongUse struct{ error }

// misuse makes a wrongUse.
func misuse(format string, args ...any) error { return wrongUse{fmt.Errorf(format, args...)} }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	p := &program{in: os.Stdin, out: os.Stdout, err: os.Stderr, clock: clock.System{}}
	code := p.run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}

// run does what the arguments say and gives the exit code.
func (p *program) run(ctx context.Context, args []string) int {
	exit := -1
	k, err := kong.New(&commands{},
		kong.Name("alongside"),
		kong.Description("Alongside, a social prescribing system: one program that holds the database, the API and the app."),
		kong.DefaultEnvars("ALONGSIDE"),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Writers(p.out, p.err),
		kong.Exit(func(code int) { exit = code; panic(asked{}) }), // --help ends here
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(p),
		kong.Vars{"roles": strings.Join(code.Role("").Values(), ",")},
	)
	if err != nil {
		fmt.Fprintln(p.err, "alongside:", err)
		return exitFailed
	}
	kctx, err := parse(k, args)
	if err == nil {
		err = hidden(args)
	}
	switch {
	case exit >= 0:
		return exit
	case err != nil:
		fmt.Fprintf(p.err, "alongside: %v\nTry alongside --help.\n", err)
		return exitWrongUse
	}
	if err := kctx.Run(); err != nil {
		fmt.Fprintln(p.err, "alongside:", err)
		if _, ok := errors.AsType[wrongUse](err); ok {
			return exitWrongUse
		}
		return exitFailed
	}
	return exitDone
}

// asked unwinds from kong's exit after help was printed.
type asked struct{}

func parse(k *kong.Kong, args []string) (kctx *kong.Context, err error) {
	defer func() {
		if p := recover(); p != nil {
			if _, ok := p.(asked); !ok {
				panic(p)
			}
		}
	}()
	return k.Parse(args)
}

// hidden refuses a password in an argument: everybody on the machine can read those while the program runs.
func hidden(args []string) error {
	for _, a := range args {
		u, err := url.Parse(strings.TrimPrefix(a, "--database="))
		if err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql" {
			continue
		}
		if _, ok := u.User.Password(); ok || u.Query().Has("password") || u.Query().Has("sslpassword") {
			return misuse("--database: everybody on this machine can read a password there. Give the address as ALONGSIDE_DATABASE, " +
				"or the password in a file that PGPASSFILE names")
		}
	}
	return nil
}

// address gives the address of the database, or that of a file of its own in the user's data folder.
func (d database) address(file string) (string, error) {
	if d.Database != "" {
		if scheme, _, _ := strings.Cut(d.Database, ":"); scheme != "sqlite" && scheme != "postgres" && scheme != "postgresql" {
			return "", misuse("--database: it starts with sqlite:/// or postgres://")
		}
		return d.Database, nil
	}
	folder, err := store.DataFolder()
	if err != nil {
		return "", misuse("there is no data folder to keep the database in: name it with --database")
	}
	return "sqlite://" + folder + "/" + file, nil
}

// files of a database that was not named: the demonstration never touches the other.
const (
	realFile = "alongside.db"
	demoFile = "demonstration.db"
)

// open opens and migrates the database of a command that does not serve.
func (p *program) open(ctx context.Context, d database, address string, c clock.Clock, options ...store.Option) (*store.Store, error) {
	s, err := store.Open(ctx, address, c, append(d.options(), options...)...)
	if err != nil {
		return nil, err
	}
	if _, err := s.Migrate(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}
