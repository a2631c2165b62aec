"""Billing clerk, leader and cashier at the screens: what the contract says about paying late, and what is then paid."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from demo.api import today
from demo.money import bill
from tests.journeys.conftest import Product, Sit
from tests.journeys.office import Office, alert, card, look, send

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "shoufei", "收费物业服务有限公司", 29)
    office.open("收费苑")
    bill(office, office.community_id, f"{today():%Y-%m}")
    yield office
    office.close()


def test_what_is_agreed_about_paying_late_is_approved_charged_and_paid(office: Office, sit: Sit) -> None:
    owing = office.as_("cashier").get("billing/bills", community_id=office.community_id, state="issued")["items"]
    debt = next(one for one in owing if "物业费" in "".join(one["items"]))
    listed = office.as_("billing_clerk").get("billing/charge-items", community_id=office.community_id)["items"]
    item = next(one for one in listed if one["name"] in debt["items"])
    office.product.leave_unpaid(debt["unit_id"])
    clerk, leader = office.seat(sit, "billing_clerk"), office.seat(sit, "leader_in_charge")
    leader.menu("消息")

    clerk.go(f"/admin/fees/{item['id']}")
    expect(card(clerk, "逾期违约金")).to_contain_text("逾期不计违约金")
    clerk.ask("录入约定")
    clerk.accessible()
    clerk.keys("Control+Enter")
    expect(clerk.dialog().get_by_role("alert").first).to_be_visible()  # nothing is agreed without a rate and a clause
    clerk.fill(每日费率="0.3", 宽限期="15", 合同条款="前期物业服务合同第十二条")
    expect(clerk.dialog().get_by_text("逾期每日 0.3%，15 天内付清免收，最高不超过欠费的 100%")).to_be_visible()
    send(clerk)
    expect(card(clerk, "逾期违约金")).to_contain_text("待审批")
    expect(clerk.page.get_by_role("button", name="批准", exact=True)).to_have_count(0)  # not by who entered it

    told = alert(leader, re.compile("违约金约定待审批"))
    expect(told).to_be_visible()
    told.click()
    expect(card(leader, "逾期违约金")).to_contain_text("折合年率 109.5%")
    look(leader)
    leader.press("不批准")
    leader.page.locator(".ant-popconfirm").get_by_role("button", name=re.compile("确.?定")).click()
    expect(card(leader, "逾期违约金")).to_contain_text("未批准")
    expect(card(clerk, "逾期违约金")).to_contain_text("未批准")

    clerk.ask("变更约定")
    clerk.fill(每日费率="0.05", 合同条款="前期物业服务合同第十二条")
    send(clerk)
    expect(card(clerk, "逾期违约金")).to_contain_text("现行")
    look(clerk)

    cashier = office.seat(sit, "cashier")
    cashier.go(f"/bills/{debt['id']}")
    expect(card(cashier, "违约金")).to_contain_text(re.compile(r"× \d+ 天 × 0\.05% = "))
    look(cashier)
    fee = office.as_("cashier").get(f"billing/bills/{debt['id']}/late-fee")["open_cents"]
    assert fee > 0
    owed = f"¥{(debt['balance_cents'] + fee) / 100:,.2f}"
    cashier.keys("F8")
    expect(cashier.page.get_by_role("button", name=re.compile(f"^收款 {re.escape(owed)}"))).to_be_visible()
    cashier.reads(f"含违约金 ¥{fee / 100:.2f}")
    look(cashier)
    cashier.keys("F8")
    cashier.reads(re.compile("已收款"))
    cashier.keys("F9")
    expect(cashier.page.locator("table")).to_contain_text(f"含违约金 ¥{fee / 100:.2f}")
    assert office.as_("cashier").get(f"billing/bills/{debt['id']}")["bill"]["state"] == "paid"


def test_a_waiver_is_asked_for_by_one_and_granted_by_another(office: Office, sit: Sit) -> None:
    owing = office.as_("cashier").get("billing/bills", community_id=office.community_id, state="issued")["items"]
    bill = next(one for one in owing if one["balance_cents"] > 5_000 and "物业费" in "".join(one["items"]))
    cashier, supervisor = office.seat(sit, "cashier"), office.seat(sit, "cs_supervisor")
    supervisor.menu("消息")

    cashier.go(f"/bills/{bill['id']}")
    cashier.ask("申请减免")
    cashier.accessible()
    cashier.fill(金额=f"{bill['balance_cents'] / 100 + 1:.2f}", 原因="电梯停运三天")
    cashier.keys("Control+Enter")
    expect(cashier.dialog()).to_contain_text(f"最多 ¥{bill['balance_cents'] / 100:,.2f}")  # never more than is open
    cashier.fill(金额="50")
    look(cashier)
    send(cashier)
    expect(card(cashier, "减免")).to_contain_text("待审批")
    expect(cashier.page.get_by_role("button", name="同意", exact=True)).to_have_count(0)  # not by who asked
    look(cashier)

    told = alert(supervisor, re.compile("减免申请待审批"))
    expect(told).to_be_visible()
    told.click()
    expect(card(supervisor, "减免")).to_contain_text("电梯停运三天")
    supervisor.ask("同意")
    supervisor.fill(备注="情况属实")
    look(supervisor)
    send(supervisor)
    expect(card(supervisor, "减免")).to_contain_text("情况属实")
    expect(card(cashier, "减免")).to_contain_text("已减免")
    waived = office.as_("cashier").get(f"billing/bills/{bill['id']}")["bill"]
    assert (waived["waived_cents"], waived["balance_cents"]) == (5_000, bill["balance_cents"] - 5_000)

    supervisor.menu("减免")
    expect(supervisor.page.get_by_role("row").filter(has_text=bill["no"])).to_contain_text("已减免")
    look(supervisor)
    cashier.page.get_by_role("link", name=re.compile("^JM")).click()
    cashier.heading(re.compile("减免申请单"))
    cashier.reads("伍拾元整")
    look(cashier)
