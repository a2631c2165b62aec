"""Names tell what a thing is: refusals what is refused, bodies what is asked, reads what is seen, events what was."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest
from litestar import Response
from litestar.datastructures import UploadFile

import events as language
from events import Event, published
from kit.paging import Page
from kit.problems import Refusal
from kit.schemas import Body, Read
from kit.service import services
from tests.architecture.sources import Source, handlers, report, service_sources, subclasses

IMPERATIVES = re.compile(
    r"(Accept|Acknowledge|Add|Answer|Appoint|Ask|Assign|Begin|Build|Cancel|Change|Check|Choose|Close|Complete|Conclude|"
    r"Confirm|Control|Convert|Create|Decide|Discard|Disclose|Dismiss|Dispatch|Draft|End|Enter|Evaluate|Export|Find|"
    r"Finish|Give|Grant|Hand|Import|Invite|Issue|Join|Leave|Locate|Merge|Move|Name|Note|Object|Offer|Open|Plan|Preview|"
    r"Publish|Quote|Raise|Receive|Reclassify|Record|Refuse|Register|Remove|Reopen|Replace|Reply|Report|Request|"
    r"Reschedule|Reset|Resolve|Resume|Retry|Return|Reverse|Review|Revoke|Reword|Rule|Save|Send|Set|Settle|Sign|"
    r"Start|Strike|Submit|Suspend|Take|Transfer|Try|Unmask|Update|Upload|Urge|Void|Withdraw)[A-Z]?"
)
"""The verbs bodies begin with. A new verb of the business is added here."""
IRREGULAR = {
    *("broken", "paid", "left", "withdrawn", "sent", "begun", "taken", "given", "found", "lost", "held", "met", "told")
}
STATES = {
    "overdue": "a bill's state; time made it, nobody did",
    "dead": "a message's last state",
    "done": "the trade's name of what was agreed on and took place",
    "due": "the trade's name of the moment when a report is asked for",
    "refund_due": "the trade's name of credit that waits to be given back",
    "late": "a report's state; time made it, nobody did",
    "chargeable": "what verified paid work is for the cashier",
    "warning": "the trade's name of the moment when three quarters of a clock are gone",
    "desk_empty": "the trade's name of the alarm; nobody did it, that is the point",
    "paid_out": "past tense with a particle, as the trade says it",
    "handed_over": "past tense with a particle, as the trade says it",
    "first_measure": "the trade's name of the step that stops the clock",
    "low_score": "the trade's name of what nobody leaves at that",
}
"""Last words of facts that are no past tense, and why they stay."""
PERSONAL = re.compile(
    r"(^|_)(phone|mobile|id_number|id_card|address|email|plate|text|content|description|remark|comment|note|password)($|_)"
    r"|^(owner|payer|requester|person|customer|contact|resident)_name$"
)


def camel(snake: str) -> str:
    return "".join(word.capitalize() for word in snake.split("_"))


# --- refusals


def refusal_faults(refusal: type[Refusal]) -> list[str]:
    name = f"{refusal.__module__}.{refusal.__name__}"
    found = []
    if refusal.__name__.endswith(("Error", "Exception", "Failure", "Refusal")):
        found.append(f"{name}: is named after its kind, not after what is refused")
    if not 400 <= refusal.status < 600:
        found.append(f"{name}: status {refusal.status}")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", refusal.code):
        found.append(f"{name}: code {refusal.code!r} is no snake_case word")
    if not refusal.title or refusal.title.endswith("."):
        found.append(f"{name}: title {refusal.title!r} should be a sentence without a full stop")
    if not refusal.__module__.endswith((".errors", "kit.problems")):
        found.append(f"{name}: refusals live in errors.py")
    return found


def test_refusals_are_named_for_what_is_refused() -> None:
    services()
    found = [fault for refusal in subclasses(Refusal) for fault in refusal_faults(refusal)]
    assert not found, report(found)


def test_a_code_means_one_thing() -> None:
    """Two refusals may share a code only when they say the same."""
    services()
    titles: dict[tuple[str, str], set[tuple[int, str]]] = {}
    for refusal in subclasses(Refusal):
        service = refusal.__module__.split(".")[0]
        titles.setdefault((service, refusal.code), set()).add((refusal.status, refusal.title))  # type: ignore[attr-defined]
    found = [f"{service}: {code}: {sorted(said)}" for (service, code), said in titles.items() if len(said) > 1]
    assert not found, report(found)


def test_the_check_of_refusals_sees_a_wrong_one() -> None:
    wrong = type("BillError", (Refusal,), {"status": 200, "code": "Bill-Error", "title": "", "__module__": "tests.x"})
    assert len(refusal_faults(wrong)) == 5


def exception_faults(source: Source) -> list[str]:
    return [
        f"{source.path}:{node.lineno}: {node.name}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef) and node.name.endswith(("Error", "Exception"))
    ]


def test_no_class_of_a_service_is_called_error() -> None:
    found = [fault for source in service_sources() for fault in exception_faults(source)]
    assert not found, report(found)
    assert exception_faults(Source("x.py", "class BillError(Exception): ...\n"))


# --- the wire


def spoken(handler: Any) -> dict[str, Any]:
    return get_type_hints(getattr(handler.fn, "value", handler.fn))


def body_faults(body: Any) -> list[str]:
    if body is None or body is UploadFile:
        return []
    name = getattr(body, "__name__", str(body))
    if not (isinstance(body, type) and issubclass(body, (Body, msgspec.Struct))):
        return [f"{name}: a body is a struct"]
    found = [] if IMPERATIVES.match(name) else [f"{name}: a body is named in the imperative"]
    if not issubclass(body, Body) and not _holds_a_file(body):
        found.append(f"{name}: a body derives from kit.schemas.Body, which refuses unknown fields")
    return found


def _holds_a_file(body: type[msgspec.Struct]) -> bool:
    return any(UploadFile in (field.type, *get_args(field.type)) for field in msgspec.structs.fields(body))


def answer_faults(answer: Any) -> list[str]:
    """An answer is a Read, several of them, a page that ends in Read or Page, or a response of the framework."""
    if answer is None or answer is type(None):
        return []
    origin, inner = get_origin(answer), get_args(answer)
    if origin in (Page, list, tuple):
        return [fault for each in inner if each is not Ellipsis for fault in answer_faults(each)]
    response = origin or answer
    if isinstance(response, type) and issubclass(response, Response):
        return [fault for each in inner for fault in answer_faults(each)]
    if isinstance(answer, type) and issubclass(answer, Read):
        return [] if answer.__name__.endswith(("Read", "Page")) else [f"{answer.__name__}: a response ends in Read"]
    return [f"{answer}: not a Read"]


@pytest.mark.parametrize("name", services())
def test_bodies_ask_and_reads_show(name: str) -> None:
    found = []
    for handler in handlers(services()[name]):
        types = spoken(handler)
        said = [*body_faults(types.get("data")), *answer_faults(types.get("return"))]
        found += [f"{name} {handler.handler_name}: {fault}" for fault in said]
    assert not found, report(found)


class BillRequest(Body, frozen=True):
    """Named wrongly on purpose."""


class Ticket(Read, frozen=True):
    """Named wrongly on purpose."""


class CreateBill(msgspec.Struct):
    """Refuses nothing, on purpose."""


def test_the_checks_of_the_wire_see_wrong_ones() -> None:
    assert body_faults(BillRequest)
    assert body_faults(CreateBill)
    assert body_faults(dict[str, str])
    assert answer_faults(Ticket)
    assert answer_faults(Page[Ticket])
    assert answer_faults(dict[str, str])
    assert not answer_faults(None)


# --- events


def producers() -> Iterator[tuple[str, ModuleType]]:
    """Service → the module (or package) that holds its facts."""
    for found in pkgutil.iter_modules(language.__path__):
        yield found.name, importlib.import_module(f"{language.__name__}.{found.name}")


def all_events() -> Iterator[tuple[str, type[Event]]]:
    yield from ((name, event) for name, module in producers() for event in published(module))


def event_faults(module: str, event: type[Event]) -> list[str]:
    match = re.fullmatch(r"([a-z]+)\.([a-z_]+)\.([a-z_]+)\.v([1-9]\d*)", event.type)
    if match is None:
        return [f"{event.type}: is not <service>.<noun>.<fact>.v<n>"]
    found = []
    fact = match[3]
    if match[1] != module:
        found.append(f"{event.type}: stands in the module of {module}")
    if not fact.endswith("ed") and fact.split("_")[-1] not in IRREGULAR and fact not in STATES:
        found.append(f"{event.type}: is no past tense")
    if not event.__name__.endswith(camel(fact)) and not event.__name__.endswith(f"V{match[4]}"):
        found.append(f"{event.type}: the struct {event.__name__} does not end in {camel(fact)}")
    found += [
        f"{event.type}: {field.name} may hold personal data or free text"
        for field in msgspec.structs.fields(event)
        if PERSONAL.search(field.name)
    ]
    if not event.__struct_config__.frozen:
        found.append(f"{event.type}: facts are frozen")
    return found


def test_events_are_past_tense_and_hold_no_personal_data() -> None:
    known = list(all_events())
    assert len(known) > 60
    found = [fault for module, event in known for fault in event_faults(module, event)]
    assert not found, report(found)


def test_a_fact_in_a_part_of_a_package_is_published_by_the_package() -> None:
    for _, package in producers():
        parts = [importlib.import_module(f"{package.__name__}.{p.name}") for p in pkgutil.iter_modules(_paths(package))]
        written = {event for part in parts for event in published(part)}
        assert written <= set(published(package)), report(sorted(e.type for e in written - set(published(package))))


def _paths(module: ModuleType) -> list[str]:
    return list(getattr(module, "__path__", []))


def test_no_event_type_is_used_twice() -> None:
    types = [event.type for _, event in all_events()]
    assert len(types) == len(set(types))


def test_every_service_publishes_its_own_module() -> None:
    for name, service in services().items():
        assert {event.service() for event in published(service.events)} <= {name}


def test_every_exception_to_the_past_tense_is_used() -> None:
    assert set(STATES) == {event.type.split(".")[2] for _, event in all_events()} & set(STATES)


def test_the_check_of_events_sees_wrong_ones() -> None:
    wrong = msgspec.defstruct("BillPay", [("payer_name", str)], bases=(Event,), frozen=True, kw_only=True)
    wrong.type = "billing.bill.pay.v1"  # type: ignore[attr-defined]
    assert len(event_faults("ticketing", wrong)) == 3  # type: ignore[arg-type]
    wrong.type = "bill.pay"  # type: ignore[attr-defined]
    assert event_faults("billing", wrong)  # type: ignore[arg-type]
