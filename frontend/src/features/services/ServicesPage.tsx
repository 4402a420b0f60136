import { useMemo } from "react";
import { DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { londonDay } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { ServicesQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { useRowKeys } from "../../lib/rows";
import { useViewer } from "../../lib/viewer";
import { filtersOf, narrowed } from "./address";
import { type ServiceRow, serviceColumns } from "./columns";
import { Filters } from "./Filters";
import { mayRefer } from "./may";
import { useNear } from "./near";
import "./services.scss";

const servicesQuery = graphql(`
  query Services(
    $search: String
    $near: NearInput
    $filters: ServiceFilters
    $first: Int!
    $after: String
  ) {
    services(search: $search, near: $near, filters: $filters, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          organisationName
          category
          description
          cost
          capacity
          waitingWeeks
          takesReferrals
          place
          postcode
          distanceKm
          sessions
          confirmedOn
        }
      }
    }
  }
`);

const pageSize = 50;
const pick = (data: ServicesQuery) => data.services;
const keyOf = (row: ServiceRow) => row.id;

/** The directory: what there is nearby, when, whether there is room, and how far the entry can be relied on. */
export function ServicesPage() {
  const address = useSearch("/services");
  const viewer = useViewer();
  const navigate = useNavigate();
  const { near, waiting, unknown } = useNear(address.area);
  const list = usePaged(
    servicesQuery,
    { search: address.q, near, filters: filtersOf(address, viewer.organisationId), first: pageSize },
    pick,
  );
  const today = londonDay();
  const refers = mayRefer(viewer.role);
  const far = near !== undefined;
  const columns = useMemo(() => serviceColumns({ today, refers, near: far }), [today, refers, far]);
  const picked = useRowKeys({
    ids: list.rows.map(keyOf),
    one: "service",
    open: (serviceId) => navigate({ to: "/services/$serviceId", params: { serviceId } }),
  });
  return (
    <>
      <PageHead title="Local services" aside={viewer.scheme} />
      <Filters address={address} />
      {address.area && !waiting && <FromWhere area={address.area} unknown={unknown} />}
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <>
          <div className="al-directory">
            <Panel flush>
              <DataTable
                caption="Local services"
                columns={columns}
                rows={list.rows}
                rowKey={keyOf}
                picked={picked}
                loadingRows={list.loading ? 14 : undefined}
                empty={
                  <EmptyState title="No service fits" icon="search">
                    {narrowed(address) ? (
                      <>
                        Ask for less, or <Link to="/services">show every service</Link>.
                      </>
                    ) : (
                      "The directory of this scheme has no services yet."
                    )}
                  </EmptyState>
                }
              />
            </Panel>
          </div>
          {list.rows.length > 0 && (
            <Pager
              shown={list.rows.length}
              one={list.more ? "service so far" : "service"}
              many={list.more ? "services so far" : "services"}
              more={list.more}
              loading={list.loadingMore}
              onMore={list.showMore}
            />
          )}
        </>
      )}
    </>
  );
}

/** What a list by distance leaves out, or why there is none. */
function FromWhere({ area, unknown }: { area: string; unknown: boolean }) {
  return (
    <p className="al-soft al-small al-directory__from" role="status">
      {unknown ? (
        <>
          The directory has no place in {area}, so it cannot tell how far anything is from there. The services
          are in the order of their names.
        </>
      ) : (
        <>
          Nearest first, as the crow flies from the middle of {area}. Services at home or by phone are nowhere
          in particular, and not in this list.
        </>
      )}
    </p>
  );
}
