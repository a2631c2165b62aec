"""What two people put their names to."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from ticketing.shift_handovers.content import KINDS, HandoverContentLine, content_of, hash_of

SHIFT, CLERK = UUID(int=1), UUID(int=2)
lines = st.builds(
    HandoverContentLine,
    item_id=st.uuids(),
    kind=st.sampled_from(KINDS),
    text=st.text(min_size=1, max_size=20),
    amount_cents=st.none() | st.integers(min_value=0, max_value=10**9),
    outcome=st.sampled_from(["open", "done"]),
    word=st.none() | st.text(min_size=2, max_size=10),
)


@given(st.lists(lines, max_size=6, unique_by=lambda line: line.item_id), st.randoms())
def test_the_order_of_the_lines_does_not_matter(some: list[HandoverContentLine], random: object) -> None:
    shuffled = list(some)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert hash_of(content_of("JB1", SHIFT, CLERK, some)) == hash_of(content_of("JB1", SHIFT, CLERK, shuffled))


@given(lines, lines)
def test_another_line_is_another_hash(one: HandoverContentLine, other: HandoverContentLine) -> None:
    hashes = {hash_of(content_of("JB1", SHIFT, CLERK, [line])) for line in (one, other)}
    assert len(hashes) == (1 if one == other else 2)


def test_number_shift_and_signer_belong_to_it() -> None:
    known = {
        hash_of(content_of(no, shift, clerk, []))
        for no in ("JB1", "JB2")
        for shift in (SHIFT, CLERK)
        for clerk in (SHIFT, CLERK)
    }
    assert len(known) == 8
