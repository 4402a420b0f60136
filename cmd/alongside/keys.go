package main

import "alongside/internal/store"

// options says where the database's keys and checkpoints are. The flags name files: what is in them never comes by one.
func (d database) options() []store.Option {
	return []store.Option{store.WithKeys(d.Keys), store.WithCheckpoints(d.Checkpoints)}
}
