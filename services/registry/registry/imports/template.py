"""An empty community file in the HC layout: the sheets with their headers and two example rows each.

The examples fit together, so the file as it is passes the check; companies write over them.
"""

import io

import xlsxwriter

from registry.imports.layouts import SHEETS

FILENAME = "lintel-community.xlsx"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTH = 14

_EXPLAINED = {"车类型": "车类型（9901 家用小汽车 9902 客车 9903 货车）", "出租还是出售": "出租还是出售（H出租S出售）"}
_EXAMPLES: dict[str, tuple[tuple[str | int | float, ...], ...]] = {
    "楼栋单元": ((1, 1, 11, "有"), (1, 2, 11, "有")),
    "业主信息": (
        (1, "张示例", "男", 45, "13800000001", "", 1001, 1),
        (2, "李示例", "女", 38, "13800000002", "", 1001, 2),
    ),
    "费用设置": (
        (1, "物业费", "住宅物业费", "周期性费用", "预付费", 1, "每月1日", "2025-1-1", "2037-1-1", 1001, 2.8, 0),
        (2, "公摊费", "电梯费", "周期性费用", "后付费", 1, "每月1日", "2025-1-1", "2037-1-1", 2002, 0, 18),
    ),
    "房屋信息": (
        (101, 1, 1, 1, "10102", 89.5, 1, "1#2", "2025-01-01#2025-01-01", 110, 72.5, 0),
        (201, 1, 2, 2, "10102", 96, 2, "1#2", "2025-01-01#2025-01-01", 110, 77.76, 0),
    ),
    "车位信息": (
        (1, "C1", "地下停车位", 12.5, 1, "京A10001", "大众", 9901, "黑", "S", "2025-01-01", "2037-12-31"),
        (1, "C2", "地上停车位", 12.5, "", "", "", "", "", "", "", ""),
    ),
}


def template() -> bytes:
    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(target, {"in_memory": True})
    bold = workbook.add_format({"bold": True, "text_wrap": True})
    for sheet in SHEETS:
        page = workbook.add_worksheet(sheet.name)
        page.set_column(0, len(sheet.columns) - 1, _WIDTH)
        page.freeze_panes(1, 0)
        page.write_row(0, 0, [_EXPLAINED.get(header, header) for header in sheet.columns.values()], bold)
        for number, row in enumerate(_EXAMPLES[sheet.name], start=1):
            page.write_row(number, 0, row)
    workbook.close()
    return target.getvalue()
