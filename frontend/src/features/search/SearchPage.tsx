import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { longDate, nhsNumber } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { SearchQuery } from "../../lib/graphql/generated/graphql";
import { useAsk } from "../../lib/graphql/use";
import { Link, useNavigate, useSearch } from "../../lib/router";

const searchQuery = graphql(`
  query Search($text: String!) {
    clients(search: $text, first: 20) {
      edges {
        node {
          id
          givenName
          familyName
          preferredName
          dateOfBirth
          nhsNumber
          postcode
          practiceName
        }
      }
    }
    services(search: $text, first: 20) {
      edges {
        node {
          id
          name
          organisationName
          place
        }
      }
    }
  }
`);

type Client = SearchQuery["clients"]["edges"][number]["node"];
type Service = SearchQuery["services"]["edges"][number]["node"];

const clientColumns: Column<Client>[] = [
  {
    key: "name",
    title: "Client",
    heading: true,
    cell: (client) => (
      <Link to="/people/$clientId" params={{ clientId: client.id }}>
        {client.givenName} {client.familyName}
      </Link>
    ),
  },
  { key: "known", title: "Known as", card: "hide", cell: (client) => client.preferredName },
  { key: "born", title: "Date of birth", card: "end", cell: (client) => longDate(client.dateOfBirth) },
  {
    key: "nhs",
    title: "NHS number",
    cell: (client) => <span className="al-nowrap">{nhsNumber(client.nhsNumber)}</span>,
  },
  { key: "postcode", title: "Postcode", card: "hide", cell: (client) => client.postcode },
  { key: "practice", title: "Practice", card: "wide", cell: (client) => client.practiceName },
];

const serviceColumns: Column<Service>[] = [
  {
    key: "name",
    title: "Service",
    heading: true,
    cell: (service) => (
      <Link to="/services/$serviceId" params={{ serviceId: service.id }}>
        {service.name}
      </Link>
    ),
  },
  { key: "by", title: "Run by", card: "wide", cell: (service) => service.organisationName },
  { key: "place", title: "Where", card: "wide", cell: (service) => service.place },
];

/** What the search in the bar found: the clients that the viewer may see, and the services. */
export function SearchPage() {
  const { q = "" } = useSearch("/search");
  // The server asks for two as well; here it is a word of advice rather than an error.
  const tooShort = (q.match(/[\p{L}\p{N}]/gu) ?? []).length < 2;
  const { data, loading, error, again } = useAsk(searchQuery, { text: q }, { pause: tooShort });
  const clients = data?.clients.edges.map((edge) => edge.node) ?? [];
  const services = data?.services.edges.map((edge) => edge.node) ?? [];
  return (
    <>
      <PageHead title="Search" aside={q && `for "${q}"`} />
      <PhoneSearch q={q} />
      {q === "" && (
        <Panel>
          <EmptyState title="Nothing to search for yet" icon="search">
            Type a name, an NHS number, a date of birth or a kind of service in the box at the top.
          </EmptyState>
        </Panel>
      )}
      {q !== "" && tooShort && (
        <Panel>
          <EmptyState title="Type a little more" icon="search">
            A search needs at least two letters or digits.
          </EmptyState>
        </Panel>
      )}
      {error && (
        <Panel>
          <ErrorState error={error} again={again} />
        </Panel>
      )}
      {!tooShort && !error && (
        // What was found takes the place of what stood for it as one: the second list is not pushed about by the first.
        <div className="al-stack" key={loading ? "loading" : "found"}>
          <Panel title="Clients">
            <DataTable
              caption="Clients found"
              columns={clientColumns}
              rows={clients}
              rowKey={(client) => client.id}
              loadingRows={loading ? 4 : undefined}
              empty={
                <EmptyState title="No client of yours matches" icon="people">
                  Check the spelling, or try the NHS number or the date of birth.
                </EmptyState>
              }
            />
          </Panel>
          <Panel title="Services">
            <DataTable
              caption="Services found"
              columns={serviceColumns}
              rows={services}
              rowKey={(service) => service.id}
              loadingRows={loading ? 4 : undefined}
              empty={
                <EmptyState title="No service matches" icon="services">
                  Try another word, or <Link to="/services">look through all of them</Link>.
                </EmptyState>
              }
            />
          </Panel>
        </div>
      )}
    </>
  );
}

/** The box of the bar, which a phone has no room for. */
function PhoneSearch({ q }: { q: string }) {
  const navigate = useNavigate();
  return (
    <search className="al-phone-search">
      <form
        className="al-row"
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get("q") ?? "").trim();
          navigate({ to: "/search", search: { q: text || undefined } });
        }}
      >
        <input
          key={q}
          className="nhsuk-input"
          type="search"
          name="q"
          defaultValue={q}
          autoComplete="off"
          aria-label="Search clients and services"
        />
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
