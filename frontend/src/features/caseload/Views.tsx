import { memo, useState } from "react";
import { maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { Button } from "../../components/Button";
import { type Chip, Chips } from "../../components/Chips";
import { Dialog } from "../../components/Dialog";
import { Form, useAppForm } from "../../components/form/Form";
import { TextField } from "../../components/form/TextField";
import { Icon } from "../../components/Icon";
import type { CaseloadCountsQuery } from "../../lib/graphql/generated/graphql";
import { useAsk, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { useNavigate } from "../../lib/router";
import { addressOf, baseFilter, type CaseloadAddress, queryOf, type Show } from "./address";
import { countsQuery, removeViewMutation, saveViewMutation, viewsQuery } from "./documents";
import { download } from "./exported";

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

const schema = object({
  name: pipe(
    string(),
    trim(),
    nonEmpty("Give the view a name"),
    maxLength(200, "Use 200 characters or fewer"),
  ),
});

interface ViewDialogProps {
  /** The address that is kept. */
  query: string;
  /** The view it is already. */
  own: { id: string; name: string } | undefined;
  onClose: () => void;
}

/** Keeps what the list shows now under a name; renames or removes a view. */
function ViewDialog({ query, own, onClose }: ViewDialogProps) {
  const navigate = useNavigate();
  const form = useAppForm({
    schema,
    defaultValues: { name: own?.name ?? "" },
    draft: `view/${own?.id ?? "new"}`,
  });
  const save = useMutate(saveViewMutation);
  const remove = useMutate(removeViewMutation);
  return (
    <Dialog open title={own ? own.name : "Keep this view"} onClose={onClose}>
      <p className="al-soft">
        The filters, the order and the words looked for are kept. Only you see your views.
      </p>
      <Form
        form={form}
        scope="view"
        onSubmit={async ({ name }) => {
          const outcome = await save.submit({
            viewId: own?.id,
            list: "CASELOAD",
            name: name.trim(),
            query: query || "show=",
          });
          if (!outcome.ok) return outcome.errors;
          notify(own ? "The view is renamed." : "The view is kept.");
          onClose();
          return undefined;
        }}
      >
        <TextField name="name" label="Name" width={20} />
        <div className="al-actions">
          <Button type="submit" busy={save.pending}>
            {own ? "Rename" : "Keep it"}
          </Button>
          {own && (
            <Button
              kind="secondary"
              busy={remove.pending}
              onClick={async () => {
                const outcome = await remove.submit({ viewId: own.id });
                if (!outcome.ok) return notify(outcome.error.message, { tone: "bad" });
                notify("The view is removed.");
                onClose();
                void navigate({ to: "/caseload" });
                return undefined;
              }}
            >
              Remove it
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}
