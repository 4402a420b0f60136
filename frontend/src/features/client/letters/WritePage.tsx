import { buttonClass } from "../../../components/Button";
import { later } from "../../../components/later";
import { PageHead } from "../../../components/PageHead";
import { Panel } from "../../../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../../../components/State";
import { londonDay } from "../../../lib/format";
import { useAsk } from "../../../lib/graphql/use";
import { Link, useNavigate, useParams, useSearch } from "../../../lib/router";
import { useViewer } from "../../../lib/viewer";
import { chooseEpisode, isTakenOn } from "../episode";
import { kindOf } from "./address";
import { writeQuery } from "./documents";
import "../client.scss";
import "../forms.scss";
import "./letters.scss";

// As high as a form with its paper.
function Waiting() {
  return (
    <Panel>
      <SkeletonLines lines={24} />
    </Panel>
  );
}

const LetterForm = later(() => import("./LetterForm").then((m) => m.LetterForm), Waiting);
const TextForm = later(() => import("./TextForm").then((m) => m.TextForm), Waiting);

/** Writing to a client: a letter or a text message, begun with one of the scheme's templates. */
export function WritePage() {
  const { clientId, kind: word } = useParams("/people/$clientId/write/$kind");
  const search = useSearch("/people/$clientId/write/$kind");
  const navigate = useNavigate();
  const viewer = useViewer();
  const kind = kindOf(word);
  const { data, loading, error, again } = useAsk(
    writeQuery,
    { clientId, kind: kind === "text" ? "TEXT" : "LETTER" },
    { pause: !kind },
  );
  const client = data?.client;
  if (!kind || !client) {
    return (
      <>
        <PageHead title={loading ? "Loading" : "Writing"} />
        <Panel>
          {loading ? (
            <SkeletonLines lines={16} />
          ) : (
            <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />
          )}
        </Panel>
      </>
    );
  }
  const episode = chooseEpisode(client.referrals ?? [], search.episode);
  const back = { params: { clientId }, search: { episode: search.episode } };
  const own = viewer.role !== "LINK_WORKER" || episode?.linkWorker?.id === viewer.id;
  const title = `${kind === "letter" ? "Letter" : "Text message"}: ${client.displayName}`;
  const head = (
    <PageHead
      title={title}
      back={
        <Link to="/people/$clientId" {...back}>
          {client.displayName}
        </Link>
      }
    />
  );
  if (!episode || !isTakenOn(episode.status) || !own) {
    return (
      <>
        {head}
        <Panel>
          <EmptyState title="There is nothing of theirs that you may write to" icon="message">
            Letters and messages are kept with an accepted referral, and written by the link worker who holds
            it, the team lead or the manager.{" "}
            <Link to="/people/$clientId" {...back} className={buttonClass("secondary", true)}>
              Back to the client
            </Link>
          </EmptyState>
        </Panel>
      </>
    );
  }
  const { account, scheme } = data.viewer;
  const props = {
    templates: data.templates,
    writer: data.viewer,
    client,
    episode,
    firstName: client.preferredName || client.givenName,
    worker: episode.linkWorker?.name ?? account.name,
    ring: scheme.settings.callerNumber || episode.linkWorker?.phone || account.phone || "",
    today: londonDay(),
    template: search.template,
    onLeave: () => void navigate({ to: "/people/$clientId", ...back, hash: "contacts" }),
  };
  return (
    <>
      {head}
      {client.safeContactLine && (
        <p className="al-alert al-alert--red al-noprint">
          <span>
            <strong>Safe contact:</strong> {client.safeContactLine}
          </span>
        </p>
      )}
      {kind === "letter" ? (
        <LetterForm key={episode.id} {...props} />
      ) : (
        <TextForm key={episode.id} {...props} />
      )}
    </>
  );
}
