"""No way up leads in a circle."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity.departments.catalogue import DEPARTMENTS, ROOT
from identity.departments.errors import DepartmentCycle
from identity.departments.tree import check_place


def test_nothing_stands_under_itself_or_its_own() -> None:
    company, property_department, centre = uuid4(), uuid4(), uuid4()
    parents: dict[UUID, UUID | None] = {company: None, property_department: company, centre: property_department}
    check_place(centre, company, parents)
    for below in (property_department, centre):
        with pytest.raises(DepartmentCycle):
            check_place(property_department, below, parents)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=60))
def test_no_sequence_of_moves_makes_a_circle(moves: list[tuple[int, int]]) -> None:
    ids = [UUID(int=number) for number in range(8)]
    parents: dict[UUID, UUID | None] = dict.fromkeys(ids)
    for moved, target in moves:
        try:
            check_place(ids[moved], ids[target], parents)
        except DepartmentCycle:
            continue
        parents[ids[moved]] = ids[target]
    for start in ids:
        at, steps = parents[start], 0
        while at is not None:
            at, steps = parents[at], steps + 1
            assert steps <= len(ids)


def test_the_standard_organisation_is_one_tree_and_names_superiors_first() -> None:
    seen: set[str] = set()
    for department in DEPARTMENTS:
        assert (department.parent is None) == (department.code == ROOT)
        assert department.parent is None or department.parent in seen
        seen.add(department.code)
    assert len(seen) == len(DEPARTMENTS)
