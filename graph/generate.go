// Package graph is the GraphQL edge: it translates requests into calls of the domain services and reads of ent, and
// errors into the contract's codes. A resolver is one statement.
package graph

//go:generate go run ./generate
