package demo

import "context"

// large makes the set to measure with.
func (m *maker) large(ctx context.Context) error { return nil }
