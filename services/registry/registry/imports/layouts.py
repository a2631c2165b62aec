"""The HC layout: which sheets a community file has and which columns each of them must show.

The table of a sheet starts at its header row; notes may stand to its right, blank rows below it.
Columns are found by their header without the explanation in brackets, in any order.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct

from registry.imports.cells import Cell, is_blank, text

_HEADER_WITHIN = 10


class Sheet(Struct, frozen=True):
    """`columns` maps the field of a row to its header."""

    name: str
    columns: dict[str, str]


ENTRANCES = Sheet("楼栋单元", {"building": "楼栋号", "entrance": "单元编号", "floors": "总层数", "lift": "是否有电梯"})
OWNERS = Sheet(
    "业主信息",
    {
        "serial": "编号",
        "name": "业主名称",
        "gender": "性别",
        "age": "年龄",
        "phone": "手机号",
        "id_number": "身份证号",
        "relation": "业主类型",
        "number": "业主编号",
    },
)
CHARGES = Sheet(
    "费用设置",
    {
        "code": "费用编号",
        "category": "费用类型",
        "name": "收费项目",
        "mark": "费用标识",
        "bill_in": "付费类型",
        "cycle": "缴费周期",
        "issue": "出账类型",
        "valid_from": "计费起始时间",
        "valid_to": "计费结束时间",
        "formula": "计算公式",
        "unit_price": "计费单价",
        "fixed_amount": "固定费用",
    },
)
UNITS = Sheet(
    "房屋信息",
    {
        "number": "房屋编号",
        "building": "楼栋编号",
        "entrance": "单元编号",
        "floor": "房屋楼层",
        "layout": "房屋户型",
        "gross_area": "建筑面积",
        "owner": "业主编号",
        "charges": "房屋费用",
        "charges_from": "费用开始时间",
        "unit_type": "房屋类型",
        "inner_area": "室内面积",
        "rent": "租金",
    },
)
SPACES = Sheet(
    "车位信息",
    {
        "lot": "停车场编号",
        "code": "车位编码",
        "place": "停车场类型",
        "area": "面积",
        "owner": "业主编号",
        "plate": "车牌号",
        "brand": "车品牌",
        "vehicle_kind": "车类型",
        "colour": "颜色",
        "right": "出租还是出售",
        "valid_from": "开始时间",
        "valid_to": "结束时间",
    },
)
SHEETS = (ENTRANCES, OWNERS, CHARGES, UNITS, SPACES)


class Row(Struct, frozen=True):
    """One filled row: its number in the spreadsheet and its filled cells by field."""

    row: int
    cells: dict[str, Cell]


class Table(Struct, frozen=True):
    """A recognised sheet; `headers` maps each field to the header as the file spells it."""

    sheet: str
    headers: dict[str, str]
    rows: list[Row]


class WrongColumns(Exception):
    def __init__(self, sheet: str, missing: list[str]) -> None:
        super().__init__(sheet)
        self.sheet = sheet
        self.missing = missing


def _stem(header: str) -> str:
    """The header without its explanation in brackets."""
    plain = unicodedata.normalize("NFKC", header)
    return re.sub(r"\(.*", "", plain, flags=re.DOTALL).replace(" ", "").replace("\n", "")


def read_table(sheet: Sheet, grid: Iterable[Sequence[Cell]]) -> Table:
    """Find the header row and collect every row below it that holds anything in the table's columns."""
    rows = iter(enumerate(grid, start=1))
    places: dict[str, int] = {}
    headers: dict[str, str] = {}
    missing = list(sheet.columns.values())
    for number, cells in rows:
        stems = [_stem(text(cell)) for cell in cells]
        absent = [header for header in sheet.columns.values() if header not in stems]
        if not absent:
            places = {field: stems.index(header) for field, header in sheet.columns.items()}
            headers = {field: text(cells[place]) for field, place in places.items()}
            break
        missing = min(missing, absent, key=len)
        if number == _HEADER_WITHIN:
            break
    if not places:
        raise WrongColumns(sheet.name, missing)
    filled = []
    for number, cells in rows:
        values = {
            field: cells[place] for field, place in places.items() if place < len(cells) and not is_blank(cells[place])
        }
        if values:
            filled.append(Row(number, values))
    return Table(sheet.name, headers, filled)
