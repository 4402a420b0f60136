package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"alongside/ent"
	"alongside/graph"
	"alongside/internal/analytics"
	"alongside/internal/code"
	"alongside/internal/measure"
	"alongside/internal/store"
	"alongside/internal/testkit"
)

// Ensure that an answer of analytics that was given before is given again, to the letter, without anything being read of the
// database, until another program commits; then, and for another viewer, it is read anew. Counted is what the
// figures read of the scheme each time that they are made. On PostgreSQL they are made each time.
func TestRemembered_withoutReading(t *testing.T) {
	t.Parallel()
	testkit.Each(t, func(t *testing.T, k *testkit.Kit) {
		var reads atomic.Int64
		k.Store.Ent(k.System()).Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
			return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
				reads.Add(1)
				return next.Query(ctx, q)
			})
		}))
		other, err := store.Open(t.Context(), k.Address, k.Clock)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = other.Close() })
		trusted, err := graph.NewDocuments(func(string) bool { return true })
		if err != nil {
			t.Fatal(err)
		}
		endpoint := graph.New(&graph.Resolver{
			Store: k.Store, Analytics: analytics.New(k.Store, measure.Scales), Patience: time.Minute,
		}, slog.New(slog.NewTextHandler(t.Output(), nil)), trusted)
		question, err := json.Marshal(map[string]string{
			"query": `{ analytics { firstContactDays episodes { aggregate(groupBy: [MONTH], measures: [COUNT]) { rows } } } }`,
		})
		if err != nil {
			t.Fatal(err)
		}
		ask := func(ctx context.Context) (answer string, read bool) {
			t.Helper()
			before := reads.Load()
			r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(question))
			r.Header.Set("Content-Type", "application/json")
			w := httptest.NewRecorder()
			endpoint.ServeHTTP(w, r)
			if w.Code != http.StatusOK || bytes.Contains(w.Body.Bytes(), []byte(`"errors"`)) {
				t.Fatalf("%d: %s", w.Code, w.Body)
			}
			return w.Body.String(), reads.Load() > before
		}
		manager, analyst, each := k.As(k.Manager), k.As(k.Analyst), k.Store.Dialect() != "sqlite3"
		first, read := ask(manager)
		if !read {
			t.Fatal("what is counted here tells nothing: the first answer was made without it")
		}
		for range 3 {
			if again, read := ask(manager); read != each || again != first {
				t.Errorf("asked again: read is %t, %s; want %s", read, again, first)
			}
		}
		if _, read := ask(analyst); !read {
			t.Error("another viewer is given what the first one was")
		}

		settings := other.Ent(k.System()).Scheme.GetX(k.System(), k.Scheme.ID).Settings
		settings.FirstContactDays += 3
		other.Ent(k.System()).Scheme.UpdateOneID(k.Scheme.ID).SetSettings(settings).ExecX(k.System())
		changed, read := ask(manager)
		if !read || changed == first {
			t.Errorf("after a commit of another program: read is %t, %s", read, changed)
		}
		if again, read := ask(manager); read != each || again != changed {
			t.Errorf("asked again after it: read is %t, %s; want %s", read, again, changed)
		}

		for range 8 {
			k.Referral(t, k.Practice, code.ReferralStatusActive, k.LinkWorker)
		}
		if eight, read := ask(manager); !read || eight == changed {
			t.Errorf("after eight referrals: read is %t, %s", read, eight)
		}
	})
}
