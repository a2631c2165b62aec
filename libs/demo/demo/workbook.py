"""Writes a community as property companies bring it: a spreadsheet in the widespread five-sheet layout."""

import io
from random import Random

import xlsxwriter

from demo.people import People

_AREAS = ("72.35", "89.50", "96.00", "120.30", "126.37", "143.28")
_SHEETS: dict[str, tuple[str, ...]] = {
    "楼栋单元": ("楼栋号", "单元编号", "总层数", "是否有电梯"),
    "业主信息": ("编号", "业主名称", "性别", "年龄", "手机号", "身份证号", "业主类型", "业主编号"),
    "费用设置": (
        "费用编号", "费用类型", "收费项目", "费用标识", "付费类型", "缴费周期", "出账类型", "计费起始时间",
        "计费结束时间", "计算公式", "计费单价", "固定费用",
    ),
    "房屋信息": (
        "房屋编号", "楼栋编号", "单元编号", "房屋楼层", "房屋户型", "建筑面积", "业主编号", "房屋费用",
        "费用开始时间", "房屋类型", "室内面积", "租金",
    ),
    "车位信息": (
        "停车场编号", "车位编码", "停车场类型", "面积", "业主编号", "车牌号", "车品牌",
        "车类型（9901 家用小汽车 9902 客车 9903 货车）", "颜色", "出租还是出售（H出租S出售）", "开始时间", "结束时间",
    ),
}  # fmt: skip
_CHARGES = (
    (1, "物业费", "住宅物业费", "周期性费用", "预付费", 1, "每月1日", "2025-1-1", "2037-1-1", 1001, 2.8, 0),
    (2, "物业费", "商铺物业费", "周期性费用", "预付费", 1, "每月1日", "2025-1-1", "2037-1-1", 1001, 4.5, 5),
    (3, "公摊费", "电梯费", "周期性费用", "后付费", 1, "每月1日", "2025-1-1", "2037-1-1", 2002, 0, 18),
)


def community(seed: int, units: int, floors: int = 11, per_floor: int = 2) -> bytes:
    """A community of about `units` homes, two entrances to a building; one home in ten has no owner yet."""
    random, people = Random(seed), People(seed)  # noqa: S311 - nothing secret is drawn
    sheets: dict[str, list[tuple[object, ...]]] = {name: [] for name in _SHEETS}
    sheets["费用设置"] = list(_CHARGES)
    building = 0
    while len(sheets["房屋信息"]) < units:
        building += 1
        for entrance in (1, 2):
            sheets["楼栋单元"].append((building, entrance, floors, "有"))
            for floor in range(1, floors + 1):
                for door in range(1, per_floor + 1):
                    _home(sheets, people, random, (building, entrance, floor, door))
    for number in range(1, len(sheets["房屋信息"]) // 3 + 1):
        sheets["车位信息"].append(_space(number, len(sheets["业主信息"]), people, random))
    return _write(sheets)


def _home(
    sheets: dict[str, list[tuple[object, ...]]], people: People, random: Random, place: tuple[int, int, int, int]
) -> None:
    building, entrance, floor, door = place
    owner: object = ""
    if random.random() > 0.1:
        owner = len(sheets["业主信息"]) + 1
        gender, age = random.choice(("男", "女")), random.randint(24, 76)
        sheets["业主信息"].append((owner, people.name(), gender, age, people.mobile(), people.id_number(), 1001, owner))
    area = random.choice(_AREAS)
    charges = ("1", "2025-01-01") if floor == 1 else ("1#3", "2025-01-01#2025-03-01")
    sold = owner != ""
    sheets["房屋信息"].append(
        (
            floor * 100 + door, building, entrance, floor, "10102", float(area), owner, charges[0] if sold else "",
            charges[1] if sold else "", 110, round(float(area) * 0.81, 2), 0,
        )
    )  # fmt: skip


def _space(number: int, owners: int, people: People, random: Random) -> tuple[object, ...]:
    place = random.choice(("地下停车位", "地上停车位"))
    if random.random() < 0.4:
        return (1, f"C{number:04}", place, 12.5)
    holder, right = random.randint(1, owners), random.choice("HS")
    colour = random.choice(("黑", "白", "灰", "蓝"))
    return (
        1, f"C{number:04}", place, 12.5, holder, people.plate(), people.brand(), 9901, colour, right, "2025-01-01",
        "2026-12-31",
    )  # fmt: skip


def _write(sheets: dict[str, list[tuple[object, ...]]]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        for name, header in _SHEETS.items():
            sheet = book.add_worksheet(name)
            for row, values in enumerate((header, *sheets[name])):
                sheet.write_row(row, 0, values)
    return target.getvalue()
