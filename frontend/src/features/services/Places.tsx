import type { ServiceRecord } from "./ServicePage";
import { sessionWords } from "./words";

type Location = NonNullable<ServiceRecord["locations"]>[number];

/** Where a service takes place, each place with its sessions. */
export function Places({ locations }: { locations: readonly Location[] }) {
  if (locations.length === 0) {
    return <p className="al-soft">No place is recorded. Ring to ask where and when.</p>;
  }
  return (
    <ul className="al-places">
      {locations.map((location) => (
        <li key={location.id}>
          <h3>{location.name}</h3>
          <Address location={location} />
          {(location.schedules ?? []).length > 0 ? (
            <ul className="al-places__sessions">
              {location.schedules?.map((session) => (
                <li key={sessionWords(session)}>{sessionWords(session)}</li>
              ))}
            </ul>
          ) : (
            <p className="al-soft">By arrangement</p>
          )}
          {location.accessWords && <p className="al-small al-soft">{location.accessWords}</p>}
        </li>
      ))}
    </ul>
  );
}

function Address({ location }: { location: Location }) {
  const { line1, line2, town, postcode } = location.address ?? {};
  const lines = [line1, line2, town, postcode].filter(Boolean);
  return lines.length > 0 ? <p>{lines.join(", ")}</p> : null;
}
