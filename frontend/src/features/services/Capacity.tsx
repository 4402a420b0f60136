import { Tag, type Tone } from "../../components/Tag";
import { serviceCapacityLabels } from "../../lib/codes.generated";
import { count } from "../../lib/format";
import type { ServiceCapacity } from "../../lib/graphql/generated/graphql";

const tones: Record<ServiceCapacity, Tone> = {
  OPEN: "green",
  WAITING_LIST: "yellow",
  FULL: "red",
  NOT_KNOWN: "grey",
};

interface CapacityProps {
  capacity: ServiceCapacity;
  weeks: number | null | undefined;
}

/** Whether a service can take somebody now; with a usual wait, how long. */
export function Capacity({ capacity, weeks }: CapacityProps) {
  const waits = capacity === "WAITING_LIST" && weeks;
  return (
    <Tag tone={tones[capacity]}>
      {waits ? `Wait ${count(weeks, "week")}` : serviceCapacityLabels[capacity]}
    </Tag>
  );
}
