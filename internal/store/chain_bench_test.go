package store_test

import (
	"testing"

	"alongside/internal/audit"
	"alongside/internal/code"
	"alongside/internal/testkit"
)

// BenchmarkAppend measures what an entry of a read costs: alone, and when many come at once and share their commits.
func BenchmarkAppend(b *testing.B) {
	k := testkit.New(b)
	ctx := k.As(k.LinkWorker)
	entry := audit.Entry{
		Action: code.AuditActionRead, ObjectType: "Person", ObjectID: "pe1", PersonID: "pe1", Fields: []string{"Contact", "Person"},
	}
	b.Run("single", func(b *testing.B) {
		for b.Loop() {
			if err := k.Store.Audit(ctx, entry); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("16 at once", func(b *testing.B) {
		b.SetParallelism(8) // for each of two cores
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				if err := k.Store.Audit(ctx, entry); err != nil {
					b.Error(err)
				}
			}
		})
	})
}
