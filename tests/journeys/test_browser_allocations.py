"""Clerk, finance and cashier at the screens: a shared cost is drafted, checked, disclosed, objected to, made anew."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Product, Sit
from tests.journeys.office import Office, look, send

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "gongtan", "公摊物业服务有限公司", 37)
    office.open("分摊苑")
    price = {"valid_from": "2025-01-01", "formula": "fixed", "fixed_amount": "1"}
    item = {"code": "GTD", "name": "公摊电费", "category": "shared_power", "cycle_months": 0, "bill_in": "arrears"}
    item |= {"community_id": office.community_id, "price": price}
    office.as_("billing_clerk").post("billing/charge-items", item)
    yield office
    office.close()


def test_a_shared_cost_is_split_disclosed_and_objected_to(office: Office, sit: Sit) -> None:
    clerk, finance = office.seat(sit, "billing_clerk"), office.seat(sit, "finance")
    cashier = office.seat(sit, "cashier")
    clerk.menu("公摊分摊")
    clerk.page.get_by_role("button", name="编制分摊").first.click()
    clerk.choose("收费项目", "公摊电费")
    clerk.fill(金额="1000", 发票号="06312025")
    units = list(office.as_("tenant_admin").pages(f"registry/communities/{office.community_id}/units"))
    clerk.reads(re.compile(f"{len(units)} 户"))
    code = min(unit["code"] for unit in units)
    clerk.page.get_by_label("不参与的房屋").fill(f"{code} 合同约定不分摊")
    clerk.reads(re.compile(f"{len(units) - 1} 户"))
    look(clerk)
    clerk.press("提交复核")
    clerk.heading(re.compile("待复核"))
    clerk.reads("须由编制人以外的人办理。")
    look(clerk)

    finance.menu("公摊分摊")
    finance.page.get_by_text(re.compile("^GT")).first.click()
    finance.ask("复核通过")
    send(finance)
    finance.heading(re.compile("待公示"))
    finance.ask("公示")
    finance.dialog().get_by_text("自明天起算，不少于 5 天").wait_for()
    send(finance)
    finance.heading(re.compile("公示中"))
    look(finance)
    finance.page.get_by_role("link", name="公示表").click()
    finance.heading("公共能耗费用分摊公示表")
    expect(finance.page.get_by_role("row").filter(has_text="合计").last).to_contain_text("1,000.00")
    look(finance)

    cashier.menu("公摊分摊")
    cashier.page.get_by_text(re.compile("^GT")).first.click()
    cashier.ask("登记异议")
    cashier.page.get_by_role("combobox", name="房号").fill("1")
    cashier.page.get_by_role("option").first.wait_for(state="attached")
    cashier.keys("ArrowDown", "Enter")
    cashier.fill(业主意见="面积与产权证不符")
    look(cashier)
    send(cashier)
    cashier.reads("面积与产权证不符")

    finance.page.go_back()
    finance.ask("答复")
    finance.dialog().get_by_role("radio", name="成立", exact=True).check()
    finance.fill(答复内容="面积录入有误，重新分摊")
    finance.dialog().get_by_text(re.compile("整单作废")).wait_for()
    send(finance)
    finance.heading(re.compile("已作废"))

    clerk.heading(re.compile("已作废"))  # the clerk still looks at it
    clerk.page.get_by_role("button", name="重新编制").click()
    expect(clerk.page.get_by_label("不参与的房屋")).to_have_value(f"{code} 合同约定不分摊")
    clerk.press("提交复核")
    clerk.heading(re.compile("待复核"))
    clerk.reads("替代作废的分摊单")
    look(clerk)
