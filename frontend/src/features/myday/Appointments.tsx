import { Covering } from "../../components/Covering";
import { Icon, type IconName } from "../../components/Icon";
import { EmptyState } from "../../components/State";
import { Tag } from "../../components/Tag";
import { clockTime, minutes } from "../../lib/format";
import { Link } from "../../lib/router";
import type { Day } from "./MyDayPage";
import { methodWords } from "./words";

type Appointment = Day["appointments"][number];

function methodIcon(method: Appointment["method"]): IconName {
  if (method === "PHONE") return "phone";
  if (method === "TEXT" || method === "EMAIL" || method === "VIDEO") return "message";
  if (method === "LETTER") return "letter";
  return method === "GROUP" ? "people" : "visit";
}

/** Where to be today, by the clock. One that is over and has no outcome asks for it. */
export function Appointments({ appointments }: { appointments: readonly Appointment[] }) {
  if (appointments.length === 0) {
    return <EmptyState title="No appointments today">Book one from a client's page.</EmptyState>;
  }
  const now = new Date().toISOString();
  return (
    <ol className="al-day">
      {appointments.map((appointment) => (
        <li key={appointment.id} className="al-day__item">
          <time className="al-day__when" dateTime={appointment.startsAt}>
            {clockTime(appointment.startsAt)}
          </time>
          <div className="al-day__what">
            <span className="al-day__who">
              <Who client={appointment.client} />
              <Covering worker={appointment.with} />
            </span>
            <span className="al-soft al-small">
              <Icon name={methodIcon(appointment.method)} /> {methodWords[appointment.method]}
              {appointment.place && `, ${appointment.place}`}, {minutes(appointment.minutes)}
            </span>
            {appointment.numberToCall && (
              <a href={`tel:${appointment.numberToCall.replace(/\s/g, "")}`} className="al-number">
                {appointment.numberToCall}
              </a>
            )}
            {appointment.client?.safeContactLine && (
              <span className="al-day__safe al-small">
                <Icon name="warning" /> {appointment.client.safeContactLine}
              </span>
            )}
          </div>
          <Outcome appointment={appointment} over={appointment.startsAt < now} />
        </li>
      ))}
    </ol>
  );
}

function Who({ client }: { client: Appointment["client"] }) {
  if (!client) return <strong>A client</strong>;
  return (
    <Link to="/people/$clientId" params={{ clientId: client.id }} className="al-strong">
      {client.displayName}
    </Link>
  );
}

function Outcome({ appointment, over }: { appointment: Appointment; over: boolean }) {
  const { status, client } = appointment;
  if (status === "ATTENDED") return <Tag tone="green">Done</Tag>;
  if (status === "DID_NOT_ATTEND") return <Tag tone="orange">Did not attend</Tag>;
  if (status !== "BOOKED") return <Tag>Cancelled</Tag>;
  if (!over || !client) return null;
  return (
    <Link to="/people/$clientId" params={{ clientId: client.id }} hash="contacts" className="al-small">
      Say how it went<span className="nhsuk-u-visually-hidden"> with {client.displayName}</span>
    </Link>
  );
}
