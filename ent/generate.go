// Package ent is the data layer: generated from ent/schema, guarded by ent/rule.
package ent

//go:generate go run -mod=mod entc.go
