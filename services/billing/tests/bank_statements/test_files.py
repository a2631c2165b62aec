"""What a bank's file says, before anything is compared."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from billing_banking import HEADER, bank_file, row

from billing.bank_statements.errors import StatementUnreadable
from billing.bank_statements.files import MAX_BYTES, read_statement

SAMPLE = (Path(__file__).parents[4] / "tests" / "data" / "bank-statement.csv").read_bytes()


def faults(*rows: str) -> list[tuple[int, str, str]]:
    return [(found.row, found.column, found.code) for found in read_statement(bank_file(*rows)).findings]


def test_the_sample_is_read_as_the_bank_wrote_it() -> None:
    found = read_statement(SAMPLE)
    assert (found.count, len(found.rows), found.findings) == (180, 180, [])
    first = found.rows[0]
    assert (first.amount_cents, first.outgoing, first.payer_name) == (106_152, False, "陶浩然")
    assert (first.account_tail, first.remark, first.serial_no) == ("2730", "2-1-702物业费", "202503318252104396")
    assert first.booked_at == datetime(2025, 3, 10, 7, 47, 31, tzinfo=UTC)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_in_either_encoding(encoding: str) -> None:
    text = bank_file(row(100, "物业费")).decode("gb18030")
    assert read_statement(text.encode(encoding)).rows[0].remark == "物业费"


def test_other_banks_call_it_otherwise_after_lines_of_their_own() -> None:
    head = "账户,6222\r\n查询时间,2025-06-02\r\n\r\n记账日期,借方发生额,贷方发生额,对方名称,附言,交易流水号\r\n"
    content = (head + "20250601 08:05,12.00,,供电局,电费,A1\r\n2025年6月1日,,5,张三,1-1-101,A2\r\n").encode()
    out, came = read_statement(content).rows
    assert (out.outgoing, out.amount_cents, out.booked_at) == (True, 1_200, datetime(2025, 6, 1, 0, 5, tzinfo=UTC))
    assert (came.outgoing, came.amount_cents, came.payer_name, came.account_tail) == (False, 500, "张三", None)
    assert came.row == 6


def test_what_is_wrong_with_a_row_is_named() -> None:
    day, time, came, went, serial = "2025-06-01", "09:00:00", "1.00", "", "S"
    assert faults(
        ",".join((day, time, came, went, "", "", "", "", serial)),
        ",".join((day, time, came, went, "", "", "", "", " ｓ ")),
        ",".join((day, time, came, went, "", "", "", "", "")),
        ",".join((day, time, "", "0.00", "", "", "", "", "A")),
        ",".join((day, time, "1.00", "2.00", "", "", "", "", "B")),
        ",".join(("2025-02-30", time, came, went, "", "", "", "", "C")),
        ",".join((day, "25:00", came, went, "", "", "", "", "D")),
        ",".join(("", time, came, went, "", "", "", "", "2.03318E+17")),
        *(
            ",".join((day, time, bad, went, "", "", "", "", f"E{bad}")) for bad in ("NaN", "-1", "1.005", "1e3")
        ),
    ) == [
        (3, "流水号", "duplicate"),
        (4, "流水号", "missing"),
        (5, "收入金额", "missing"),
        (6, "支出金额", "in_and_out"),
        (7, "交易日期", "bad_date"),
        (8, "交易时间", "bad_time"),
        (9, "流水号", "bad_number"),
        (9, "交易日期", "missing"),
        *((at, "收入金额", "not_an_amount") for at in range(10, 14)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (HEADER.encode("utf-16"), "encoding"),
        (b"\xff\xfe\x00\x01", "encoding"),
        ("日期,金额\r\n1,2".encode(), "columns"),
        (b"", "columns"),
        (b"x" * (MAX_BYTES + 1), "too_large"),
    ],
)
def test_what_is_no_statement_is_refused_as_a_whole(content: bytes, reason: str) -> None:
    with pytest.raises(StatementUnreadable) as refused:
        read_statement(content)
    assert refused.value.members["reason"] == reason


def test_a_column_that_is_missing_is_named() -> None:
    with pytest.raises(StatementUnreadable) as refused:
        read_statement(bank_file("x", header=HEADER.replace("流水号", "凭证")))
    assert refused.value.members["missing"] == ["流水号"]
