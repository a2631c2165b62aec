"""Small community files for the tests, written as real .xlsx."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter

HEADERS: dict[str, list[str]] = {
    "楼栋单元": ["楼栋号", "单元编号", "总层数", "是否有电梯"],
    "业主信息": ["编号", "业主名称", "性别", "年龄", "手机号", "身份证号", "业主类型", "业主编号"],
    "费用设置": [
        "费用编号",
        "费用类型",
        "收费项目",
        "费用标识",
        "付费类型",
        "缴费周期",
        "出账类型",
        "计费起始时间",
        "计费结束时间",
        "计算公式",
        "计费单价",
        "固定费用",
    ],
    "房屋信息": [
        "房屋编号",
        "楼栋编号",
        "单元编号",
        "房屋楼层",
        "房屋户型",
        "建筑面积",
        "业主编号",
        "房屋费用",
        "费用开始时间",
        "房屋类型",
        "室内面积",
        "租金",
    ],
    "车位信息": [
        "停车场编号",
        "车位编码",
        "停车场类型",
        "面积",
        "业主编号",
        "车牌号",
        "车品牌",
        "车类型\uff089901 家用小汽车\uff09",
        "颜色",
        "出租还是出售\uff08H出租S出售\uff09",
        "开始时间",
        "结束时间",
    ],
}
ID_1, ID_2 = "11010519491231002X", "440524188001010014"


def good() -> dict[str, list[list[Any]]]:
    """One building, two owners, one price, three units, two spaces; nothing wrong."""
    return {
        "楼栋单元": [[1, 1, 11, "有"]],
        "业主信息": [
            [1, "华静", "男", 56, 13800220114, ID_1, 1001, 1],
            [2, "秦平", "女", 40, "13800601443", ID_2, "1001", "2"],
        ],
        "费用设置": [
            [1, "物业费", "住宅物业费", "周期性费用", "预付费", 1, "每月1日", "2025-1-1", "2037-1-1", 1001, 2.8, 0],
            [3, "公摊费", "电梯费", "周期性费用", "后付费", 1, "每月1日", "2025-1-1", "2037-1-1", 2002, 0, 18],
        ],
        "房屋信息": [
            [101, 1, 1, 1, "10102", 96, 1, 1, "2025-01-01", 110, 77.76, 0],
            [102, 1, 1, 1, "10102", 72.35, 2, "1#3", "2025-01-01#2025-03-01", 110, 58.6, 0],
            [201, 1, 1, 2, "10102", 89.5, "", "", "", 110, 72.5, 0],
        ],
        "车位信息": [
            [1, "C1", "地下停车位", 12.5, 1, "京A12345", "大众", 9901, "黑", "S", "2025-01-01", "2026-12-31"],
            [1, "C2", "地上停车位", 12.5, "", "", "", "", "", "", "", ""],
        ],
    }


def written(sheets: Mapping[str, Sequence[Sequence[Any]]], headers: Mapping[str, Sequence[Any]] = HEADERS) -> bytes:
    """The sheets with their headers, as the bytes of a spreadsheet."""
    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(target, {"in_memory": True})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        for number, row in enumerate([headers.get(name, []), *rows]):
            sheet.write_row(number, 0, row)
    workbook.close()
    return target.getvalue()
