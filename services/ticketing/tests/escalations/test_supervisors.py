"""Whom the desk calls."""

from uuid import UUID

from ticketing.clocks.escalation import Colleague
from ticketing.escalations.supervisors import lowest_rung

HERE, ELSEWHERE, A, B, C = (UUID(int=number) for number in range(1, 6))


def one(id: UUID, *roles: str, at: UUID = HERE) -> Colleague:
    return Colleague(id=id, roles=frozenset(roles), communities=frozenset({at}))


def test_the_lowest_rung_somebody_stands_on() -> None:
    people = [one(A, "cs_manager"), one(B, "cs_supervisor"), one(C, "top_management")]
    assert lowest_rung(people, HERE) == (B,)
    assert lowest_rung([one(A, "cs_manager"), one(B, "cs_supervisor", at=ELSEWHERE)], HERE) == (A,)
    assert lowest_rung([], HERE) == ()


def test_who_is_on_duty_hears_first_and_nobody_tells_themselves() -> None:
    people = [one(A, "cs_supervisor"), one(B, "cs_supervisor"), one(C, "cs_manager")]
    assert lowest_rung(people, HERE, {B}) == (B, A)
    assert lowest_rung(people, HERE, but={A}) == (B,)
    assert lowest_rung([one(A, "cs_supervisor"), one(C, "cs_manager")], HERE, but={A}) == (C,)
