"""Files of readings: looked through, taken in whole or not at all."""

from pathlib import Path
from typing import Any

import httpx
import pytest
from billing_estate import ALL, Estate
from billing_meters import Reader

from testkit.harness import Client

SAMPLE = (Path(__file__).parents[4] / "tests" / "data" / "meter-readings.csv").read_bytes()
HEADER = "房屋,表类型,表号,上期读数,本期读数,抄表日期,抄表员"


@pytest.fixture
def reader(estate: Estate) -> Reader:
    return Reader(estate)


def sheet(*rows: str, header: str = HEADER) -> bytes:
    return "\r\n".join((header, *rows)).encode()


async def send(reader: Reader, content: bytes, take: bool = False, by: Client | None = None) -> httpx.Response:
    path = f"/api/billing/communities/{reader.estate.community}/reading-sheets"
    params = {"take": "true"} if take else {}
    return await (by or reader.client).post(path, params=params, files={"data": ("readings.csv", content)})


def said(answer: httpx.Response) -> list[tuple[int, str, str]]:
    assert answer.status_code == 200, answer.text
    return [(found["row"], found["column"], found["code"]) for found in answer.json()["findings"]]


async def test_the_sample_puts_its_meters_in_and_is_taken_once(reader: Reader) -> None:
    lines = SAMPLE.decode("utf-8-sig").splitlines()
    for code in sorted({line.split(",")[0] for line in lines[1:]}):
        await reader.estate.unit(code, charges=(), owned=False)
    looked = (await send(reader, SAMPLE)).json()
    assert looked == {"rows": 494, "new_meters": 494, "held": 0, "findings": [], "taken": False}
    assert await reader.meters() == []
    taken = await send(reader, SAMPLE, take=True)
    assert (taken.status_code, taken.json()["taken"]) == (200, True)
    [meter] = await reader.meters(no="W00000")
    assert (meter["unit_code"], meter["opening_value"], meter["value"]) == ("1-1-101", "4424", "4437")
    assert (meter["opened_on"], meter["read_on"]) == ("2025-02-28", "2025-03-31")
    [reading] = await reader.readings(meter_id=meter["id"])
    assert (reading["quantity"], reading["reader"], reading["source"]) == ("13", "王强", "import")
    again = await send(reader, SAMPLE)
    assert {code for _, _, code in said(again)} == {"reading_not_later"}
    assert (await send(reader, SAMPLE, take=True)).json()["code"] == "sheet_faulty"


async def test_bad_rows_are_named_and_nothing_is_half_in(reader: Reader) -> None:
    unit, other = [await reader.estate.unit(code, charges=()) for code in ("1-1-101", "1-1-102")]
    await reader.install(unit, "W1", "100")
    await reader.install(other, "W2", "99990")
    content = sheet(
        "1-1-101,水表,W1,100,110,2025-03-31,王强",
        "1-1-102,水表,W2,99990,5,2025/3/31,",
        "",
        "9-9-999,水表,W3,1,2,2025-03-31,王强",
        "1-1-102,水表,W1,100,110,2025-03-31,王强",
        "1-1-101,煤表,W4,1,x,2025-13-31,王强",
        "1-1-101,水表,,1,2,2025-03-31,王强",
        "1-1-101,电表,E1,1,2,2025-07-31,王强",
    )
    looked = await send(reader, content)
    assert (looked.json()["rows"], looked.json()["held"]) == (7, 1)
    assert said(looked) == [
        (5, "房屋", "unknown_unit"),
        (6, "表号", "duplicate"),
        (7, "表类型", "unknown_kind"),
        (7, "本期读数", "not_a_number"),
        (7, "抄表日期", "bad_date"),
        (8, "表号", "missing"),
        (9, "抄表日期", "in_the_future"),
    ]
    refused = await send(reader, content, take=True)
    assert (refused.status_code, refused.json()["code"], refused.json()["findings"]) == (409, "sheet_faulty", 7)
    assert await reader.readings() == []


async def test_what_the_file_says_of_a_known_meter_must_agree(reader: Reader) -> None:
    unit = await reader.estate.unit("1-1-101", charges=())
    await reader.estate.unit("1-1-102", charges=())
    await reader.install(unit, "W1", "100")
    for row, found in (
        ("1-1-101,水表,W1,99,110,2025-03-31,王强", (2, "上期读数", "previous_differs")),
        ("1-1-102,水表,W1,100,110,2025-03-31,王强", (2, "房屋", "other_unit")),
        ("1-1-101,水表,W1,100,100000,2025-03-31,王强", (2, "本期读数", "beyond_register")),
        ('1-1-101,水表,"W\n1",100,110,2025-03-31,王强', (2, "表号", "bad_number")),
        ("1-1-101,水表,W1\u200b,100,110,2025-03-31,王强", (2, "表号", "bad_number")),
    ):
        assert said(await send(reader, sheet(row))) == [found]
    mistyped = sheet("1-1-101,水表,W7,100,110,2025-03-31,王强", "1-1-101,电表,E7,100,110,2025-03-31,王强")
    assert said(await send(reader, mistyped)) == [(2, "表号", "second_meter")], "the home has a water meter"
    entering = reader.estate.harness.staff(ALL | {"billing.meter.read", "billing.reading.enter"})
    unknown = await send(reader, sheet("1-1-101,水表,W8,1,2,2025-03-31,王强"), by=entering)
    assert said(unknown) == [(2, "表号", "unknown_meter")]


async def test_files_as_people_save_them(reader: Reader) -> None:
    await reader.install(await reader.estate.unit("1-1-101", charges=()), "W1", "1000")
    rows = ["1-1-101,水表,W1,１０００,1010,2025年3月31日"]
    old = sheet(*rows, header=HEADER.removesuffix(",抄表员")).decode().encode("gb18030")
    assert said(await send(reader, old)) == []
    tabs = sheet(*rows, header=HEADER).replace(b",", b"\t")
    assert said(await send(reader, tabs)) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", {"reason": "columns"}),
        (
            sheet("1,2", header="房屋,表号"),
            {"reason": "columns", "missing": ["表类型", "上期读数", "本期读数", "抄表日期"]},
        ),
        (b"PK\x03\x04\x00\x00\xff\xff", {"reason": "encoding"}),
        (sheet(*["1-1-101,水表,W1,1,2,2025-03-31,"] * 5001), {"reason": "too_many_rows", "limit": 5000}),
    ],
)
async def test_what_is_no_list_of_readings_is_refused(reader: Reader, content: bytes, reason: dict[str, Any]) -> None:
    refused = await send(reader, content)
    assert (refused.status_code, refused.json()["code"]) == (422, "sheet_unreadable")
    assert reason.items() <= refused.json().items()
