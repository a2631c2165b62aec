"""Billing clerk and finance at the screens: meters are read by the keyboard, what is unusual waits for two people, and
what was used is billed over its tiers."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from demo.api import Json, today
from demo.money import bill
from tests.journeys.conftest import Product, Sit
from tests.journeys.office import Office, alert, look, send
from tests.journeys.seat import Seat

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "chaobiao", "抄表物业服务有限公司", 31)
    office.open("抄表苑")
    yield office
    office.close()


def homes_of(office: Office) -> list[Json]:
    """The homes that pay something, by id and code."""
    clerk = office.as_("billing_clerk")
    listed = clerk.get("billing/charge-items", community_id=office.community_id)["items"]
    paying = clerk.get(f"billing/charge-items/{listed[0]['id']}/assignments", limit=20)["items"]
    return [{"id": one["unit_id"], "code": one["unit_code"]} for one in paying]


def tab(seat: Seat, name: str) -> None:
    seat.page.locator(".status-tabs").get_by_role("button", name=re.compile(f"^{name}")).click()


def test_meters_are_read_looked_at_approved_and_billed(office: Office, sit: Sit) -> None:
    api = office.as_("billing_clerk")
    homes = homes_of(office)[:3]
    this_month = today().replace(day=1)
    read_on = this_month - timedelta(days=1)
    clerk, finance = office.seat(sit, "billing_clerk"), office.seat(sit, "finance")
    finance.menu("消息")

    clerk.menu("收费标准")
    clerk.ask("新建收费项目")
    clerk.choose("类别", "水费")
    clerk.fill(名称="自来水", 编号="shui")
    clerk.tick("阶梯价")
    dialog = clerk.dialog()
    dialog.get_by_label("用量上限").first.fill("10")
    for row, price in enumerate(("5", "7")):
        dialog.get_by_label("单价", exact=True).nth(row).fill(price)
    dialog.get_by_label("起始日").fill("2025-01-01")
    clerk.keys("Tab")
    expect(dialog.get_by_role("status").filter(has_text="阶梯价")).to_have_text(
        "阶梯价（按年累计）：10 以内 5.00 元，以上 7.00 元"
    )
    dialog.get_by_label("用量", exact=True).fill("15")
    dialog.get_by_label("此前累计").fill("0")
    expect(dialog).to_contain_text("¥85.00")
    look(clerk)
    clerk.keys("Control+Enter")
    clerk.heading(re.compile("自来水"))
    listed = api.get("billing/charge-items", community_id=office.community_id)["items"]
    item = next(one["id"] for one in listed if one["code"] == "shui")
    assigned = {"unit_ids": [home["id"] for home in homes], "valid_from": "2025-01-01"}
    api.post(f"billing/charge-items/{item}/assignments", assigned)

    clerk.menu("抄表")
    clerk.reads("本小区还没有水表")
    look(clerk)
    clerk.tick("表具")
    clerk.ask("新增表具")
    clerk.accessible()
    clerk.choose("房号", homes[0]["code"])
    clerk.fill(表号="S-1", 起始读数="100", 装表日期="2025-01-01")
    send(clerk)
    expect(clerk.page.get_by_role("row").filter(has_text="S-1")).to_contain_text("100")
    about = {"community_id": office.community_id, "kind": "water", "opened_on": "2025-01-01", "opening_value": "100"}
    for n, home in enumerate(homes[1:], start=2):
        api.post("billing/meters", about | {"no": f"S-{n}", "unit_id": home["id"]})
    (first, *_) = api.get("billing/meters", community_id=office.community_id, no="S-3")["items"]
    early = api.post(f"billing/meters/{first['id']}/readings", {"read_on": "2025-02-01", "value": "101"})
    api.post("billing/readings/approve", {"reading_ids": [early["id"]]})

    clerk.tick("录入读数")
    day = clerk.page.get_by_label("抄表日期")
    day.fill(read_on.isoformat())
    day.press("Enter")
    rows = clerk.page.locator(".meter-entry tbody tr")
    expect(rows).to_have_count(3)
    rows.first.get_by_role("textbox").focus()
    for value in ("115", "108", "150"):
        clerk.type(value)
        clerk.keys("Enter")
    expect(rows.nth(0)).to_contain_text("15 m³")
    expect(rows.nth(2)).to_contain_text("用量超过平均 3 倍")
    look(clerk)

    clerk.tick("读数")
    tab(clerk, "待核对")
    clerk.ask("核对无误")
    clerk.fill(原因="上门复核，住户装修用水")
    look(clerk)
    send(clerk)
    tab(clerk, "待批准")
    held = clerk.page.get_by_role("row").filter(has_text="S-3")
    expect(held).to_contain_text("上门复核")
    expect(held.get_by_role("button", name="批准")).to_have_count(0)  # not by who checked it
    usual = clerk.page.get_by_role("row").filter(has_text="S-1")
    usual.get_by_role("button", name="批准").click()
    expect(usual).to_have_count(0)
    look(clerk)

    finance.menu("抄表")
    finance.tick("读数")
    tab(finance, "待批准")
    finance.page.get_by_role("row").filter(has_text="49 m³").get_by_role("checkbox").check()
    finance.page.get_by_role("button", name="批准", exact=True).first.click()
    expect(finance.page.get_by_role("row").filter(has_text="49 m³")).to_have_count(0)
    look(finance)

    bill(office, office.community_id, f"{this_month:%Y-%m}")
    clerk.go(f"/units/{homes[0]['id']}?tab=meters")
    expect(clerk.page.get_by_role("row").filter(has_text="S-1")).to_contain_text("已出账")
    look(clerk)
    clerk.page.get_by_role("row").filter(has_text="S-1").get_by_role("link").click()
    clerk.reads("(115.00 - 100.00) × 1.00 = 15.00")
    clerk.reads("10.00 × 5.00 = 50.00")
    clerk.reads("5.00 × 7.00 = 35.00")
    look(clerk)
    runs = api.get("billing/billing-runs", community_id=office.community_id)["items"]
    clerk.go(f"/billing-runs/{runs[0]['id']}")
    expect(clerk.page.get_by_role("row").filter(has_text=homes[1]["code"]).first).to_contain_text("读数待核对或批准")
    look(clerk)


def test_a_file_is_looked_through_and_taken_in_whole(office: Office, sit: Sit) -> None:
    home = homes_of(office)[3]
    clerk, other = office.seat(sit, "billing_clerk"), office.seat(sit, "finance")
    header = "房屋,表类型,表号,上期读数,本期读数,抄表日期,抄表员"

    def give(*rows: str) -> None:
        content = "\n".join([header, *rows]).encode("gb18030")
        clerk.dialog().locator("input[type=file]").set_input_files(
            {"name": "四月.csv", "mimeType": "text/csv", "buffer": content}
        )

    clerk.menu("抄表")
    clerk.ask("导入读数")
    give(f"{home['code']},电表,D-1,4941,5076,2025-03-31,王强", "9-9-999,电表,D-2,1,2,2025-03-31,王强")
    expect(clerk.dialog()).to_contain_text("小区没有这个房号")
    expect(clerk.dialog().get_by_role("button", name=re.compile("^导入 2 行"))).to_be_disabled()
    look(clerk)
    give(f"{home['code']},电表,D-1,4941,5076,2025-03-31,王强")
    expect(clerk.dialog()).to_contain_text("将新建 1 块表")
    clerk.dialog().get_by_role("button", name="导入 1 行").click()
    expect(clerk.page.get_by_role("dialog")).to_have_count(0)
    clerk.tick("读数")
    expect(clerk.page.get_by_role("row").filter(has_text="D-1")).to_contain_text("135 kWh")
    look(clerk)

    clerk.press("打印抄表单")
    clerk.heading(re.compile("抄表单"))
    clerk.tick("电")
    expect(clerk.page.get_by_role("row").filter(has_text="D-1")).to_contain_text("5076")
    look(clerk)
    other.menu("消息")
    expect(alert(other, "抄表读数异常")).to_have_count(0)  # a usual reading alarms nobody
