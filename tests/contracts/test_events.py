"""The published language: what was said once stays readable, by everyone who listens."""

import json
import re
from datetime import UTC, datetime
from uuid import uuid4

import msgspec
import pytest

from command.contracts import event_schemas
from events import Event
from kit import outbox
from kit.outbox import Cause, Recorded
from kit.service import services
from kit.worker import all_consumers, nouns
from stack.nats import service_permissions
from tests.contracts.compatibility import losses
from tests.contracts.examples import FOLDER, all_events, path
from tests.contracts.test_documents import CONTRACTS

EVENTS = all_events()


def schemas() -> dict[str, dict[str, object]]:
    return {kind: schema for service in services().values() for kind, schema in event_schemas(service).items()}


# --- schemas


def test_published_schemas_only_gain_optional_fields() -> None:
    now = schemas()
    found = []
    for file in sorted((CONTRACTS / "events").glob("*.json")):
        kind = file.name.removesuffix(".json")
        if kind not in now:
            found.append(f"{kind}: is not published any more")
            continue
        found += [f"{kind}: {loss}" for loss in losses(json.loads(file.read_text(encoding="utf-8")), now[kind])]
    assert not found, "\n".join(found)


class Old(msgspec.Struct):
    id: int
    words: tuple[str, ...]
    maybe: str | None = None


class Gained(msgspec.Struct):
    id: int
    words: tuple[str, ...]
    maybe: str | None = None
    more: int = 0


class Removed(msgspec.Struct):
    id: int
    words: tuple[str, ...]


class Retyped(msgspec.Struct):
    id: str
    words: tuple[int, ...]
    maybe: int | None = None


class Demanding(msgspec.Struct):
    id: int
    words: tuple[str, ...]
    more: int
    maybe: str | None = None


class Lax(msgspec.Struct):
    words: tuple[str, ...]
    id: int = 0
    maybe: str | None = None


@pytest.mark.parametrize(("changed", "lost"), [(Gained, 0), (Removed, 1), (Retyped, 3), (Demanding, 1), (Lax, 1)])
def test_the_comparison_of_schemas_knows_what_breaks(changed: type, lost: int) -> None:
    assert len(losses(msgspec.json.schema(Old), msgspec.json.schema(changed))) == lost


# --- examples


def survives(event: type[Event], golden: dict[str, object]) -> bool:
    """Whether a message of the past is understood whole: every field it has comes out as it went in."""
    decoded = msgspec.json.decode(json.dumps(golden), type=event)
    said: dict[str, object] = json.loads(msgspec.json.encode(decoded))
    return all(field in said and said[field] == value for field, value in golden.items())


def golden(event: type[Event]) -> dict[str, object]:
    assert path(event).exists(), f"{event.type} has no example: python -m tests.contracts.examples"
    found: dict[str, object] = json.loads(path(event).read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("kind", sorted(EVENTS))
def test_the_golden_example_is_still_understood(kind: str) -> None:
    event = EVENTS[kind]
    assert survives(event, golden(event))


def test_no_published_type_disappears() -> None:
    gone = {file.name.removesuffix(".json") for file in FOLDER.glob("*.json")} - EVENTS.keys()
    assert not gone, f"readers of old messages still need {sorted(gone)}"


@pytest.mark.parametrize("name", services())
def test_every_consumer_decodes_the_golden_examples(name: str) -> None:
    consumers = all_consumers(services()[name])
    assert consumers or name == "registry"
    for consumer in consumers:
        assert consumer.event.type in EVENTS, f"{name} waits for {consumer.event.type}, which nobody publishes"
        assert survives(consumer.event, golden(EVENTS[consumer.event.type]))


def test_an_example_that_lost_a_field_does_not_survive() -> None:
    class Before(Event, frozen=True, kw_only=True):
        type = "x.y.changed.v1"
        a: int

    assert survives(Before, {"a": 1})
    assert not survives(Before, {"a": 1, "b": 2})
    with pytest.raises(msgspec.ValidationError):
        survives(Before, {"a": "one"})


# --- subjects


def fits(subject: str, pattern: str) -> bool:
    """Whether a subject matches a pattern of the broker: `*` is one word, a last `>` all that follow."""
    expression = re.escape(pattern).replace(r"\*", r"[^.]+").replace(">", ".+").replace(r"\>", ".+")
    return re.fullmatch(expression, subject) is not None


@pytest.mark.parametrize("kind", sorted(EVENTS))
def test_a_service_may_publish_its_subjects_and_nobody_elses(kind: str) -> None:
    subject = outbox.subject(EVENTS[kind], uuid4())
    allowed = {
        name: any(fits(subject, pattern) for pattern in service_permissions(name, [*services()])["publish"])
        for name in services()
    }
    assert [name for name, may in allowed.items() if may] == [kind.split(".", maxsplit=1)[0]]


def test_consumers_receive_what_they_react_to() -> None:
    """The filters a consumer is provisioned with let every fact through that the service reacts to."""
    for name, service in services().items():
        for consumer in all_consumers(service):
            event = consumer.event
            if event.service() == name:
                continue
            filters = [f"evt.{event.service()}.*.*.{noun}.>" for noun in nouns(service, event.service())]
            assert any(fits(outbox.subject(event, uuid4()), each) for each in filters), (name, event.type)


def test_patterns_of_the_broker_are_read_right() -> None:
    assert fits("evt.billing.3.t.bill.paid.v1", "evt.billing.>")
    assert fits("evt.billing.3.t.bill.paid.v1", "evt.billing.*.*.bill.>")
    assert not fits("evt.billing.3.t.bill.paid.v1", "evt.billing.*.*.payment.>")
    assert not fits("evt.billing", "evt.billing.>")


# --- envelope


@pytest.mark.parametrize("kind", sorted(EVENTS))
def test_the_envelope_says_what_the_subject_says(kind: str) -> None:
    event = EVENTS[kind]
    tenant, id = uuid4(), uuid4()
    fact = msgspec.json.decode(json.dumps(golden(event)), type=event)
    headers = outbox.envelope(Recorded(fact, id, 1), uuid4(), tenant, datetime(2026, 3, 1, tzinfo=UTC), Cause("c"))
    subject = outbox.subject(event, tenant).split(".")
    assert headers["ce-type"] == kind
    assert headers["ce-source"] == f"/{subject[1]}"
    assert headers["ce-tenantid"] == subject[3] == str(tenant)
    assert headers["ce-subject"] == f"{event.aggregate_type()}/{id}"
    assert headers["ce-id"] == headers["Nats-Msg-Id"]
