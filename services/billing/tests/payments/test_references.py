"""The same transfer is the same however its reference is written."""

import pytest

from billing.payments.references import reference_key


@pytest.mark.parametrize(
    "written",
    [
        "boc-20260701 0042",
        "  BOC-20260701 0042\t",
        "ＢＯＣ－２０２６０７０１　００４２",
        "Boc-2026\u00a00701\u200b0042",
    ],
)
def test_case_width_and_blanks_do_not_count(written: str) -> None:
    assert reference_key(written) == "boc-202607010042"


@pytest.mark.parametrize("other", ["BOC-202607010043", "BOC202607010042", "BOC-20260701-0042"])
def test_every_other_letter_counts(other: str) -> None:
    assert reference_key(other) != "boc-202607010042"


@pytest.mark.parametrize("nothing", ["", " ", "\u3000\u200b\n"])
def test_blanks_alone_say_nothing(nothing: str) -> None:
    assert reference_key(nothing) == ""
