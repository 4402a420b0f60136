import { Button } from "../../../components/Button";
import { Chips } from "../../../components/Chips";
import { PageHead } from "../../../components/PageHead";
import { Panel } from "../../../components/Panel";
import { ErrorState, SkeletonLines } from "../../../components/State";
import { londonDay } from "../../../lib/format";
import { unmask, useAsk } from "../../../lib/graphql/use";
import { Link, useParams, useSearch } from "../../../lib/router";
import { say } from "../../../lib/terms";
import { useViewer } from "../../../lib/viewer";
import { chooseEpisode } from "../episode";
import { AboutPaper } from "./AboutPaper";
import { formatOf, type PaperName, type PrintSearch, paperOf, papers } from "./address";
import { type Client, type Episode, printedClient, printedEpisode, printQuery } from "./documents";
import { EasyPaper } from "./EasyPaper";
import { easyAbout, easyPlan } from "./easy";
import { HandoverPaper } from "./HandoverPaper";
import { Sheet } from "./Paper";
import { PlanPaper } from "./PlanPaper";
import "./print.scss";

const titles: Record<PaperName, string> = {
  plan: "Support plan",
  "about-me": "About me",
  handover: "Hand-over brief",
};

/** A paper of a client's record, as it will be printed. */
export function PrintPage() {
  const { clientId, paper: word } = useParams("/people/$clientId/print/$paper");
  const search = useSearch("/people/$clientId/print/$paper");
  const paper = paperOf(word);
  const { data, loading, error, again } = useAsk(printQuery, { clientId }, { pause: !paper });
  const found = data?.client;
  if (!paper || !found) {
    return (
      <>
        <PageHead title={loading ? "Loading the paper" : "Paper"} />
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
  const client = unmask(printedClient, found);
  const chosen = chooseEpisode(found.referrals ?? [], search.episode);
  const format = formatOf(search, client.accessibleNeeds);
  const easy = format.easy && paper !== "handover";
  return (
    <>
      <PageHead
        title={`${titles[paper]}: ${client.displayName}`}
        back={
          <Link to="/people/$clientId" params={{ clientId }} search={{ episode: search.episode }}>
            {client.displayName}
          </Link>
        }
        actions={<Button onClick={() => window.print()}>Print</Button>}
      />
      <Choices clientId={clientId} paper={paper} easy={easy} large={format.large} client={client} />
      <Body
        paper={paper}
        client={client}
        episode={unmask(printedEpisode, chosen)}
        ring={data.viewer.scheme.settings.callerNumber}
        easy={easy}
        large={format.large && paper !== "handover"}
      />
    </>
  );
}

interface ChoicesProps {
  clientId: string;
  paper: PaperName;
  easy: boolean;
  large: boolean;
  client: Client;
}

/** Which paper, and how it is made. None of this is printed. */
function Choices({ clientId, paper, easy, large, client }: ChoicesProps) {
  const search = useSearch("/people/$clientId/print/$paper");
  const to = (name: PaperName, changed: PrintSearch = {}) => ({
    to: "/people/$clientId/print/$paper" as const,
    params: { clientId, paper: name },
    search: { ...search, ...changed },
    replace: true,
  });
  const format = (name: "easy" | "large", words: string, on: boolean) => ({
    key: name,
    words,
    on,
    link: to(paper, { [name]: on ? 0 : 1 }),
  });
  const forClient = paper !== "handover";
  return (
    <>
      <Chips
        label="Papers"
        chips={[
          ...papers.map((name) => ({ key: name, words: titles[name], on: name === paper, link: to(name) })),
          ...(forClient ? [format("easy", "Easy read", easy)] : []),
          ...(forClient && !easy ? [format("large", "Large print", large)] : []),
        ]}
      />
      {client.safeContact?.rules?.includes("NO_POST") && (
        <p className="al-alert al-alert--red al-noprint">
          No post may be sent to this client. Give it to them by hand.
        </p>
      )}
    </>
  );
}

interface BodyProps {
  paper: PaperName;
  client: Client;
  episode: Episode | undefined;
  ring: string;
  easy: boolean;
  large: boolean;
}

function Body({ paper, client, episode, ring: scheme, easy, large }: BodyProps) {
  const viewer = useViewer();
  const today = londonDay();
  const name = client.preferredName || client.givenName;
  const props = { client, episode, name, ring: episode?.linkWorker?.phone || scheme, today };
  const worker = episode?.linkWorker?.name ?? say("Link worker");
  const sheet = { organisation: viewer.organisation, scheme: viewer.scheme, today, easy, large };
  if (paper === "handover") {
    return (
      <Sheet title={titles[paper]} {...sheet}>
        <HandoverPaper {...props} />
      </Sheet>
    );
  }
  if (easy) {
    return (
      <Sheet title={titles[paper]} {...sheet}>
        {paper === "plan" ? (
          <EasyPaper title="My plan" lines={easyPlan(props)} names={[name, worker]} />
        ) : (
          <EasyPaper title="About me" lines={easyAbout(props)} names={[name]} />
        )}
      </Sheet>
    );
  }
  return (
    <Sheet title={titles[paper]} {...sheet}>
      {paper === "plan" ? <PlanPaper {...props} /> : <AboutPaper {...props} />}
    </Sheet>
  );
}
