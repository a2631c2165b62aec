"""What a dry run says about a file: where, what is wrong, and the offending value without personal data."""

from msgspec import Struct
from msgspec.structs import replace

from registry.imports.cells import Cell, code, text
from registry.persons import masking

MOST = 5_000
MORE = "more_findings"
_LONGEST_VALUE = 40
_MESSAGES = {
    "missing": "此列必填，单元格为空",
    "bad_phone": "手机号格式不正确，应为 11 位手机号或带区号的固定电话",
    "bad_id_number": "身份证号格式不正确，应为 18 位且出生日期有效",
    "bad_id_checksum": "身份证号校验位不正确，请核对最后一位",
    "unknown_code": "代码不在可选范围内，请参照表格右侧的说明",
    "duplicate": "与前面的行重复",
    "not_a_number": "应填写数字",
    "not_positive": "应大于 0",
    "negative": "不能为负数",
    "unknown_owner": "业主编号在“业主信息”表中不存在",
    "unknown_building": "楼栋编号在“楼栋单元”表中不存在",
    "unknown_entrance": "该楼栋下没有这个单元编号",
    "unknown_charge_item": "费用编号在“费用设置”表中不存在",
    "bad_date": "日期无效，应为 2025-01-31 这样的日期",
    "date_count_mismatch": "费用开始时间的个数与房屋费用的个数不一致",
    "dates_reversed": "结束时间早于开始时间",
    "floor_above_building": "楼层高于该楼栋的总层数",
    "inner_above_gross": "室内面积大于建筑面积",
    "unknown_formula": "计算公式不支持，仅支持 1001（面积*单价+附加费）和 2002（固定费用）",
    "bad_code": "编号只能由数字、字母或汉字组成，不超过 20 个字符",
    "bad_plate": "车牌号格式不正确",
    "too_long": "内容过长",
}


class Finding(Struct, frozen=True):
    """`row` is the row of the spreadsheet, `column` the header of the file; an error withholds its row."""

    sheet: str
    row: int
    column: str
    code: str
    severity: str
    message: str
    value: str


class Findings:
    """The findings of a file in their order; those after the first `MOST` are only counted."""

    def __init__(self) -> None:
        self._listed: list[Finding] = []
        self._next: Finding | None = None
        self._more = 0

    def add(self, found: Finding) -> None:
        if len(self._listed) < MOST:
            self._listed.append(found)
            return
        self._next = self._next or found
        self._more += 1

    def listed(self) -> list[Finding]:
        """The last one says, where there are more, how many and from which row on."""
        if self._next is None:
            return self._listed
        message = f"从此行起另有 {self._more} 个问题未列出，请先改正已列出的问题再上传"
        more = replace(self._next, column="", code=MORE, severity="warning", message=message, value="")
        return [*self._listed, more]


class Note(Struct, frozen=True):
    """A decision the import takes because another row is withheld."""

    sheet: str
    row: int
    code: str
    message: str


_MASKS = {
    ("业主信息", "name"): masking.name,
    ("业主信息", "phone"): masking.phone,
    ("业主信息", "id_number"): masking.id_number,
    ("车位信息", "plate"): masking.plate,
}


def finding(sheet: str, row: int, field: str, header: str, fault: str, *, cell: Cell) -> Finding:
    mask = _MASKS.get((sheet, field))
    shown = mask(code(cell)) if mask and text(cell) else text(cell)
    return Finding(sheet, row, header, fault, "error", _MESSAGES[fault], shown[:_LONGEST_VALUE])
