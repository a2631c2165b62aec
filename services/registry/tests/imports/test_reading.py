import asyncio
import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from registry.imports.containers import Unacceptable
from registry.imports.errors import OtherFileBeingRead, ReadersBusy
from registry.imports.reading import Places, read, read_apart
from registry.imports.rows import Plan, UnitCharge
from services.registry.tests.imports.workbooks import HEADERS, ID_1, good, written

DATA = Path(__file__).parents[4] / "tests" / "data"
TODAY = date(2026, 3, 1)


def found(plan: Plan) -> set[tuple[str, int, str, str]]:
    return {(f.sheet, f.row, f.column, f.code) for f in plan.findings}


def of(sheets: dict[str, list[list[Any]]]) -> Plan:
    return read(written(sheets), TODAY)


def test_the_dirty_sample_has_exactly_its_findings() -> None:
    plan = read((DATA / "hc-dirty.xlsx").read_bytes(), TODAY)
    expected = json.loads((DATA / "hc-dirty.expected.json").read_text())
    assert len(plan.findings) == len(expected)
    assert found(plan) == {(e["sheet"], e["row"], e["column"], e["code"]) for e in expected}


@pytest.mark.parametrize(("name", "units"), [("hc-small.xlsx", 264), ("hc-large.xlsx", 5000)])
def test_the_clean_samples_have_none(name: str, units: int) -> None:
    plan = read((DATA / name).read_bytes(), TODAY)
    assert (plan.findings, plan.notes, len(plan.units)) == ([], [], units)


async def test_reading_in_a_child_process_gives_the_same() -> None:
    content = (DATA / "hc-dirty.xlsx").read_bytes()
    assert await read_apart(content, TODAY, uuid4()) == read(content, TODAY)
    with pytest.raises(Unacceptable, match="wrong_sheets") as refused:
        await read_apart(written({"Sheet1": [["x"]]}), TODAY, uuid4())
    assert refused.value.details == {"missing": list(HEADERS)}


async def test_a_company_has_one_file_read_at_a_time_and_the_queue_is_short() -> None:
    places = Places(together=2, waiting=1)
    done, reading = asyncio.Event(), []

    async def hold(company: UUID) -> None:
        async with places.one_for(company):
            reading.append(company)
            await done.wait()

    companies = [uuid4() for _ in range(3)]
    held = [asyncio.create_task(hold(company)) for company in companies]
    await asyncio.sleep(0)
    assert reading == companies[:2]
    for company in companies:
        with pytest.raises(OtherFileBeingRead):
            await hold(company)
    with pytest.raises(ReadersBusy):
        await hold(uuid4())
    done.set()
    await asyncio.gather(*held)
    assert reading == companies
    await hold(companies[0])
    assert len(reading) == 4


def test_a_good_file_is_read_with_all_its_quirks() -> None:
    sheets = good()
    sheets["楼栋单元"][0] = ["\uff11", "1 ", "11.0", "有"]
    sheets["房屋信息"][1][8] = datetime(2025, 1, 1)
    sheets["房屋信息"][1][7] = "1\uff033"
    sheets["房屋信息"] += [[""] * 12, [" "] * 12]
    target = written(sheets | {"说明": [["随便写"]]})
    plan = read(target, TODAY)
    assert plan.findings == []
    unit = plan.units[1]
    assert (unit.building, unit.number, unit.gross_area) == ("1", "102", Decimal("72.35"))
    assert unit.charges == (UnitCharge("1", date(2025, 1, 1)), UnitCharge("3", date(2025, 1, 1)))
    assert [charge.category for charge in plan.charges] == ["property_fee", "lift_fee"]
    assert [(c.formula, c.bill_in, c.unit_price, c.fixed_amount) for c in plan.charges] == [
        ("area_price", "advance", Decimal("2.8"), Decimal(0)),
        ("fixed", "arrears", Decimal(0), Decimal(18)),
    ]
    assert (plan.spaces[0].right, plan.spaces[0].valid_to, plan.spaces[1].right) == ("owned", None, "none")
    assert plan.owners[0].phone == "13800220114"


def change(sheet: str, row: int, column: str, value: Any) -> Callable[[dict[str, list[list[Any]]]], None]:
    def apply(sheets: dict[str, list[list[Any]]]) -> None:
        sheets[sheet][row][HEADERS[sheet].index(column)] = value

    return apply


RIGHT = HEADERS["车位信息"][9]
VEHICLE = HEADERS["车位信息"][7]


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "code"),
    [
        ("楼栋单元", 0, "楼栋号", "", "missing"),
        ("楼栋单元", 0, "楼栋号", "1-2", "bad_code"),
        ("楼栋单元", 0, "总层数", "九", "not_a_number"),
        ("楼栋单元", 0, "总层数", 900, "unknown_code"),
        ("楼栋单元", 0, "是否有电梯", "也许", "unknown_code"),
        ("业主信息", 0, "业主名称", "", "missing"),
        ("业主信息", 0, "业主名称", "长" * 101, "too_long"),
        ("业主信息", 0, "手机号", "12345", "bad_phone"),
        ("业主信息", 0, "身份证号", 440524188001010014.0, "bad_id_number"),
        ("业主信息", 1, "身份证号", ID_1, "duplicate"),
        ("业主信息", 0, "业主类型", 4711, "unknown_code"),
        ("业主信息", 1, "业主编号", 1, "duplicate"),
        ("业主信息", 1, "业主编号", "", "missing"),
        ("费用设置", 0, "付费类型", "以后付", "unknown_code"),
        ("费用设置", 0, "缴费周期", 13, "unknown_code"),
        ("费用设置", 0, "缴费周期", 1.5, "not_a_number"),
        ("费用设置", 0, "计费结束时间", "2024-1-1", "dates_reversed"),
        ("费用设置", 0, "计算公式", 9999, "unknown_formula"),
        ("费用设置", 0, "计费单价", -1, "negative"),
        ("费用设置", 0, "计费单价", "", "missing"),
        ("费用设置", 1, "固定费用", "", "missing"),
        ("费用设置", 1, "固定费用", -18, "negative"),
        ("费用设置", 1, "费用编号", 1, "duplicate"),
        ("房屋信息", 0, "房屋编号", "", "missing"),
        ("房屋信息", 1, "房屋编号", 101, "duplicate"),
        ("房屋信息", 0, "楼栋编号", 88, "unknown_building"),
        ("房屋信息", 0, "单元编号", 7, "unknown_entrance"),
        ("房屋信息", 0, "房屋楼层", 200, "floor_above_building"),
        ("房屋信息", 0, "建筑面积", "九十四平", "not_a_number"),
        ("房屋信息", 0, "建筑面积", 0.001, "not_positive"),
        ("房屋信息", 0, "室内面积", 97, "inner_above_gross"),
        ("房屋信息", 0, "业主编号", 999, "unknown_owner"),
        ("房屋信息", 0, "房屋费用", "1#9", "unknown_charge_item"),
        ("房屋信息", 0, "房屋费用", "1#1", "duplicate"),
        ("房屋信息", 0, "费用开始时间", "2025-13-40", "bad_date"),
        ("房屋信息", 0, "费用开始时间", "", "missing"),
        ("房屋信息", 0, "费用开始时间", "2025-1-1#2025-1-1", "date_count_mismatch"),
        ("房屋信息", 0, "房屋类型", 999, "unknown_code"),
        ("车位信息", 1, "车位编码", "C1", "duplicate"),
        ("车位信息", 0, "停车场类型", "天上", "unknown_code"),
        ("车位信息", 0, "业主编号", 999, "unknown_owner"),
        ("车位信息", 0, "业主编号", "", "missing"),
        ("车位信息", 0, "车牌号", "A1", "bad_plate"),
        ("车位信息", 0, VEHICLE, 1, "unknown_code"),
        ("车位信息", 0, RIGHT, "X", "unknown_code"),
        ("车位信息", 0, RIGHT, "", "missing"),
        ("车位信息", 0, "开始时间", "", "missing"),
        ("车位信息", 0, "结束时间", "2024-12-31", "dates_reversed"),
    ],
)
def test_each_fault_is_found_where_it_is(sheet: str, row: int, column: str, value: Any, code: str) -> None:
    sheets = good()
    change(sheet, row, column, value)(sheets)
    expected = (sheet, row + 2, column, code)
    plan = of(sheets)
    assert expected in found(plan)
    assert all(finding.message and finding.severity == "error" for finding in plan.findings)


def test_values_of_findings_show_no_personal_data() -> None:
    sheets = good()
    sheets["业主信息"][0][5] = "440524188001010015"
    sheets["业主信息"][1][4] = "138002201145"
    plan = of(sheets)
    assert {f.value for f in plan.findings} == {"440524********0015", "138****1145"}


def test_one_fault_is_told_once_and_loses_no_good_row() -> None:
    sheets = good()
    change("业主信息", 0, "手机号", "12345")(sheets)
    change("费用设置", 1, "计算公式", 9999)(sheets)
    change("楼栋单元", 0, "总层数", 0)(sheets)
    plan = of(sheets)
    assert [f.code for f in plan.findings] == ["not_positive", "bad_phone", "unknown_formula"]
    assert [(unit.owner, len(unit.charges)) for unit in plan.units] == [("", 1), ("2", 1), ("", 0)]
    assert plan.spaces[0].right == "none"
    assert [(entrance.row, entrance.floors) for entrance in plan.entrances] == [(0, 2)]
    assert sorted(note.code for note in plan.notes) == [
        "charge_withheld",
        "entrance_inferred",
        "owner_withheld",
        "owner_withheld",
    ]


def test_family_members_and_lessees_are_known_by_their_type() -> None:
    sheets = good()
    change("业主信息", 0, "业主类型", 1002)(sheets)
    change("业主信息", 1, "业主类型", 1003)(sheets)
    assert [owner.relation for owner in of(sheets).owners] == ["family", "lessee"]


def test_a_company_stands_with_its_credit_code() -> None:
    sheets = good()
    change("业主信息", 0, "身份证号", "91350100M000100Y43")(sheets)
    assert of(sheets).owners[0].id_type == "credit_code"


@pytest.mark.parametrize(
    ("content", "code", "details"),
    [
        (written({"Sheet1": []}), "wrong_sheets", {"missing": list(HEADERS)}),
        (written({name: [] for name in HEADERS}), "workbook_empty", {}),
        (
            written(good(), HEADERS | {"房屋信息": ["房屋编号", "楼栋编号"]}),
            "wrong_columns",
            {"sheet": "房屋信息", "missing": HEADERS["房屋信息"][2:]},
        ),
        (written(good(), HEADERS | {"房屋信息": []}), "wrong_columns", None),
    ],
    ids=["no sheet", "no row", "columns missing", "no header"],
)
def test_a_file_of_another_layout_is_refused_as_a_whole(content: bytes, code: str, details: Any) -> None:
    with pytest.raises(Unacceptable) as refused:
        read(content, TODAY)
    assert refused.value.code == code
    if details is not None:
        assert refused.value.details == details
