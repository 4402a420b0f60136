import { graphql } from "../../lib/graphql/generated";
import type { NearInput } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { middleOf } from "./words";

// The program knows no postcodes but those of its own directory: where an area lies is told by the services in it.
const areaQuery = graphql(`
  query ServicesOfArea($area: String!) {
    services(filters: { postcodeArea: $area }, first: 100) {
      edges {
        node {
          id
          latitude
          longitude
        }
      }
    }
  }
`);

/** As far as anybody would go who has to be there every week. */
const withinKm = 16;

interface Near {
  /** The place that the list begins from; none without an area, or when the directory has nothing there. */
  near: NearInput | undefined;
  /** The place is being looked up: the list waits for it. */
  waiting: boolean;
  /** The directory has nothing in the area, so that it cannot tell how far anything is from there. */
  unknown: boolean;
}

/** Where a list by distance begins. */
export function useNear(area: string | undefined): Near {
  const { data, loading } = useAsk(areaQuery, { area: area ?? "" }, { pause: area === undefined });
  if (area === undefined) return { near: undefined, waiting: false, unknown: false };
  const middle = data && middleOf(data.services.edges.map((edge) => edge.node));
  return {
    near: middle && { ...middle, withinKm },
    waiting: loading,
    unknown: data !== undefined && middle === undefined,
  };
}
