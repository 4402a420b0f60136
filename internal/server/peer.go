package server

import (
	"net/http"
	"net/netip"
	"slices"
	"strings"

	"alongside/internal/auth"
)

// peer tells who is at the other end. What a proxy says of it is believed only of the proxies in the configuration:
// anybody may send these headers.
func (s *Server) peer(r *http.Request) auth.Peer {
	p := auth.Peer{Address: remote(r), Secure: r.TLS != nil, Direct: direct(r)}
	if !s.trusted(p.Address) {
		return p
	}
	if strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https") {
		p.Secure = true
	}
	// Each proxy adds whom it heard from, so the last address that is no proxy of ours is the browser's.
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for _, hop := range slices.Backward(hops) {
		a, err := netip.ParseAddr(strings.TrimSpace(hop))
		if err != nil {
			break
		}
		p.Address = a.Unmap()
		if !s.trusted(p.Address) {
			break
		}
	}
	return p
}

func (s *Server) trusted(a netip.Addr) bool {
	return slices.ContainsFunc(s.config.Proxies, func(p netip.Prefix) bool { return p.Contains(a) })
}

// remote is the address that the connection comes from.
func remote(r *http.Request) netip.Addr {
	a, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	return a.Addr().Unmap()
}

// direct says whether a request comes from this machine itself, with no proxy in between that speaks for others.
func direct(r *http.Request) bool {
	for _, name := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Via"} {
		if r.Header.Get(name) != "" {
			return false
		}
	}
	return remote(r).IsLoopback()
}
