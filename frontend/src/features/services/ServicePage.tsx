import { buttonClass } from "../../components/Button";
import { PageHead } from "../../components/PageHead";
import { Facts, Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { Tag } from "../../components/Tag";
import {
  accessibleNeedLabels,
  costKindLabels,
  serviceCategoryLabels,
  serviceStatusLabels,
} from "../../lib/codes.generated";
import { londonDay } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { ServiceQuery } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { Link, useNavigate, useParams, useSearch } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import { Confirm } from "./Confirm";
import { EditDialog } from "./EditDialog";
import { mayKeep, mayRefer } from "./may";
import { Places } from "./Places";
import { ReferDialog } from "./ReferDialog";
import { languageWords } from "./words";
import "./services.scss";

const serviceQuery = graphql(`
  query Service($id: ID!) {
    service(id: $id) {
      id
      version
      name
      category
      also
      description
      status
      eligibility
      minimumAge
      maximumAge
      cost
      costWords
      languages
      access
      capacity
      waitingWeeks
      takesReferrals
      phone
      email
      website
      confirmedOn
      organisation {
        id
        name
      }
      confirmedBy {
        id
        name
      }
      locations {
        id
        name
        address {
          line1
          line2
          town
          postcode
        }
        accessWords
        schedules {
          freq
          interval
          byDay
          opensAt
          closesAt
          attending
          words
        }
      }
    }
  }
`);

export type ServiceRecord = NonNullable<ServiceQuery["service"]>;

/** Everything about one service: what happens, where and when, how to reach it; to confirm, to edit, to refer to. */
export function ServicePage() {
  const { serviceId } = useParams("/services/$serviceId");
  const { data, loading, error, again } = useAsk(serviceQuery, { id: serviceId });
  const back = <Link to="/services">Local services</Link>;
  if (data?.service) return <Shown service={data.service} />;
  return (
    <>
      <PageHead title="Service" back={back} />
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

function Shown({ service }: { service: ServiceRecord }) {
  const { refer, edit } = useSearch("/services/$serviceId");
  const viewer = useViewer();
  const navigate = useNavigate();
  const refers = mayRefer(viewer.role) && service.takesReferrals && service.status === "ACTIVE";
  const keeps = mayKeep(viewer, service.organisation?.id ?? "");
  const here = { to: "/services/$serviceId", params: { serviceId: service.id } } as const;
  const close = () => navigate({ ...here, search: {}, replace: true });
  return (
    <>
      <PageHead
        title={service.name}
        back={<Link to="/services">Local services</Link>}
        aside={
          <>
            {service.organisation?.name}{" "}
            {service.status !== "ACTIVE" && <Tag tone="orange">{serviceStatusLabels[service.status]}</Tag>}
          </>
        }
        actions={
          <>
            {keeps && (
              <Link {...here} search={{ edit: true as const }} className={buttonClass("secondary")}>
                Edit
              </Link>
            )}
            {refers && (
              <Link {...here} search={{ refer: true as const }} className={buttonClass()}>
                Refer a client
              </Link>
            )}
          </>
        }
      />
      <div className="al-columns">
        <div className="al-stack">
          <WhatHappens service={service} />
          <Panel title="Where and when">
            <Places locations={service.locations ?? []} />
          </Panel>
        </div>
        <div className="al-stack">
          <Confirm service={service} may={keeps} today={londonDay()} />
          <Reach service={service} />
        </div>
      </div>
      {refers && refer && <ReferDialog service={service} onClose={close} />}
      {keeps && edit && <EditDialog service={service} onClose={close} />}
    </>
  );
}

function WhatHappens({ service }: { service: ServiceRecord }) {
  const kinds = [service.category, ...(service.also ?? [])].map((kind) => serviceCategoryLabels[kind]);
  const access = (service.access ?? []).map((need) => accessibleNeedLabels[need]);
  const cost = [costKindLabels[service.cost], service.costWords].filter(Boolean).join(": ");
  return (
    <Panel title="What happens there">
      {service.description && <p className="al-prose al-service__words">{service.description}</p>}
      <Facts
        facts={[
          { name: "Kind", value: kinds.join(", ") },
          { name: "For", value: service.eligibility || "Anybody" },
          { name: "Age", value: ages(service) },
          { name: "Cost", value: cost },
          { name: "Languages", value: languageWords(service.languages ?? []) },
          { name: "Access", value: access.join(", ") },
          {
            name: "How to join",
            value: service.takesReferrals
              ? "By referral, which it answers"
              : "Go along; it takes no referrals",
          },
        ]}
      />
    </Panel>
  );
}

function ages({ minimumAge, maximumAge }: ServiceRecord): string {
  if (minimumAge && maximumAge) return `${minimumAge} to ${maximumAge}`;
  if (minimumAge) return `${minimumAge} and over`;
  return maximumAge ? `Up to ${maximumAge}` : "Any age";
}

function Reach({ service }: { service: ServiceRecord }) {
  const { phone, email, website } = service;
  return (
    <Panel title="How to reach it">
      <Facts
        facts={[
          { name: "Telephone", value: phone && <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a> },
          { name: "Email", value: email && <a href={`mailto:${email}`}>{email}</a> },
          {
            name: "Website",
            value: website && (
              <a href={website} target="_blank" rel="noreferrer noopener">
                {website.replace(/^https?:\/\//, "").replace(/\/$/, "")} (opens in a new tab)
              </a>
            ),
          },
        ]}
      />
    </Panel>
  );
}
