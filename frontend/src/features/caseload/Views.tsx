import { memo, useState } from "react";
import { type Chip, Chips } from "../../components/Chips";
import { Icon } from "../../components/Icon";
import { later } from "../../components/later";
import type { CaseloadCountsQuery } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { addressOf, baseFilter, type CaseloadAddress, queryOf, type Show } from "./address";
import { countsQuery, viewsQuery } from "./documents";
import { download } from "./exported";

const ViewDialog = later(() => import("./ViewDialog").then((m) => m.ViewDialog));

type Counts = Omit<CaseloadCountsQuery["caseloadCounts"], "__typename">;

const builtIn: readonly { show?: Show; words: string; of?: keyof Counts; team?: true }[] = [
  { words: "All open", of: "all" },
  { show: "overdue", words: "Overdue", of: "overdue" },
  { show: "reviews", words: "Reviews this week", of: "reviewSoon" },
  { show: "quiet", words: "Not heard from", of: "quiet" },
  { show: "limit", words: "Near the limit", of: "nearLimit" },
  { show: "extension", words: "More time asked", of: "extensionAsked" },
  { show: "risk", words: "Risk", of: "hasRisk" },
  { show: "unassigned", words: "Unallocated", team: true },
];

interface ViewsProps {
  address: CaseloadAddress;
  /** Whether the team's list is shown, where alone there are referrals that nobody has. */
  team: boolean;
  filter: CaseloadAddress;
}

/** The views that everybody has, each with how many it shows, and those that the viewer has kept. */
export const Views = memo(function Views({ address, team, filter }: ViewsProps) {
  const { data, loading } = useAsk(countsQuery, { filter: baseFilter(filter) }, { keepPrevious: true });
  const views = useAsk(viewsQuery, {}).data?.savedViews ?? [];
  const [open, setOpen] = useState(false);
  const [fetching, setFetching] = useState(false);
  const counts = data?.caseloadCounts;
  const here = queryOf(address);
  const own = views.find(({ query }) => query === here);
  const chips: Chip[] = builtIn
    .filter((view) => !view.team || team)
    .map(({ show, words, of }) => ({
      key: show ?? "all",
      words,
      count: of && (counts ? counts[of] : loading ? null : undefined),
      on: address.show === show && !own,
      link: { to: "/caseload", search: { ...address, show } },
    }));
  const kept: Chip[] = views.map(({ id, name, query }) => ({
    key: id,
    words: name,
    on: id === own?.id,
    link: { to: "/caseload", search: addressOf(query) },
  }));
  return (
    <div className="al-views">
      <Chips label="Views of the list" chips={[...chips, ...kept]} />
      <button
        type="button"
        className="al-icon-button al-views__file"
        aria-label="Download this list as a file (CSV)"
        title="Download this list as a file (CSV). The trail keeps who did."
        aria-disabled={fetching || undefined}
        onClick={async () => {
          if (fetching) return;
          setFetching(true);
          const problem = await download(filter);
          setFetching(false);
          if (problem) notify(problem.message, { tone: "bad" });
        }}
      >
        <Icon name="download" />
      </button>
      <button
        type="button"
        className="al-icon-button"
        aria-label={own ? `Rename or remove the view ${own.name}` : "Keep this view"}
        title={own ? "Rename or remove this view" : "Keep this view"}
        onClick={() => setOpen(true)}
      >
        <Icon name={own ? "settings" : "add"} />
      </button>
      {open && <ViewDialog query={here} own={own} onClose={() => setOpen(false)} />}
    </div>
  );
});
