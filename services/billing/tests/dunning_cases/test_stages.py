"""How far a case goes, and when (C4.11). Pure."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from billing.dunning_cases.limitation import lapses_on, runs_from, warning
from billing.dunning_cases.stages import Standing, due_on, judge
from billing.dunning_policies.terms import DEFAULT, not_ascending

DUE = date(2025, 6, 30)


def standing(stage: str = "open", on: date = DUE + timedelta(days=1), **more: object) -> Standing:
    owed = {"cents": 25060, "bills": 1, "oldest_due": DUE, "lapses_on": date(2028, 6, 30)}
    return Standing(stage=stage, stage_on=on, **(owed | more))  # type: ignore[arg-type]


def after(days: int) -> date:
    return DUE + timedelta(days=days)


@pytest.mark.parametrize(
    ("stage", "on", "following", "comes"),
    [
        ("open", 1, "reminded", 7),
        ("reminded", 7, "visit_due", 15),
        ("visit_due", 15, "demand_1", 30),
        ("visited", 15, "demand_1", 30),
        ("demand_1", 30, "demand_2", 60),
    ],
)
def test_each_stage_comes_on_its_day_and_not_before(stage: str, on: int, following: str, comes: int) -> None:
    found = standing(stage, after(on))
    before = judge(found, DEFAULT, after(comes - 1), advance=True)
    assert (before.reach, before.next_on) == (None, after(comes))
    assert judge(found, DEFAULT, after(comes), advance=True).reach == following
    assert judge(found, DEFAULT, after(comes), advance=False).reach is None, "between nights nothing advances"


@pytest.mark.parametrize(
    ("stage", "on", "step", "comes"), [("demand_2", 60, "lawyer", 90), ("lawyer", 95, "litigation", 120)]
)
def test_a_lawyer_and_a_suit_are_only_proposed(stage: str, on: int, step: str, comes: int) -> None:
    found = standing(stage, after(on))
    assert judge(found, DEFAULT, after(comes - 1), advance=True).propose is None
    verdict = judge(found, DEFAULT, after(comes), advance=True)
    assert (verdict.reach, verdict.propose) == (None, step)
    assert judge(replace(found, asked=True), DEFAULT, after(comes), advance=True).propose is None, "once"
    granted = judge(found, DEFAULT, after(comes), advance=False, granted=step)
    assert granted.reach == step
    assert judge(replace(found, disputed=True), DEFAULT, after(comes), advance=False, granted=step).reach is None
    assert judge(standing("open"), DEFAULT, after(comes), advance=False, granted=step).reach is None


def test_an_old_debt_is_not_dunned_all_at_once() -> None:
    """Two hundred days past due when its case is opened: one stage a day, and the response period after each letter."""
    found, today, came = standing("open", after(200)), after(200), {}
    while found.stage != "demand_2":
        verdict = judge(found, DEFAULT, today, advance=True)
        if verdict.reach:
            found = replace(found, stage=verdict.reach, stage_on=today)
            came[verdict.reach] = (today - DUE).days
        today += timedelta(days=1)
    assert came == {"reminded": 201, "visit_due": 202, "demand_1": 217, "demand_2": 232}


def test_no_further_below_the_minimum() -> None:
    verdict = judge(standing("reminded", after(7), cents=4_999), DEFAULT, after(400), advance=True)
    assert (verdict.reach, verdict.next_on, verdict.state) == (None, None, "running")
    assert judge(standing("reminded", after(7), cents=5_000), DEFAULT, after(400), advance=True).reach == "visit_due"


def test_paid_in_full_is_settled_whatever_holds_it_up() -> None:
    paid = standing("demand_1", bills=0, cents=0, oldest_due=None, lapses_on=None, suspended=True)
    assert judge(paid, DEFAULT, after(60), advance=True).state == "settled"


@pytest.mark.parametrize(
    "held",
    [{"disputed": True}, {"complaint": True}, {"hardship_until": after(400)}],
    ids=["dispute", "complaint", "hardship"],
)
def test_what_holds_it_up_does_so_above_the_visit(held: dict[str, object]) -> None:
    (name,) = judge(standing(**held), DEFAULT, after(7), advance=True).held_by
    assert name in ("disputed", "complaint", "hardship")
    for stage, reached in (("open", "reminded"), ("reminded", "visit_due")):
        assert judge(standing(stage, **held), DEFAULT, after(20), advance=True).reach == reached
    for stage in ("visit_due", "visited", "demand_1", "demand_2", "lawyer"):
        verdict = judge(standing(stage, after(15), **held), DEFAULT, after(400), advance=True)
        assert (verdict.state, verdict.reach, verdict.propose) == ("paused", None, None)
    asked = judge(standing("reminded", after(7), **held), DEFAULT, after(15), advance=True)
    assert (asked.reach, asked.state) == ("visit_due", "paused"), "the visit is the last that comes"


def test_the_last_day_of_what_holds_it_up() -> None:
    eased = standing("visited", after(15), hardship_until=after(40))
    assert judge(eased, DEFAULT, after(40), advance=True).reach is None
    assert judge(eased, DEFAULT, after(41), advance=True).reach == "demand_1"
    resting = standing("open", suspended=True, suspended_until=after(40))
    assert judge(resting, DEFAULT, after(40), advance=True).state == "paused"
    assert judge(resting, DEFAULT, after(41), advance=True).reach == "reminded"
    endless = standing("open", suspended=True)
    assert judge(endless, DEFAULT, after(4000), advance=True).held_by == ("suspended",)


def test_a_younger_debt_puts_the_next_stage_off() -> None:
    """The oldest bill was paid: the next one says when the second letter comes."""
    assert due_on("demand_1", after(30), DUE + timedelta(days=31), DEFAULT) == after(91)


def test_each_claim_lapses_after_three_years_and_anew_from_each_demand() -> None:
    assert lapses_on(DUE) == date(2028, 6, 30)
    assert lapses_on(date(2024, 2, 29)) == date(2027, 2, 28)
    assert lapses_on(DUE, [date(2025, 8, 1), date(2025, 7, 30)]) == date(2028, 8, 1)
    assert lapses_on(DUE, [date(2028, 7, 1)]) == date(2028, 6, 30), "what has lapsed is not revived"
    assert lapses_on(DUE, [date(2028, 6, 30), date(2029, 1, 1)]) == date(2032, 1, 1)
    assert runs_from(DUE, [DUE]) is None, "nothing was late yet"


@pytest.mark.parametrize(("left", "level"), [(181, None), (180, 180), (91, 180), (90, 90), (30, 30), (0, 30), (-1, 0)])
def test_a_claim_is_warned_of(left: int, level: int | None) -> None:
    today = date(2028, 1, 1)
    assert warning(today + timedelta(days=left), today) == level


def test_each_warning_is_given_once() -> None:
    found = standing("litigation", lapses_on=after(100))
    assert judge(found, DEFAULT, after(10), advance=True).warn == 90
    assert judge(replace(found, lapse_warned=90), DEFAULT, after(10), advance=True).warn is None
    assert judge(replace(found, lapse_warned=90), DEFAULT, after(70), advance=True).warn == 30


def test_stages_come_one_after_the_other() -> None:
    assert not_ascending(DEFAULT.days) == []
    assert not_ascending(dict(DEFAULT.days) | {"visit": 7, "lawyer": 40}) == ["visit", "lawyer"]
