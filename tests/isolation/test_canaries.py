"""Proof 7: what only company A knows is found nowhere but where the design keeps it; numbers are in clear nowhere."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from kit.telemetry import log
from tests.isolation import dumps
from tests.isolation.dumps import Place
from tests.isolation.routes import Caller, routes
from tests.isolation.story import Story

_SHEET = Path(__file__).parents[1] / "data" / "hc-small.xlsx"
_STAFF_FACT = "the facts about staff carry the name colleagues are shown"
_DESCRIBED = "what somebody reported is what the service works with"

KEPT: dict[str, dict[Place, str]] = {
    "person_name": {
        ("registry", "person"): "the register of persons",
        ("registry", "former_name"): "names on papers stay what they were on their day",
    },
    "contact_name": {},
    "words": {
        ("ticketing", "ticket"): _DESCRIBED,
        ("ticketing", "ticket_entry"): _DESCRIBED,
        ("ticketing", "work_order"): _DESCRIBED,
        ("ticketing", "ruling"): "why it is valid or not",
        ("ticketing", "investigation"): "what was found out",
        ("ticketing", "plan_item"): "what is going to be done",
        ("ticketing", "department_task"): "what a department has to do",
        ("ticketing", "suspension"): "why it waits",
        ("ticketing", "urge_notice"): "what somebody was urged with",
        ("ticketing", "undelivered_answer"): "how somebody was told in another way",
        ("ticketing", "referral"): "what a specialist was asked",
        ("ticketing", "transfer"): "why a colleague should take it",
        ("ticketing", "approval_step"): "why an application was granted or declined",
        ("ticketing", "incident"): "what was behind it and what was learnt",
        ("ticketing", "cluster_dismissal"): "why alike tickets are not of one cause",
        ("ticketing", "exception_acknowledgement"): "what a supervisor does about it",
        ("ticketing", "stand_in"): "why somebody is away",
        ("ticketing", "return_visit"): "what somebody said when they were asked",
        ("ticketing", "visit_attempt"): "why somebody was called when they were",
        ("billing", "waiver"): "why something need not be paid",
        ("billing", "bill_dispute"): "what somebody says a bill charges wrongly",
        ("billing", "allocation"): "why a split of shared cost is void",
        ("billing", "allocation_cost"): "which invoice is split",
        ("billing", "allocation_objection"): "what an owner says against a split, and is told",
        ("billing", "dunning_case"): "why a debtor is not dunned",
        ("billing", "dunning_contact"): "what a debtor said",
        ("billing", "dunning_proposal"): "why somebody is to be sued, or is not",
        ("billing", "dunning_step"): "who took a letter",
        ("billing", "bill_adjustment"): "why a bill is corrected, or is not",
        ("billing", "discount"): "why a home is charged less, and no longer",
        ("billing", "day_closing"): "why a drawer holds less than it should",
        ("billing", "refund"): "why something is given back, or is not",
        ("billing", "bank_line"): "who sent money and what for, and why it goes back or does not",
        ("billing", "deposit"): "why a refund is refused",
        ("billing", "deposit_deduction"): "why something is kept",
        ("billing", "meter"): "where it stands",
        ("billing", "meter_reading"): "who read it, and why it is right or wrong",
    },
    "outcome": {("ticketing", "ticket"): _DESCRIBED},
    "email": {},
    "staff_name": {
        ("identity", "staff"): "the company's own people",
        ("stream", "identity"): _STAFF_FACT,
        **{(service, "inbox"): _STAFF_FACT for service in ("billing", "notifications", "registry", "ticketing")},
        ("billing", "staff"): "names of colleagues on the screen",
        ("ticketing", "staff"): "names of colleagues on the screen",
        ("notifications", "staff_projection"): "names of colleagues on the screen",
    },
    "wording": {
        ("notifications", "template_text"): "the company's own words",
    },
}
"""Where each canary may be found, with the reason. Everything else is a leak, an unused entry could hide one."""


@pytest.fixture(scope="module")
async def everything(story: Story) -> dict[Place, str]:
    return {
        **await dumps.tables(story),
        **await dumps.streams(story),
        **await dumps.cache(story),
        **dumps.telemetry(story),
    }


@pytest.mark.parametrize("canary", KEPT)
async def test_it_is_kept_only_where_it_belongs(story: Story, everything: dict[Place, str], canary: str) -> None:
    found = dumps.places(everything, getattr(story.canaries, canary))
    assert found - set(KEPT[canary]) == set(), "personal data where it does not belong"
    assert set(KEPT[canary]) - found == set(), "nothing is kept there: take the entry out"


async def test_numbers_are_in_clear_nowhere(story: Story, everything: dict[Place, str]) -> None:
    """Telephone and identity numbers: those of the story and all of the imported file."""
    secrets = set(story.canaries.numbers) | _numbers_of_the_file()
    assert len(secrets) > 450
    found = {place: sorted(set(dumps.numbers(text)) & secrets) for place, text in everything.items()}
    assert {place: values[:3] for place, values in found.items() if values} == {}


def _numbers_of_the_file() -> set[str]:
    rows = CalamineWorkbook.from_path(_SHEET).get_sheet_by_name("业主信息").to_python()[1:]
    phones = {str(int(row[4])) if isinstance(row[4], float) else str(row[4]).strip() for row in rows if row[4]}
    return {n for n in phones | {str(row[5]).strip() for row in rows} if len(n) in {11, 18}}


async def test_company_b_reads_nothing_of_a(story: Story) -> None:
    """Every list and every page B can ask for without knowing an id."""
    caller = Caller(story)
    a = story.a
    marks = [*story.canaries.personal, *story.canaries.numbers, story.canaries.wording, str(a.tenant_id), a.slug,
             story.community["id"], *(str(id) for id in a.staff.values())]  # fmt: skip
    asked = 0
    for route in routes(story):
        if route.method != "GET" or route.ids or route.endless or route.realm not in {"staff", "public"}:
            continue
        answer, _ = await caller.call(route, story.b.host, story.b.token(), real=False)
        assert not [mark for mark in marks if mark in answer.text], f"{route.key}: {answer.text}"
        asked += answer.is_success
    await caller.close()
    assert asked > 20


def test_the_search_finds_what_is_there(story: Story) -> None:
    """The ways something could hide: as text, inside bytes, as escaped JSON, in the log, inside a longer number."""
    phone, name = story.canaries.phones[0], story.canaries.person_name
    log.error("control", words=name)
    assert dumps.places(dumps.telemetry(story), name) == {("log", "all services")}
    story.logbook.lines[:] = [line for line in story.logbook.lines if name not in line]
    for hidden in (name, name.encode().hex(), ascii(name)[1:-1]):
        assert dumps.holds(f"x{hidden}y", name)
    for hidden in (phone, f"86{phone}", f"tel {phone}.".encode().hex()):
        assert phone in set(dumps.numbers(hidden))
