import { lazy, Suspense } from "react";
import { buttonClass } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { type Column, DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { projectGrantStateLabels, rowSourceLabels } from "../../lib/codes.apart.generated";
import { figure, shortDate } from "../../lib/format";
import type {
  ProjectGrantState,
  ProjectPartsFragment,
  ProjectsQuery,
} from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { unmask } from "../../lib/graphql/use";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { useRowKeys } from "../../lib/rows";
import { useViewer } from "../../lib/viewer";
import type { ProjectsAddress } from "./address";
import { projectParts, projectsQuery } from "./documents";
import { monthsWords } from "./months";
import { StateTag } from "./StateTag";
import "./projects.scss";

const AskDialog = lazy(() => import("./AskDialog").then((m) => ({ default: m.AskDialog })));
const ActDialog = lazy(() => import("./ActDialog").then((m) => ({ default: m.ActDialog })));
const ProjectDialog = lazy(() => import("./ProjectDialog").then((m) => ({ default: m.ProjectDialog })));

const pageSize = 50;
const pick = (data: ProjectsQuery) => data.projectGrants;
const keyOf = ({ id }: { id: string }) => id;
const states = Object.keys(projectGrantStateLabels) as ProjectGrantState[];

/** The register: who may read which rows, for what and until when, and who may no more. */
export function ProjectsPage() {
  const address = useSearch("/projects");
  const { role } = useViewer();
  const navigate = useNavigate();
  const state = states.find((one) => one === address.state);
  const list = usePaged(projectsQuery, { first: pageSize, state }, pick);
  const rows = list.rows.map((row) => unmask(projectParts, row));
  const go = (search: ProjectsAddress) =>
    navigate({ to: "/projects", search, replace: true, resetScroll: false });
  const away = () => go({ state: address.state });
  const picked = useRowKeys({
    ids: rows.map(keyOf),
    one: "project",
    open: (open) => go({ state: address.state, open }),
  });
  const opened = rows.find(({ id }) => id === address.open);
  return (
    <>
      <PageHead
        title="Projects"
        aside={role === "ANALYST" ? "rows that you asked for" : "who may read rows, for what and until when"}
        actions={
          role === "ANALYST" && (
            <Link to="/projects" search={{ ...address, ask: true }} replace className={buttonClass()}>
              Ask for rows
            </Link>
          )
        }
      />
      <Chips
        label="Which projects"
        chips={[undefined, ...states].map((one) => ({
          key: one ?? "all",
          words: one ? projectGrantStateLabels[one] : "All",
          on: state === one,
          link: { to: "/projects", search: { state: one } } as const,
        }))}
      />
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <>
          <Panel flush>
            <DataTable
              caption="Project grants"
              columns={columnsOf(address)}
              rows={rows}
              rowKey={keyOf}
              picked={picked}
              loadingRows={list.loading ? 6 : undefined}
              empty={<Nothing address={address} analyst={role === "ANALYST"} />}
            />
          </Panel>
          {rows.length > 0 && (
            <Pager
              shown={rows.length}
              total={list.total}
              one="project"
              more={list.more}
              loading={list.loadingMore}
              onMore={list.showMore}
            />
          )}
        </>
      )}
      <Suspense>
        {address.ask && role === "ANALYST" && <AskDialog onDone={list.again} onClose={away} />}
        {opened && address.act && (
          <ActDialog project={opened} act={address.act} onDone={list.again} onClose={away} />
        )}
        {opened && !address.act && (
          <ProjectDialog project={opened} role={role} address={address} onClose={away} />
        )}
      </Suspense>
    </>
  );
}

function columnsOf(address: ProjectsAddress): Column<ProjectPartsFragment>[] {
  return [
    {
      key: "title",
      title: "Project",
      heading: true,
      cell: (row) => (
        <>
          <Link
            to="/projects"
            search={{ state: address.state, open: row.id }}
            replace
            resetScroll={false}
            className="al-projects__name"
          >
            {row.title}
          </Link>
          <span className="al-projects__under">{row.purpose}</span>
        </>
      ),
    },
    { key: "who", title: "For", card: "wide", cardLabel: "For", cell: (row) => row.askedBy },
    {
      key: "sources",
      title: "Rows of",
      card: "wide",
      cardLabel: "Rows of",
      roomy: "laptop",
      cell: (row) => (
        <span className="al-projects__sources">
          {row.sources.map((one) => rowSourceLabels[one]).join(", ")}
        </span>
      ),
    },
    {
      key: "months",
      title: "Months",
      card: "wide",
      cardLabel: "Months",
      roomy: "tablet",
      cell: (row) => monthsWords(row.fromMonth, row.toMonth),
    },
    {
      key: "by",
      title: "Approved by",
      card: "hide",
      roomy: "laptop",
      cell: (row) =>
        row.decidedBy && row.state !== "REFUSED" ? row.decidedBy : <span className="al-soft">Nobody</span>,
    },
    { key: "until", title: "Until", cardLabel: "Until", cell: (row) => <Until row={row} /> },
    { key: "state", title: "Stands", card: "end", cell: (row) => <StateTag state={row.state} /> },
    {
      key: "used",
      title: "Last used",
      cardLabel: "Last used",
      cell: (row) => (row.lastUsedAt ? shortDate(row.lastUsedAt) : <span className="al-soft">Never</span>),
    },
    {
      key: "rows",
      title: "Rows given",
      number: true,
      card: "hide",
      cell: (row) => figure(row.rowsGiven),
    },
  ];
}

/** When the rows end, or ended before their time. */
function Until({ row }: { row: ProjectPartsFragment }) {
  if (row.state === "REFUSED") return <span className="al-soft">Not given</span>;
  return shortDate(row.state === "WITHDRAWN" ? row.withdrawnAt : row.expiresOn);
}

function Nothing({ address, analyst }: { address: ProjectsAddress; analyst: boolean }) {
  if (address.state) {
    return (
      <EmptyState title="No project stands so" icon="search">
        <Link to="/projects">Show all</Link>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={analyst ? "You have asked for no rows yet" : "No project has asked for rows yet"}>
      {analyst
        ? "Figures need no grant: ask for rows where a question cannot be put as counts."
        : "When an analyst asks for rows without names, it stands here until a manager has decided."}
    </EmptyState>
  );
}
