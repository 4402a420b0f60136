import { accessibleNeedLabels, serviceCategoryLabels, weekdayLabels } from "../../lib/codes.generated";
import type {
  AccessibleNeed,
  ServiceCategory,
  ServiceFilters,
  Weekday,
} from "../../lib/graphql/generated/graphql";
import { flagParam, oneOf, someOf, textParam } from "../../lib/search";

export const categories = Object.keys(serviceCategoryLabels) as ServiceCategory[];
export const needs = Object.keys(accessibleNeedLabels) as AccessibleNeed[];
export const weekdays = Object.keys(weekdayLabels) as Weekday[];

/** What the address of the directory carries: which services. What is not asked for is left out. */
export interface ServicesAddress {
  /** Words of the name, description or category. */
  q?: string;
  category?: ServiceCategory;
  /** Postcode area or district, "HA1", that the list begins from. */
  area?: string;
  /** A need the service has to meet. */
  access?: AccessibleNeed;
  /** On one of these days. */
  days?: Weekday[];
  free?: true;
  /** Has room, or a waiting list. */
  room?: true;
  /** Takes onward referrals. */
  refers?: true;
  /** A host's own services only. */
  own?: true;
}

/** Reads the address, dropping what does not fit. */
export function readAddress(search: Record<string, unknown>): ServicesAddress {
  return {
    q: textParam(search.q),
    category: oneOf(search.category, categories),
    area: postcodeArea(textParam(search.area)),
    access: oneOf(search.access, needs),
    days: someOf(search.days, weekdays),
    free: flagParam(search.free),
    room: flagParam(search.room),
    refers: flagParam(search.refers),
    own: flagParam(search.own),
  };
}

/** The outward part of what somebody typed for a postcode ("ha1", "HA1 2AB"), as the server wants it; nothing when it
 * cannot be one. */
export function postcodeArea(text: string | undefined): string | undefined {
  const outward = text?.trim().toUpperCase().split(/\s+/)[0] ?? "";
  return /^[A-Z]{1,2}(\d{1,2}|\d[A-Z])?$/.test(outward) ? outward : undefined;
}

/** The API's filters for an address. Where a list by distance begins is no filter (see useNear). */
export function filtersOf(address: ServicesAddress, organisationId: string): ServiceFilters {
  return {
    categories: address.category && [address.category],
    access: address.access && [address.access],
    days: address.days,
    free: address.free,
    takesPeople: address.room,
    takesReferrals: address.refers,
    organisationId: address.own && organisationId,
  };
}

/** The days with one put in, or taken out when it is there; nothing when none is left. */
export function toggled(days: readonly Weekday[] | undefined, day: Weekday): Weekday[] | undefined {
  const next = weekdays.filter((one) => (one === day) !== (days?.includes(one) ?? false));
  return next.length > 0 ? next : undefined;
}

/** Whether anything narrows the list. */
export function narrowed(address: ServicesAddress): boolean {
  return Object.values(address).some((value) => value !== undefined);
}
