package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"alongside/internal/clock"
	"alongside/internal/server"
)

// serve is the command of that name.
type serve struct {
	database
	Listen       string   `default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Where to listen (${default}). Port 0 takes a free one."`
	Demo         bool     `help:"Fill an empty database with the demonstration scheme first, and print its sign-ins. Loopback only."`
	DemoAt       string   `placeholder:"INSTANT" help:"The demonstration as it stands at an instant, such as 2026-11-18T09:00:00Z, from which its clock runs on: for training and pictures. With --demo only."`
	Origin       []string `placeholder:"ORIGIN" help:"An origin of another site whose pages may use the API, such as https://example.org. None by default."`
	TrustedProxy []string `placeholder:"NETWORK" help:"A proxy whose X-Forwarded-For and X-Forwarded-Proto are believed, such as 10.0.0.0/8. None by default."`
	IdleMinutes  int      `default:"15" placeholder:"MINUTES" help:"How long a session lasts without a request, 1 to 240 minutes (${default})."`
	Documents    string   `placeholder:"FILE" help:"Further GraphQL operations that every role may send: a JSON object of texts by sha256: and their hash. The app's own are known."`
	Files        string   `placeholder:"ADDRESS" help:"Where documents are kept, sealed: file:///path, or s3://bucket?region=... with its secrets in the environment (AWS_...). Without it, a folder beside the keys' usual place."`
	Metrics      bool     `help:"Answer /metrics to others than this machine."`
	provider
}

// garbage is how much may be allocated, in per cent of what is in use, before the collector runs: an answer is made of many
// small pieces and little stays, so a collection at each doubling (100, Go's own) took a fifth of the processor.
const garbage = 400

// Run serves until it is told to stop.
func (c serve) Run(ctx context.Context, p *program) (err error) {
	if told := debug.SetGCPercent(garbage); told != 100 {
		debug.SetGCPercent(told) // GOGC says otherwise
	}
	if err := c.shift(p); err != nil {
		return err
	}
	config, err := c.config(p)
	if err != nil {
		return err
	}
	if c.Demo {
		if err := c.loopback(); err != nil {
			return err
		}
		if err := p.demonstrate(ctx, c.database, config.Database, "small"); err != nil {
			return err
		}
	}
	s, err := server.New(ctx, config)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", c.Listen)
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	fmt.Fprintf(p.out, "Alongside is at http://%s\n", l.Addr())
	if c.Demo {
		p.tellSignIns()
	}
	if err := p.tellFirst(ctx, s, l.Addr()); err != nil {
		return errors.Join(err, l.Close())
	}
	return s.Serve(ctx, l)
}

// shift puts the program's clock where the demonstration is to be seen. Never for a real scheme, whose records it would
// date wrongly.
func (c serve) shift(p *program) error {
	if c.DemoAt == "" {
		return nil
	}
	if !c.Demo {
		return misuse("--demo-at: a real scheme keeps the machine's time; use it with --demo")
	}
	at, err := time.Parse(time.RFC3339, c.DemoAt)
	if err != nil {
		return misuse("--demo-at: %q is no instant; write it as 2026-11-18T09:00:00Z", c.DemoAt)
	}
	p.clock = clock.NewShifted(p.clock, at)
	return nil
}

// config checks the flags.
func (c serve) config(p *program) (server.Config, error) {
	config := server.Config{Clock: p.clock, Log: slog.NewJSONHandler(p.err, nil), Metrics: c.Metrics, Keys: c.Keys, Checkpoints: c.Checkpoints, Files: c.Files}
	if c.IdleMinutes < 1 || c.IdleMinutes > 240 {
		return config, misuse("--idle-minutes: give 1 to 240")
	}
	config.Idle = time.Duration(c.IdleMinutes) * time.Minute
	public, by, err := c.identities()
	if err != nil {
		return config, err
	}
	config.Public, config.Provider = public, by
	if _, _, err := net.SplitHostPort(c.Listen); err != nil {
		return config, misuse("--listen: give host and port, such as 127.0.0.1:8080")
	}
	for _, origin := range c.Origin {
		u, err := url.Parse(origin)
		if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || strings.Contains(u.Host, "*") || origin != u.Scheme+"://"+u.Host {
			return config, misuse("--origin: %q is no origin; give scheme and host, such as https://example.org", origin)
		}
		config.Origins = append(config.Origins, origin)
	}
	for _, network := range c.TrustedProxy {
		prefix, err := netip.ParsePrefix(network)
		if err != nil {
			return config, misuse("--trusted-proxy: %q is no network; write it as 10.0.0.0/8 or 192.0.2.1/32", network)
		}
		config.Proxies = append(config.Proxies, prefix)
	}
	file := realFile
	if c.Demo {
		file = demoFile
	}
	if config.Documents, err = approved(c.Documents); err != nil {
		return config, err
	}
	config.Database, err = c.address(file)
	return config, err
}

// tellFirst prints where the first administrator of an empty database is set up. The secret stands behind #, which no
// browser sends anywhere.
func (p *program) tellFirst(ctx context.Context, s *server.Server, at net.Addr) error {
	secret, err := s.FirstToken(ctx)
	if err != nil || secret == "" {
		return err
	}
	address := at.String()
	if tcp, ok := at.(*net.TCPAddr); ok && (tcp.IP.IsUnspecified() || tcp.IP.IsLoopback()) {
		address = "localhost:" + strconv.Itoa(tcp.Port)
	}
	fmt.Fprintf(p.out, "Set up: http://%s/welcome#%s (within 10 minutes, on this machine)\n", address, secret)
	return nil
}

// loopback refuses to show a demonstration, whose passwords everybody knows, to a network.
func (c serve) loopback() error {
	host, _, _ := net.SplitHostPort(c.Listen) // checked before
	if strings.EqualFold(host, "localhost") {
		return nil
	}
	if a, err := netip.ParseAddr(host); err == nil && a.IsLoopback() {
		return nil
	}
	return misuse("--demo: its sign-ins are known to everybody, so it listens on this machine only: --listen 127.0.0.1:8080")
}
