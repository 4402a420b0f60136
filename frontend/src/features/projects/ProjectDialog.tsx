import { Dialog } from "../../components/Dialog";
import { Facts } from "../../components/Panel";
import { rowSourceLabels } from "../../lib/codes.apart.generated";
import { count, dateTime, longDate } from "../../lib/format";
import type { ProjectPartsFragment } from "../../lib/graphql/generated/graphql";
import { Link } from "../../lib/router";
import type { Role } from "../../lib/viewer";
import type { ProjectsAddress } from "./address";
import { monthsWords } from "./months";
import { StateTag } from "./StateTag";

/** What can be done to a grant. */
type Act = "approve" | "refuse" | "withdraw";

interface ProjectDialogProps {
  project: ProjectPartsFragment;
  role: Role;
  address: ProjectsAddress;
  onClose: () => void;
}

/** All that the register says of one grant, and what may be done to it. */
export function ProjectDialog({ project, role, address, onClose }: ProjectDialogProps) {
  const acts = actsOf(project, role);
  const way = (act: Act) => ({ to: "/projects", search: { ...address, act }, replace: true }) as const;
  return (
    <Dialog open title={project.title} onClose={onClose}>
      <p className="al-prose al-projects__purpose">{project.purpose}</p>
      <Facts facts={factsOf(project)} />
      {role === "ANALYST" && project.state === "LIVE" && (
        <p className="al-soft al-projects__how">
          Its rows are in the <a href="/playground">playground</a>, under analytics, rows. Each page that you
          read is written down.
        </p>
      )}
      {acts.length > 0 && (
        <div className="al-actions">
          {acts.map(({ act, name }) => (
            <Link
              key={act}
              {...way(act)}
              resetScroll={false}
              className={act === "approve" ? "nhsuk-button" : "nhsuk-button nhsuk-button--secondary"}
            >
              {name}
            </Link>
          ))}
        </div>
      )}
    </Dialog>
  );
}

function actsOf({ state }: ProjectPartsFragment, role: Role): { act: Act; name: string }[] {
  if (role === "MANAGER" && state === "WAITING") {
    return [
      { act: "approve", name: "Approve" },
      { act: "refuse", name: "Refuse" },
    ];
  }
  if ((role === "MANAGER" || role === "ANALYST") && state === "LIVE") {
    return [{ act: "withdraw", name: "Withdraw" }];
  }
  return role === "ANALYST" && state === "WAITING" ? [{ act: "withdraw", name: "Take it back" }] : [];
}

function factsOf(project: ProjectPartsFragment) {
  const { state, decidedBy, decidedAt, decision, withdrawnBy, withdrawnAt, withdrawnWhy, lastUsedAt } =
    project;
  const by = (
    who: string | null | undefined,
    at: string | null | undefined,
    said: string | null | undefined,
  ) => (
    <>
      {who}, {dateTime(at)}
      {said && <span className="al-projects__said al-prose">{said}</span>}
    </>
  );
  return [
    { name: "Stands", value: <StateTag state={state} /> },
    { name: "Asked for by", value: by(project.askedBy, project.createdAt, "") },
    { name: "Allowed by", value: project.basis },
    { name: "Rows of", value: project.sources.map((one) => rowSourceLabels[one]).join(", ") },
    { name: "Months", value: monthsWords(project.fromMonth, project.toMonth) },
    ...(decidedBy
      ? [
          {
            name: state === "REFUSED" ? "Refused by" : "Approved by",
            value: by(decidedBy, decidedAt, decision),
          },
        ]
      : []),
    { name: state === "WAITING" ? "Wanted until" : "Last day", value: longDate(project.expiresOn) },
    ...(withdrawnBy ? [{ name: "Withdrawn by", value: by(withdrawnBy, withdrawnAt, withdrawnWhy) }] : []),
    {
      name: "Rows given",
      value: lastUsedAt ? `${count(project.rowsGiven, "row")}, the last ${dateTime(lastUsedAt)}` : "None",
    },
    { name: "Key", value: <code>{project.id}</code> },
  ];
}
