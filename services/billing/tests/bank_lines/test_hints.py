"""What payers write beside a transfer."""

import pytest

from billing.bank_lines.hints import hints_of


@pytest.mark.parametrize(
    ("remark", "codes"),
    [
        ("2-1-702物业费", ["2-1-702"]),
        ("5栋2单元101", ["5-2-101"]),
        ("５幢２单元 101室 水费", ["5-2-101"]),
        ("缴3号楼1201", ["3-1201"]),
        ("A1-1203 与 P-17", ["A1-1203"]),
        ("2025-06-01转账", ["2025-06-01"]),
        ("13800138000", []),
        ("转账", []),
        (None, []),
    ],
)
def test_homes(remark: str | None, codes: list[str]) -> None:
    assert list(hints_of(remark).codes) == codes


def test_bills() -> None:
    found = hints_of("缴 zdHC2025060200001，谢谢")
    assert (found.bill_nos, found.codes) == (("ZDHC2025060200001",), ())
