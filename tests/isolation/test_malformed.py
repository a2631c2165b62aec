"""Whatever a body or a query says, the answer is no accident: every route takes it or refuses it by name (C0.4).

Each route is sent its well-formed body with one part of it replaced, left out or added to, and queries with values
nobody means. Nothing is kept: every transaction is given back where it would be committed, after all has been written.

`LINTEL_MALFORMED=200` tries as many bodies of each route instead of the few of an ordinary run.
"""

import json
import os
import re
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from copy import deepcopy
from random import Random
from typing import Any

import httpx
import pytest

from kit.problems import Forbidden
from kit.service import services
from kit.work import Work
from tests.isolation.routes import OPS_HOST, Caller, Names, Route, filled, routes
from tests.isolation.story import Story

TIMES = int(os.environ.get("LINTEL_MALFORMED", "4"))
LEFT_OUT = {
    "/api/identity/sessions": "signing in and out is slow on purpose (Argon2)",
    "/api/identity/operator/sessions": "the same for operators",
}
"""Paths left out, with the reason"""
OF_AN_ACCOUNT = {
    "/api/identity/me": "who holds the token",
    "/api/identity/operator/me": "the same for operators",
    "/api/identity/operator/totp/confirm": "a second factor of theirs",
}
"""Paths that ask for the account of the sender, which holds every permission and has none, with what they ask for"""
TEXTS = (
    "", " ", "\x00", "a\x00b", "\ud800", "\u202eabc", "a" * 70_000, "💧" * 3000, "'; --", "%", "\\", "..", "-1", "0",
    "1e999", "NaN", "1.005", "2025-02-30", "0001-01-01", "9999-12-31", "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59-14:00", "2025-03-05T10:00:00", "24:00", "null",
    "00000000-0000-0000-0000-000000000000",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, 2**31, 2**63, 2**64, 10**400, 1e308, float("nan"), float("inf"), [], {}, [[]], [None],
    {"a": {}}, [{}] * 3, *TEXTS,
)  # fmt: skip
ALIKE: dict[str, tuple[Any, ...]] = {
    r"\d{4}-\d\d-\d\dT.*": (
        "0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2025-02-28T23:59:59.999999+14:00", "2190-01-01T00:00:00-12:00",
        "9999-12-31T23:59:59Z", "2025-03-05T10:00:00",
    ),
    r"\d{4}-\d\d-\d\d": ("0001-01-01", "1900-02-28", "2024-02-29", "2190-12-31", "9999-12-31"),
    r"\d\d:\d\d.*": ("00:00", "23:59", "23:59:59.999999", "12:00:00+08:00"),
    r"-?\d+(\.\d+)?": ("0", "-0.00", "0.001", "-1.00", "99999999999999.99", "1" * 40, "0." + "0" * 40 + "1"),
    r"[0-9a-f-]{36}": ("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
}  # fmt: skip
"""What has the form of a value and is hardly meant: it comes further than what has not"""
GIVEN = {"work", "request", "if_match", "data"}
"""Parameters of a handler that stand in no query"""
INTEGERS = (0, -1, 1, 2**15, 2**31 - 1, 2**31, 2**63 - 1, 2**63)
TAKEN, REFUSED = 0.1, 0.3
"""of all that is sent to a service, at the least: fewer, and most never came as far as what they say is looked at"""
TOO_MUCH = 3000
"""items of a list"""


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in a body."""
    if way:
        yield way
    if isinstance(value, dict):
        for key, each in value.items():
            yield from places(each, (*way, key))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from places(each, (*way, number))


def alike(value: Any, body: Any, chance: Random) -> Any:
    """Of the same form: one of those above, or what stands in another place of the body."""
    if isinstance(value, str):
        for form, values in ALIKE.items():
            if re.fullmatch(form, value):
                others = [each for each in strings(body) if re.fullmatch(form, each)]
                return chance.choice([*values, *others])
        return chance.choice(TEXTS)
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return chance.choice(INTEGERS)
    return [] if isinstance(value, list) else chance.choice(VALUES)


def strings(body: Any) -> Iterator[str]:
    for *way, last in places(body):
        holder = body
        for step in way:
            holder = holder[step]
        if isinstance(holder[last], str):
            yield holder[last]


def broken(body: Any, chance: Random) -> bytes:
    """The body with one thing wrong, or in rare cases no body at all."""
    spots = list(places(body))
    if not spots or chance.random() < 0.05:
        return chance.choice([b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 10_000, b'{"a":1,"a":2}', b"0"])
    broken = deepcopy(body)
    *way, last = chance.choice(spots)
    holder = broken
    for step in way:
        holder = holder[step]
    what = chance.random()
    if what < 0.1:
        del holder[last]
    elif what < 0.15 and isinstance(holder, dict):
        holder["no_such_field"] = 1
    elif what < 0.25 and isinstance(holder[last], list):
        holder[last] = holder[last] * TOO_MUCH
    elif what < 0.8:
        holder[last] = alike(holder[last], body, chance)
    else:
        holder[last] = chance.choice(VALUES)
    return json.dumps(broken).encode()


def askable(route: Route) -> list[str]:
    """The parameters of its query."""
    known = route.handler.parsed_fn_signature.parameters
    return [name for name in known if f"{{{name}}}" not in route.path and name not in GIVEN]


def queries(route: Route, chance: Random) -> dict[str, str]:
    mine = askable(route)
    wrong = chance.sample(mine, min(len(mine), chance.choice([1, 1, 2])))
    texts = [text for text in TEXTS if len(text) < 1000 and text != "\ud800"]
    return {name: chance.choice(texts) for name in wrong}


@pytest.fixture
async def caller(story: Story, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Caller]:
    async def give_back(self: Work) -> None:
        await self.flush()
        await self.session.rollback()

    found = Caller(story)
    monkeypatch.setattr(Work, "commit", give_back)
    yield found
    await found.close()


def fault(route: Route, answer: httpx.Response) -> str | None:
    """What is wrong with an answer. Where the sender is not let in, or has asked too often, nothing was tried; some
    public routes ask for a key or a signature."""
    if answer.status_code >= 500:
        return "an accident"
    let_in = route.realm == "public" or route.path in OF_AN_ACCOUNT or answer.status_code != 401
    if not let_in or answer.status_code == 429:
        return "nothing was tried"
    if answer.status_code >= 400:
        if not answer.headers.get("content-type", "").startswith("application/problem+json"):
            return "a refusal that is no problem document"
        if not (code := answer.json().get("code")):
            return "a refusal without a name"
        if code == Forbidden.code:
            return "nothing was tried: the sender holds every permission"
    return None


@pytest.mark.parametrize("service", sorted(services()))
async def test_every_route_takes_it_or_refuses_it_by_name(story: Story, caller: Caller, service: str) -> None:
    found, answers = [], Counter[int]()
    for route in routes(story):
        bodied = isinstance(route.body, dict | list)
        if route.service != service or route.endless or route.path in LEFT_OUT or not (bodied or route.method == "GET"):
            continue
        chance = Random(route.key)
        operator = route.realm == "operator"
        host = OPS_HOST if operator else story.a.host
        token = {
            "staff": story.a.token,
            "operator": lambda: story.a.token(
                frozenset(r.permission for r in routes(story) if r.permission), realm="operator"
            ),
            "service": story.a.service_token,
        }.get(route.realm, lambda: None)()
        headers: dict[str, str] = {}
        # What is asked nothing is asked once: it would be the same again.
        for _ in range(TIMES if bodied or askable(route) else 1):
            names = Names(story, service, real=True)
            if bodied:
                said = broken(filled(route.body, names), chance)
                headers["Content-Type"] = "application/json"
                answer, _ = await caller.call(route, host, token, headers=headers, said=said)
                if answer.status_code == 412 and (version := answer.json().get("current_version")):
                    headers["If-Match"] = f'"{version}"'
                    answer, _ = await caller.call(route, host, token, headers=headers, said=said)
            else:
                asked = queries(route, chance)
                said = json.dumps(asked).encode()
                answer, _ = await caller.call(route, host, token, asked=asked)
            answers[answer.status_code] += 1
            if wrong := fault(route, answer):
                found.append(f"{route.key}: {wrong} ({answer.status_code}): {said[:300]!r}")
    assert not found, f"{len(found)} of {answers}:\n" + "\n".join(found)
    print(service, dict(answers))
    taken = sum(number for status, number in answers.items() if status < 300)
    refused = answers[400] + answers[422]
    for what, number, least in (("taken", taken, TAKEN), ("refused for what they say", refused, REFUSED)):
        assert number >= least * answers.total(), f"{number} of {answers.total()} were {what}: too few were tried"
