package analytics_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"alongside/internal/code"
	"alongside/internal/testkit"
)

// fillEpisodes makes the facts of 30,000 episodes, without a record behind them, and gives what they were made by.
func fillEpisodes(b *testing.B, k *testkit.Kit) *rand.Rand {
	b.Helper()
	db := k.Raw(b)
	rnd := rand.New(rand.NewPCG(1, 43))
	pick := func(list []string) string { return list[min(rnd.IntN(len(list)), rnd.IntN(len(list)))] }
	tx, err := db.BeginTx(b.Context(), nil)
	if err != nil {
		b.Fatal(err)
	}
	columns, _, _ := strings.Cut(columnsOf(b, k, "episode_fact"), "\n")
	for i := range 30_000 {
		values := map[string]any{
			"scheme_id": k.ID, "person": rnd.IntN(24_000), "episode": i, "source": i, "known_from": "0001-01-01", "known_until": "9999-12-31",
			"month": fmt.Sprintf("20%02d-%02d", 22+rnd.IntN(4), 1+rnd.IntN(12)), "age_band": pick(code.AgeBand("").Values()),
			"gender": pick(code.Gender("").Values()), "ethnic_group": pick(code.EthnicGroup("").Values()), "carer_status": pick(code.CarerStatus("").Values()),
			"household": pick(code.Household("").Values()), "language_group": pick(code.LanguageGroup("").Values()), "imd_decile": rnd.IntN(11),
			"practice_id": k.Practice.ID, "pcn_id": k.PCN.ID, "status": pick(code.ReferralStatus("").Values()), "outcome": pick(code.EpisodeOutcome("").Values()),
			"referral_source": pick(code.ReferralSource("").Values()), "primary_reason": pick(code.ReferralReason("").Values()),
			"urgency": pick(code.Urgency("").Values()), "complexity": pick(code.Complexity("").Values()), "number": 1, "extended": false,
		}
		row := []any{}
		for _, c := range strings.Split(columns, ",") {
			v, ok := values[c]
			if !ok {
				v = rnd.IntN(60)
			}
			if strings.HasSuffix(c, "_month") || strings.HasSuffix(c, "_reason") && !ok {
				v = ""
			}
			row = append(row, v)
		}
		if _, err := tx.ExecContext(b.Context(), "INSERT INTO episode_fact ("+columns+") VALUES (?"+strings.Repeat(",?", len(row)-1)+")", row...); err != nil {
			b.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
	return rnd
}

// BenchmarkGuard asks as an analyst does whose ledger has 2,000 cells, of a scheme of 30,000 episodes.
func BenchmarkGuard(b *testing.B) {
	k := testkit.New(b)
	rnd := fillEpisodes(b, k)
	db := k.Raw(b)
	ctx := k.As(k.Analyst)
	dimensions := code.EpisodeDimension("").Values()
	ask := func() {
		q := asked{source: "episodes", groupBy: []string{dimensions[3+rnd.IntN(5)], dimensions[13+rnd.IntN(6)]}, measures: []string{"COUNT", "PEOPLE"}, filter: map[string]any{}}
		if rnd.IntN(3) > 0 {
			q.filter["from"] = fmt.Sprintf("20%02d-%02d", 22+rnd.IntN(4), 1+rnd.IntN(12))
		}
		if _, err := tryPut(ctx, k, q); err != nil {
			b.Fatal(err)
		}
	}
	cells, i := 0, 0
	for ; cells < 2000 && i < 300; i++ {
		ask()
		if err := db.QueryRowContext(b.Context(), "SELECT COUNT(*) FROM given_cell").Scan(&cells); err != nil {
			b.Fatal(err)
		}
	}
	hidden, refused := 0, 0
	_ = db.QueryRowContext(b.Context(), `SELECT SUM(shown LIKE '%"state\":\"hidden%'), SUM(shown LIKE '%"state\":\"refused%') FROM given_cell`).Scan(&hidden, &refused)
	b.Logf("%d questions gave %d cells, %d of them hidden and %d refused", i, cells, hidden, refused)
	for b.Loop() {
		ask()
	}
}

// BenchmarkRows reads a page of 50 episodes of 30,000 of a project: the details of all are read for it.
func BenchmarkRows(b *testing.B) {
	k := testkit.New(b)
	fillEpisodes(b, k)
	o := newOffice(b, k)
	rows := o.rowsOf(o.approved(k.Analyst))
	size := 50
	for b.Loop() {
		if _, err := rows.Episodes(k.As(k.Analyst), &size, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func columnsOf(b *testing.B, k *testkit.Kit, table string) string {
	b.Helper()
	rows, err := k.Raw(b).QueryContext(b.Context(), "SELECT name FROM pragma_table_info('"+table+"') WHERE name <> 'id'")
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	names := []string{}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			b.Fatal(err)
		}
		names = append(names, name)
	}
	if err := rows.Err(); err != nil {
		b.Fatal(err)
	}
	return strings.Join(names, ",")
}
