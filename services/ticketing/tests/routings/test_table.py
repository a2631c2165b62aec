"""The routing table of C3.2, row by row."""

from itertools import product
from typing import get_args

import pytest

from ticketing.routings.errors import OnlineReplyIsTheCentres, UnknownRow
from ticketing.routings.table import KEYS, ONLINE, PUBLISH, REPLY, ROWS, Case, Desk, Desks, Table, check, route
from ticketing.tickets.codes import CHANNELS, CLASSES, PHASES, SEVERITIES

CENTRE, PROPERTY, PROJECT = "centre", "property_specialist", "project_specialist"


def case(phase: str, class_l1: str = "neighbour", channel: str = "phone", severity: str = "general") -> Case:
    return Case(phase=phase, class_l1=class_l1, channel=channel, severity=severity)


@pytest.mark.parametrize(
    ("given", "intake", "planner", "executor", "replier", "statistics"),
    [
        # before the handover: the centre takes in and answers; the project side verifies and works (S0-76 to S0-78)
        (
            case("pre_handover", "engineering_quality"),
            CENTRE,
            PROJECT,
            "project_department",
            CENTRE,
            "centre",
        ),
        (case("pre_handover"), CENTRE, CENTRE, "function_department", CENTRE, "centre"),
        # in the warranty: the project side plans and works, the property side answers (S0-81 to S0-83)
        (case("in_warranty", "engineering_quality"), PROPERTY, PROJECT, PROJECT, PROPERTY, "daily_report"),
        (
            case("in_warranty", "engineering_quality", severity="major"),
            PROPERTY,
            PROJECT,
            PROJECT,
            CENTRE,
            "daily_report",
        ),
        (case("in_warranty"), PROPERTY, PROPERTY, PROPERTY, PROPERTY, "daily_report"),
        (case("in_warranty", severity="urgent"), PROPERTY, PROPERTY, PROPERTY, CENTRE, "daily_report"),
        # after it: the property company from end to end, the centre hears by daily report (S0-96 to S0-98)
        (
            case("after_warranty", "engineering_quality"),
            PROPERTY,
            "property_engineering",
            "property_engineering",
            PROPERTY,
            "daily_report_with_results",
        ),
        (case("after_warranty"), PROPERTY, PROPERTY, PROPERTY, PROPERTY, "daily_report_with_results"),
        (
            case("after_warranty", severity="major"),
            PROPERTY,
            PROPERTY,
            PROPERTY,
            PROPERTY,
            "daily_report_with_results",
        ),
        # online: received and answered by the centre, planned by the area specialist (S0-50, S0-88)
        (case("in_warranty", channel="forum"), CENTRE, PROPERTY, PROPERTY, CENTRE, "centre"),
        (case("in_warranty", "engineering_quality", "web_form"), CENTRE, PROPERTY, PROJECT, CENTRE, "centre"),
        (
            case("pre_handover", "engineering_quality", "email"),
            CENTRE,
            PROJECT,
            "project_department",
            CENTRE,
            "centre",
        ),
        (
            case("after_warranty", "waterproof", "complaint_mailbox"),
            CENTRE,
            PROPERTY,
            "property_engineering",
            CENTRE,
            "centre",
        ),
    ],
)
def test_who_does_what(given: Case, intake: str, planner: str, executor: str, replier: str, statistics: str) -> None:
    found = route(given)
    assert (found.intake, found.planner, found.executor, found.replier, found.statistics) == (
        intake, planner, executor, replier, statistics,
    )  # fmt: skip


ALL = [
    Case(phase=phase, channel=channel, severity=severity, class_l1=class_l1)
    for phase, channel, severity, class_l1 in product(
        PHASES, CHANNELS, SEVERITIES, [None, *(code for codes in CLASSES.values() for code in codes)]
    )
]


def test_every_case_has_a_route_and_every_row_a_case() -> None:
    assert {route(one).row for one in ALL} == set(KEYS)
    assert len(set(KEYS)) == len(ROWS)


def test_online_cases_are_received_and_answered_by_the_centre_alone() -> None:
    online = [route(one) for one in ALL if one.channel in ONLINE]
    assert {(found.intake, found.replier, found.reply_permission) for found in online} == {(CENTRE, CENTRE, PUBLISH)}


def test_what_the_property_side_answers_needs_no_publishing() -> None:
    assert route(case("after_warranty")).reply_permission == REPLY


def test_the_reasons_name_what_decided() -> None:
    found = route(case("in_warranty", "engineering_quality", severity="major"))
    assert found.reasons == ("phase_in_warranty", "engineering", "major")
    assert route(case("pre_handover", channel="forum")).reasons == ("phase_pre_handover", "other_class", "online")


def test_a_company_changes_desks_but_not_who_publishes() -> None:
    changed = Desks(intake=CENTRE, planner=CENTRE, executor=PROPERTY, replier=PROPERTY)
    check({"after_warranty_other": changed})
    table = Table(desks={"after_warranty_other": changed})
    assert route(case("after_warranty"), table).planner == CENTRE
    assert route(case("in_warranty"), table).planner == PROPERTY
    with pytest.raises(OnlineReplyIsTheCentres):
        check({"online_other": changed})
    with pytest.raises(UnknownRow):
        check({"weekend": changed})


@pytest.mark.parametrize(
    ("given", "department"),
    [
        (case("after_warranty", "payment_fee"), "finance"),
        (case("after_warranty", "contract"), "tender_contract"),
        (case("after_warranty", "engineering_quality"), "engineering"),
        (case("in_warranty", "engineering_quality"), "project_department"),
        (case("pre_handover", "sales"), "sales"),
        (case("after_warranty", "other"), "property_department"),
    ],
)
def test_the_responsible_department_follows_class_and_desk(given: Case, department: str) -> None:
    assert Table().department_of(route(given), given.class_l1) == department


def test_a_company_names_its_own_department_for_a_class() -> None:
    given = case("after_warranty", "payment_fee")
    assert Table(departments={"payment_fee": "hr"}).department_of(route(given), given.class_l1) == "hr"


def test_desks_of_the_table_are_known() -> None:
    used = {desk for row in ROWS for desk in (row.desks.intake, row.desks.planner, row.desks.executor)}
    assert used <= set(get_args(Desk))
