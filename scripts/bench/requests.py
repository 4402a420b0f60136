#!/usr/bin/env python3
"""Turns the floor's request files into ours: the same things asked, of our endpoint.

  requests.py FLOOR-PREFIX OUR-PREFIX     (files PREFIX.W1.req ...)
"""
import json
import re
import sys

from load import CATEGORIES, REASONS

DOCUMENTS = {
    "W1": """query W1($lw: ID!) { caseload(first: 50, sort: RECEIVED, filter: {team: true, linkWorkerId: $lw}) { edges { node {
        id receivedAt nextReviewOn primaryReason clientId givenName familyName dateOfBirth practiceName lastContactAt } } } }""",
    "W2": """query W2($client: ID!) { client(id: $client) { id givenName familyName dateOfBirth nhsNumber gender address { postcode } practice { name }
        referrals { id status primaryReason closingReason receivedAt nextReviewOn linkWorker { name } plan { id status reviewOn goals { words } } }
        contacts(first: 20, orderBy: {field: AT, direction: DESC}) { edges { node { id at method minutes note } } } } }""",
    "W3": "mutation W3($input: SubmitReferralInput!) { submitReferral(input: $input) { referral { id } } }",
    "W4": "query W4($q: String!) { clients(search: $q, first: 20) { edges { node { id givenName familyName dateOfBirth postcode } } } }",
    "W5": """query W5($pcn: ID!) { analytics { episodes { aggregate(groupBy: [MONTH, PRIMARY_REASON, OUTCOME], measures: [COUNT],
        filter: {pcnIds: [$pcn]}) { rows } } } }""",
    "W5a": "query W5a { analytics { episodes { aggregate(groupBy: [MONTH, PRIMARY_REASON, OUTCOME], measures: [COUNT]) { rows } } } }",
    "W6": """query W6($text: String!, $category: ServiceCategory!, $near: NearInput!) { services(search: $text, near: $near, filters: {categories: [$category]}, first: 20) {
        edges { node { id name description category latitude longitude postcode } } } }""",
}


def key(prefix, number, kind=0):
    return f"{prefix}{kind}{number:025d}"


def variables(work, v):
    if work == "W1":
        return {"lw": key("ac", v["lw"])}
    if work == "W2":
        return {"client": key("pe", v["client"])}
    if work == "W3":
        return {"input": {
            "clientMutationId": "%UID%", "source": "GP", "urgency": "ROUTINE", "clientAware": True, "referrerWords": "Load",
            "reasons": [{"code": REASONS[v["reason"]], "primary": True}], "duplicateDecision": "NEW_PERSON",
            "person": {"givenName": v["first"], "familyName": v["last"], "dateOfBirth": v["dob"], "practiceId": key("or", v["practice"], 2)},
        }}
    if work == "W4":
        return {"q": v["q"]}
    if work == "W5":
        return {"pcn": key("or", v["pcn"], 1)}
    if work == "W6":
        return {"text": v["text"], "category": CATEGORIES[v["category"]], "near": {
            "latitude": (v["latMin"] + v["latMax"]) / 2, "longitude": (v["lngMin"] + v["lngMax"]) / 2, "withinKm": 83}}
    return {}


def main(floor, ours):
    for work, document in DOCUMENTS.items():
        document = re.sub(r"\s+", " ", document).strip()
        with open(f"{floor}.{work}.req") as asked, open(f"{ours}.{work}.req", "w") as out:
            for line in asked:
                v = json.loads(line.rstrip("\n").split("\t")[2])["variables"]
                body = json.dumps({"operationName": work, "query": document, "variables": variables(work, v)}, separators=(",", ":"))
                out.write("\t".join(["POST", "/graphql", body]) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
