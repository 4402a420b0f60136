import { Button } from "../../components/Button";
import { Panel } from "../../components/Panel";
import { shortDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { ServiceCapacity } from "../../lib/graphql/generated/graphql";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { Capacity } from "./Capacity";
import { waitWords } from "./decay";
import { Freshness } from "./Freshness";
import type { ServiceRecord } from "./ServicePage";

const confirmMutation = graphql(`
  mutation ConfirmService($input: ConfirmServiceInput!) {
    confirmService(input: $input) {
      service {
        id
        version
        capacity
        waitingWeeks
        confirmedOn
        confirmedBy {
          id
          name
        }
      }
    }
  }
`);

interface ConfirmProps {
  service: ServiceRecord;
  /** Whether the viewer may keep the entry. */
  may: boolean;
  today: string;
}

const answers: readonly [ServiceCapacity, string][] = [
  ["OPEN", "Has room"],
  ["WAITING_LIST", "Waiting list"],
  ["FULL", "Full"],
];

/** Whether there is room, how lately anybody asked, and one tap for whoever has just asked. */
export function Confirm({ service, may, today }: ConfirmProps) {
  const { submit, pending } = useMutate(confirmMutation);
  const confirm = async (capacity?: ServiceCapacity) => {
    const outcome = await submit({ serviceId: service.id, capacity });
    if (outcome.ok) notify("Confirmed as right today.");
    else notify(outcome.error.message, { tone: "bad" });
  };
  const wait = waitWords(service.waitingWeeks);
  return (
    <Panel title="Is there room?">
      <div className="al-stack al-service__room">
        <div className="al-row">
          <Capacity capacity={service.capacity} weeks={undefined} />
          {wait && <span>Usual wait {wait}</span>}
        </div>
        <p>
          <Freshness confirmedOn={service.confirmedOn} today={today} />
          {service.confirmedBy && service.confirmedOn && (
            <span className="al-soft">
              {" "}
              by {service.confirmedBy.name}, {shortDate(service.confirmedOn, today)}
            </span>
          )}
        </p>
        {may && (
          <fieldset className="al-service__confirm">
            <legend>Have you just asked? What is written here is right, and it:</legend>
            <div className="al-row">
              {answers.map(([capacity, words]) => (
                <Button
                  key={capacity}
                  kind="secondary"
                  small
                  busy={pending}
                  onClick={() => confirm(capacity)}
                >
                  {words}
                </Button>
              ))}
              <Button kind="secondary" small busy={pending} onClick={() => confirm()}>
                Did not say
              </Button>
            </div>
          </fieldset>
        )}
      </div>
    </Panel>
  );
}
