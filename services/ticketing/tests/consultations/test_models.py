"""Who may answer when, and what a consultation refuses."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from ticketing.consultations.errors import NotAsked, NothingToSign, NotWaiting
from ticketing.consultations.models import Consultation

AT = datetime(2025, 3, 5, 2, tzinfo=UTC)
EXPERT, LEADER, STRANGER, SIGNER = uuid4(), uuid4(), uuid4(), uuid4()
NOBODY: frozenset[str] = frozenset()
TOP = frozenset({"top_management"})


def asked(leader: object = LEADER) -> Consultation:
    return Consultation(state="open", expert_id=EXPERT, leader_id=leader)


def test_only_those_asked_answer() -> None:
    one = asked()
    assert one.may_answer(EXPERT, NOBODY)
    assert not one.may_answer(LEADER, NOBODY)
    one.report(LEADER, AT, AT)
    assert one.may_answer(LEADER, NOBODY)
    assert not one.may_answer(STRANGER, TOP)
    one.report_top(AT)
    assert one.may_answer(STRANGER, TOP)
    with pytest.raises(NotAsked):
        one.answer("我来回答", STRANGER, frozenset({"leader_in_charge"}), AT)
    one.answer("防水层老化", EXPERT, NOBODY, AT)
    assert (one.state, one.level, one.replied_by) == ("replied", 2, EXPERT)


def test_without_a_leader_any_leader_in_charge_answers() -> None:
    one = asked(leader=None)
    one.report(None, AT, AT)
    assert one.may_answer(STRANGER, frozenset({"leader_in_charge"}))
    assert not one.may_answer(STRANGER, frozenset({"cs_manager"}))


def test_every_report_is_signed_for_once() -> None:
    one = asked()
    with pytest.raises(NothingToSign):
        one.sign(SIGNER, AT)
    one.report(LEADER, AT, AT)
    assert one.unsigned
    one.sign(SIGNER, AT)
    assert not one.unsigned
    one.report_top(AT)
    one.sign(SIGNER, AT)
    assert (one.signed_by, one.signed_top_by, one.unsigned) == (SIGNER, SIGNER, False)
    with pytest.raises(NothingToSign):
        one.sign(SIGNER, AT)


def test_what_is_over_takes_no_answer() -> None:
    one = asked()
    one.cancel("不再需要", AT)
    with pytest.raises(NotWaiting):
        one.answer("防水层老化", EXPERT, NOBODY, AT)
    with pytest.raises(NotWaiting):
        one.cancel("再次", AT)
