"""Whatever is wished for, no class a ticket may have is lost."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.problems import InvalidFields
from ticketing.subclasses.catalogue import SHIPPED
from ticketing.subclasses.listing import MOST, Subclass, Wish, in_order, rewritten
from ticketing.tickets.codes import CLASSES
from ticketing.tickets.phase import _QUALITY

SHIPPED_LIST = in_order(())


def wish(class_l1: str, name: str | None, code: str | None = None, **more: Any) -> Wish:
    return Wish(**{"class_l1": class_l1, "name": name, "code": code, "like": None, "active": True} | more)


def as_they_are(listed: list[Subclass]) -> list[Wish]:
    return [wish(one.class_l1, one.name, one.code, active=one.active) for one in listed]


def faults(wishes: list[Wish]) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFields) as refused:
        rewritten(SHIPPED_LIST, wishes)
    return [(error.field, error.code) for error in refused.value.members["errors"]]


def test_what_is_shipped_belongs_to_classes_of_complaints_and_every_quality_class_to_a_part() -> None:
    assert set(SHIPPED) <= set(CLASSES["complaint"])
    assert {code for code in SHIPPED["engineering_quality"] if code not in _QUALITY} == {"public_works"}


def test_an_own_class_is_numbered_and_may_be_a_kind_of_a_shipped_one() -> None:
    added = [
        wish("engineering_quality", "屋面渗漏", like="leakage"),
        wish("engineering_quality", "外墙渗漏", like="leakage"),
        wish("sales", "样板间与实物不符"),
    ]
    after = rewritten(SHIPPED_LIST, [*as_they_are(SHIPPED_LIST), *added])
    own = [(one.class_l1, one.code, one.name) for one in after if not one.shipped]
    assert own == [
        ("engineering_quality", "leakage.1", "屋面渗漏"),
        ("engineering_quality", "leakage.2", "外墙渗漏"),
        ("sales", "own.1", "样板间与实物不符"),
    ]


def test_what_is_left_out_is_retired_and_its_number_is_not_given_again() -> None:
    once = rewritten(SHIPPED_LIST, [wish("sales", "样板间与实物不符")])
    assert {one.active for one in once if one.shipped} == {False}
    again = rewritten(once, [wish("sales", "宣传与合同不符")])
    sales = [(one.code, one.name, one.active) for one in again if one.class_l1 == "sales"]
    assert sales == [("own.1", "样板间与实物不符", False), ("own.2", "宣传与合同不符", True)]


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ([wish("weather", "下雨")], [("items.0.class_l1", "unknown")]),
        ([wish("sales", "甲", code="own.9")], [("items.0.code", "unknown")]),
        ([wish("sales", "甲", like="leakage")], [("items.0.like", "unknown")]),
        ([wish("engineering_quality", "甲", code="leakage", like="lift")], [("items.0.like", "unknown")]),
        ([wish("sales", "  ")], [("items.0.name", "required")]),
        ([wish("sales", None)], [("items.0.name", "required")]),
        ([wish("sales", "甲 乙"), wish("sales", " 甲  乙 ")], [("items.1.name", "repeated")]),
        ([wish("neighbour", None, "pets"), wish("neighbour", "宠物", "pets")], [("items.1.name", "repeated")]),
        ([wish("sales", f"第{n}种") for n in range(MOST + 1)], [(f"items.{MOST}.class_l1", "too_many")]),
    ],
)
def test_what_cannot_be_is_named(wishes: list[Wish], expected: list[tuple[str, str]]) -> None:
    assert faults(wishes) == expected


WISHES = st.lists(
    st.builds(
        Wish,
        class_l1=st.sampled_from(CLASSES["complaint"]),
        code=st.one_of(st.none(), st.sampled_from([one.code for one in SHIPPED_LIST] + ["own.1", "leakage.1"])),
        name=st.one_of(st.none(), st.text("甲乙丙 ", max_size=3)),
        like=st.one_of(st.none(), st.sampled_from(["leakage", "noise"])),
        active=st.booleans(),
    ),
    max_size=8,
)


@given(st.lists(WISHES, max_size=4))
def test_no_sequence_of_changes_loses_a_class(changes: list[list[Wish]]) -> None:
    listed = SHIPPED_LIST
    for wishes in changes:
        before = {(one.class_l1, one.code) for one in listed}
        try:
            listed = rewritten(listed, wishes)
        except InvalidFields:
            continue
        now = [(one.class_l1, one.code) for one in listed]
        assert len(now) == len(set(now))
        assert before <= set(now)
        assert in_order(listed) == listed
