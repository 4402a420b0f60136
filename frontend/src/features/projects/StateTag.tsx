import { Tag, type Tone } from "../../components/Tag";
import { projectGrantStateLabels } from "../../lib/codes.apart.generated";
import type { ProjectGrantState } from "../../lib/graphql/generated/graphql";

const tones: Record<ProjectGrantState, Tone> = {
  WAITING: "yellow",
  LIVE: "green",
  REFUSED: "red",
  WITHDRAWN: "orange",
  EXPIRED: "grey",
};

/** Where a grant stands. */
export function StateTag({ state }: { state: ProjectGrantState }) {
  return <Tag tone={tones[state]}>{projectGrantStateLabels[state]}</Tag>;
}
