#!/usr/bin/env python3
"""Copies data set S or L of the comparison bench into an empty, migrated Alongside database (SQLite).

  load.py S.db alongside.db

Keys are the bench's numbers, so that the same requests can be asked of both: ac0...7 is link worker 7.
"""
import json
import sqlite3
import sys

SCHEME = "sc" + "0" * 26
NOW = "'2026-11-20 09:00:00+00:00'"
REASONS = {
    "loneliness": "LONELINESS", "housing": "HOUSING", "debt": "MONEY_DEBT", "bereavement": "BEREAVEMENT_LIFE_EVENT",
    "anxiety": "LOW_MOOD_ANXIETY", "mobility": "PHYSICAL_ACTIVITY", "carer_support": "CARER", "employment": "WORK",
}
ENDINGS = {"completed": "GOALS_MET", "declined": "PERSON_WITHDREW", "unreachable": "UNABLE_TO_CONTACT", "moved": "MOVED_AWAY"}
CATEGORIES = {
    "arts": "ARTS", "befriending": "BEFRIENDING", "carers": "CARERS", "debt_advice": "MONEY_ADVICE", "exercise": "EXERCISE",
    "food": "FOODBANK", "gardening": "GARDENING", "housing_help": "HOUSING_ADVICE", "jobs": "EMPLOYMENT", "learning": "LEARNING",
    "mental_health": "MENTAL_HEALTH", "transport": "TRANSPORT",
}
METHODS = {"phone": "PHONE", "visit": "HOME_VISIT", "video": "VIDEO", "email": "EMAIL", "group": "GROUP"}


def key(prefix, column, kind=0):
    """A key of ours from a number of the bench; kind tells rows apart that share a table here and not there."""
    return f"'{prefix}{kind}'||printf('%025d',{column})"


def case(column, codes, otherwise):
    whens = " ".join(f"WHEN '{k}' THEN '{v}'" for k, v in codes.items())
    return f"CASE {column} {whens} ELSE '{otherwise}' END"


def instant(column):
    return f"replace(replace({column},'T',' '),'Z','+00:00')"


def main(source, target):
    db = sqlite3.connect(target)
    db.execute("ATTACH ? AS s", (source,))
    # Nobody else is here and a broken load is begun again, so no journal; indexes are made when the rows are there.
    db.executescript("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; PRAGMA cache_size=-500000;")
    db.execute("PRAGMA s.cache_size=-200000")
    indexes = db.execute("SELECT name, sql FROM sqlite_master WHERE type='index' AND sql IS NOT NULL").fetchall()
    for name, _ in indexes:
        db.execute(f'DROP INDEX "{name}"')

    def insert(table, columns, rows):
        """columns: ours -> an SQL expression over the bench's rows."""
        if {"updated_at", "version"} <= {c[1] for c in db.execute(f"PRAGMA table_info({table})")}:
            columns |= {"updated_at": NOW, "version": "1"}
        columns = {"created_at": NOW, "scheme_id": f"'{SCHEME}'"} | columns
        if table == "scheme":
            del columns["scheme_id"]
        names = ",".join(f'"{c}"' for c in columns)
        db.execute(f"INSERT INTO {table} ({names}) SELECT {','.join(columns.values())} FROM {rows}")

    settings = json.dumps({
        "triageDays": 2, "firstContactDays": 5, "firstAppointmentDays": 15, "supportMonths": 6, "extensionMonths": 3,
        "reviewWeeks": 6, "quietDays": 21, "onwardNudgeDays": 6, "onwardLeadDays": 9, "onwardCloseDays": 14,
        "attemptsBeforeLetter": 3, "letterWaitDays": 10, "reopenDays": 14, "reopenWeeks": 12, "correctionHours": 24,
        "inclusionCriteria": [], "licensedInstruments": [], "clientWord": "client",
    })
    insert("scheme", {"id": f"'{SCHEME}'", "name": "'Bench'", "settings": f"'{settings}'", "demonstration": "0"}, "(SELECT 1)")
    insert("organisation", {"id": key("or", "id", 1), "kind": "'PCN'", "name": "name", "ods_code": "ods"}, "s.pcns")
    insert("organisation", {"id": key("or", "id", 2), "kind": "'PRACTICE'", "name": "name", "ods_code": "ods"}, "s.practices")
    insert("organisation", {"id": key("or", "id", 3), "kind": "'HOST'", "name": "name", "employs_link_workers": "1"}, "s.host_orgs")
    insert("organisation", {"id": key("or", "0", 4), "kind": "'PROVIDER'", "name": "'Local groups'"}, "(SELECT 1)")
    insert("practice_link", {"id": key("pl", "id"), "practice_id": key("or", "id", 2), "pcn_id": key("or", "pcn_id", 1), "from_on": "'2020-01-01'"}, "s.practices")
    insert("account", {"id": key("ac", "id"), "email": "id||'@bench.test'", "name": "name", "capacity": "50", "disabled": "0"}, "s.link_workers")
    insert("membership", {"id": key("me", "id"), "account_id": key("ac", "id"), "organisation_id": key("or", "host_org_id", 3), "role": "'LINK_WORKER'", "from_on": "'2020-01-01'"}, "s.link_workers")
    insert("assignment", {"id": key("as", "id"), "account_id": key("ac", "id"), "organisation_id": key("or", "pcn_id", 1), "from_on": "'2020-01-01'"}, "s.link_workers")
    insert("person", {
        "id": key("pe", "id"), "given_name": "first_name", "family_name": "last_name", "date_of_birth": "dob", "nhs_number": "nhs_no",
        "gender": "'NOT_KNOWN'", "practice_id": key("or", "practice_id", 2), "created_by_id": key("ac", "1"),
        "address": "json_object('postcode',postcode)", "search_text": "lower(last_name||' '||first_name||' '||nhs_no||' '||postcode)",
    }, "s.clients")
    insert("referral", {
        "id": key("re", "id"), "person_id": key("pe", "client_id"), "practice_id": key("or", "practice_id", 2), "pcn_id": key("or", "pcn_id", 1),
        "link_worker_id": key("ac", "link_worker_id"), "referred_by_id": key("ac", "link_worker_id"), "source": "'GP'",
        "status": "CASE status WHEN 'open' THEN 'ACTIVE' ELSE 'CLOSED' END", "primary_reason": case("reason", REASONS, "OTHER"),
        "reasons": f"json_array(json_object('code',{case('reason', REASONS, 'OTHER')},'primary',json('true')))", "client_aware": "1",
        "closing_reason": "CASE status WHEN 'open' THEN NULL ELSE " + case("outcome", ENDINGS, "OTHER") + " END",
        "received_at": instant("created_at"), "received_month": "month", "accepted_at": instant("created_at"),
        "next_review_on": "next_review", "next_due_on": "next_review", "next_due_kind": "'REVIEW'",
        "last_contact_at": f"(SELECT {instant('max(at)')} FROM s.contacts k WHERE k.referral_id=r.id)",
    }, "s.referrals r")
    # The bench has a plan for each goal, we one for each referral: the first.
    db.execute("CREATE TEMP TABLE first_plan (referral_id INTEGER PRIMARY KEY, id INTEGER NOT NULL)")
    db.execute("INSERT INTO first_plan SELECT referral_id, min(id) FROM s.plans GROUP BY referral_id")
    insert("support_plan", {
        "id": key("sp", "min(id)"), "person_id": key("pe", "client_id"), "referral_id": key("re", "referral_id"),
        "status": "'AGREED'", "review_on": "min(review_on)", "number": "0",
    }, "s.plans GROUP BY referral_id")
    insert("goal", {
        "id": key("go", "p.id"), "person_id": key("pe", "p.client_id"), "referral_id": key("re", "p.referral_id"),
        "plan_id": key("sp", "f.id"), "words": "p.goal", "importance": "5",
        "status": "'IN_PROGRESS'", "position": "0", "removed": "0",
    }, "s.plans p JOIN first_plan f ON f.referral_id=p.referral_id")
    insert("contact", {
        "id": key("ct", "id"), "person_id": key("pe", "client_id"), "referral_id": key("re", "referral_id"), "author_id": key("ac", "link_worker_id"),
        "at": instant("at"), "method": case("kind", METHODS, "PHONE"), "outcome": "'ATTENDED'", "purpose": "'SUPPORT'", "minutes": "minutes", "note": "notes",
    }, "s.contacts")
    insert("service", {
        "id": key("sv", "id"), "organisation_id": key("or", "0", 4), "name": "name", "description": "description",
        "category": case("category", CATEGORIES, "SOCIAL"), "search_text": "lower(name||' '||description)",
    }, "s.services")
    insert("service_location", {
        "id": key("sl", "id"), "service_id": key("sv", "id"), "name": "name", "latitude": "lat", "longitude": "lng", "address": "json_object('postcode',postcode)",
    }, "s.services")
    for _, statement in indexes:
        db.execute(statement)
    db.commit()
    db.executescript("ANALYZE; PRAGMA journal_mode=WAL;")


if __name__ == "__main__":
    main(*sys.argv[1:])
