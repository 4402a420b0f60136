import { useMemo } from "react";
import { Dockable } from "../../../components/Dockable";
import { PageHead } from "../../../components/PageHead";
import { Facts, Panel } from "../../../components/Panel";
import { ErrorState, SkeletonLines } from "../../../components/State";
import { costKindLabels, serviceCapacityLabels, serviceCategoryLabels } from "../../../lib/codes.generated";
import { londonDay, longDate } from "../../../lib/format";
import { useAsk } from "../../../lib/graphql/use";
import { Link, useNavigate, useParams } from "../../../lib/router";
import { useViewer } from "../../../lib/viewer";
import { chooseEpisode } from "../episode";
import { RecordContext, type RecordPage } from "../record";
import { ReferForm, referQuery, type Service } from "./ReferForm";
import { SignpostForm } from "./SignpostForm";
import "../client.scss";
import "../forms.scss";

/** Refers a client to one service: the service on one side, on the other exactly what it will see. */
export function ReferOnPage() {
  const { clientId, serviceId } = useParams("/people/$clientId/refer/$serviceId");
  const viewer = useViewer();
  const navigate = useNavigate();
  const back = () => void navigate({ to: "/people/$clientId", params: { clientId }, hash: "onward" });
  const { data, loading, error, again } = useAsk(referQuery, { clientId, serviceId });
  const client = data?.client;
  const service = data?.service;
  const episode = chooseEpisode(client?.referrals ?? []);
  const page = useMemo<RecordPage>(
    () => ({
      clientId,
      firstName: client?.preferredName || client?.givenName || "",
      referralId: episode?.id ?? "",
      seesRecord: true,
      own: true,
      mayWrite: true,
      mayEditClient: true,
      today: londonDay(),
      refresh: again,
    }),
    [clientId, client, episode, again],
  );
  if (!client || !service) {
    return (
      <>
        <PageHead title={loading ? "Loading" : "Refer on"} />
        <Panel>
          {loading ? (
            <SkeletonLines lines={10} />
          ) : (
            <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />
          )}
        </Panel>
      </>
    );
  }
  return (
    <RecordContext value={page}>
      <PageHead
        title={`Refer ${client.displayName} to ${service.name}`}
        back={
          <Link to="/people/$clientId" params={{ clientId }}>
            {client.displayName}
          </Link>
        }
      />
      <div className="al-columns al-columns--even">
        {service.takesReferrals ? (
          <Panel title="What the service will see">
            <Dockable work={{ kind: "refer", clientId, name: client.displayName, serviceId }}>
              <ReferForm
                client={client}
                service={service}
                linkWorker={episode?.linkWorker?.name ?? viewer.name}
                onDone={back}
                onCancel={back}
              />
            </Dockable>
          </Panel>
        ) : (
          <SignpostForm clientId={clientId} service={service} />
        )}
        <ServicePanel service={service} />
      </div>
    </RecordContext>
  );
}

function ServicePanel({ service }: { service: Service }) {
  const facts = [
    { name: "Run by", value: service.organisation?.name ?? "" },
    { name: "Offers", value: serviceCategoryLabels[service.category] },
    { name: "Who for", value: service.eligibility ?? "" },
    { name: "Cost", value: [costKindLabels[service.cost], service.costWords].filter(Boolean).join(", ") },
    {
      name: "Room",
      value: [
        serviceCapacityLabels[service.capacity],
        service.waitingWeeks ? `usual wait ${service.waitingWeeks} weeks` : "",
      ]
        .filter(Boolean)
        .join(", "),
    },
    { name: "Where", value: (service.locations ?? []).map(({ name }) => name).join(", ") },
    { name: "Last confirmed", value: longDate(service.confirmedOn) },
  ];
  return (
    <Panel
      title={service.name}
      actions={
        <Link to="/services/$serviceId" params={{ serviceId: service.id }}>
          All details
        </Link>
      }
    >
      {service.description && <p className="al-prose al-said">{service.description}</p>}
      <Facts facts={facts.filter(({ value }) => value !== "")} />
    </Panel>
  );
}
