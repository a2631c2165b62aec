"""Clerk, leader, cashier and finance at the screens: what is charged for paying late, waived, taken and counted."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from demo.api import today
from demo.money import bill, open_shift
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
    cashier.keys("F8")  # cash goes through a shift, which has to be opened
    cashier.fill(备用金="200")
    look(cashier)
    send(cashier)
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


def test_a_disputed_bill_waits_for_the_ruling_of_another(office: Office, sit: Sit) -> None:
    owing = office.as_("cashier").get("billing/bills", community_id=office.community_id, state="issued")["items"]
    bill = owing[-1]
    cashier, supervisor = office.seat(sit, "cashier"), office.seat(sit, "cs_supervisor")
    supervisor.menu("消息")

    cashier.go(f"/bills/{bill['id']}")
    cashier.ask("登记异议")
    cashier.accessible()
    cashier.keys("Control+Enter")
    expect(cashier.dialog()).to_contain_text("请填写原因")  # nobody disputes without saying why
    cashier.fill(原因="面积与产权证不符")
    look(cashier)
    send(cashier)
    expect(card(cashier, "账单异议")).to_contain_text("待处理")
    cashier.reads("业主对这张账单有异议")
    expect(cashier.page.get_by_role("button", name="异议成立", exact=True)).to_have_count(0)  # not by who took it down
    look(cashier)

    cashier.go(f"/units/{bill['unit_id']}?tab=bills")
    cashier.page.get_by_role("link", name="打印缴费通知单").click()
    cashier.heading(re.compile("缴费通知单"))
    cashier.reads("您已提出异议")
    look(cashier)
    cashier.go(f"/bills/{bill['id']}")

    told = alert(supervisor, re.compile("账单异议待处理"))
    expect(told).to_be_visible()
    told.click()
    expect(card(supervisor, "账单异议")).to_contain_text("面积与产权证不符")
    supervisor.ask("异议不成立")
    supervisor.fill(答复="面积与产权证一致")
    look(supervisor)
    send(supervisor)
    expect(card(supervisor, "账单异议")).to_contain_text("面积与产权证一致")
    expect(card(cashier, "账单异议")).to_contain_text("不成立")
    assert office.as_("cashier").get(f"billing/bills/{bill['id']}")["bill"]["disputed_at"] is None

    supervisor.menu("账单异议")
    expect(supervisor.page.get_by_role("row").filter(has_text=bill["no"])).to_contain_text("不成立")
    look(supervisor)


def test_a_bill_is_corrected_by_two_and_what_was_paid_too_much_is_credit(office: Office, sit: Sit) -> None:
    cashier = office.as_("cashier")
    issued = cashier.get("billing/bills", community_id=office.community_id, state="issued")["items"]
    bill = next(one for one in issued if cashier.get(f"billing/bills/{one['id']}")["bill_in"] == "advance")
    whose = {"unit_id": bill["unit_id"], "channel": "transfer", "reference": f"ICBC-{bill['no']}"}
    owed = {"amount_cents": bill["balance_cents"], "bill_ids": [bill["id"]]}
    cashier.post("billing/payments", whose | owed)
    clerk, finance = office.seat(sit, "billing_clerk"), office.seat(sit, "finance")
    finance.menu("消息")

    clerk.go(f"/bills/{bill['id']}")
    clerk.ask("更正账单")
    expect(clerk.dialog()).to_contain_text("重新计算后金额不变，无需更正")
    clerk.accessible()
    clerk.tick("服务终止或业主退出")
    clerk.keys("Control+Enter")
    expect(clerk.dialog()).to_contain_text("请填写服务至")  # without a day nothing ends
    clerk.fill(服务至=bill["period_from"], 原因="业主搬离")
    clerk.tick("业主")
    expect(clerk.dialog()).to_contain_text("转入预存")
    look(clerk)
    send(clerk)
    expect(card(clerk, "账单更正")).to_contain_text("待批准")
    expect(clerk.page.get_by_role("button", name="批准", exact=True)).to_have_count(0)  # not by who asked for it

    told = alert(finance, re.compile("账单更正待审批"))
    expect(told).to_be_visible()
    told.click()
    expect(card(finance, "账单更正")).to_contain_text("业主搬离")
    finance.ask("批准")
    look(finance)
    send(finance)
    expect(card(finance, "账单更正")).to_contain_text("已入账")
    expect(card(finance, "账单更正")).to_contain_text("转入预存")
    finance.reads("冲销")
    look(finance)
    now = office.as_("finance").get(f"billing/bills/{bill['id']}")["bill"]
    assert (now["state"], now["paid_cents"]) == ("paid", now["amount_cents"])
    assert now["amount_cents"] < bill["amount_cents"]
    (done,) = cashier.get(f"billing/bills/{bill['id']}/adjustments")["items"]
    assert done["credited_cents"] == bill["amount_cents"] - now["amount_cents"]


def test_what_is_overdue_is_listed_by_age_home_and_payer(office: Office, sit: Sit) -> None:
    owing = office.as_("cashier").get("billing/bills", community_id=office.community_id, state="issued")["items"]
    debt = next(one for one in owing if "物业费" in "".join(one["items"]))
    office.product.leave_unpaid(debt["unit_id"])
    supervisor = office.seat(sit, "cs_supervisor")
    supervisor.menu("欠费账龄")
    expect(supervisor.page.get_by_role("row").filter(has_text=debt["unit_code"])).to_be_visible()
    look(supervisor)
    supervisor.page.get_by_role("link", name=re.compile("^3 年以上")).click()
    supervisor.reads("没有符合条件的记录")
    supervisor.go("/arrears?by=payer")
    expect(supervisor.page.get_by_role("row").filter(has_text=debt["unit_code"])).to_be_visible()
    look(supervisor)


def test_a_discount_is_set_asked_for_granted_and_off_the_next_bill(office: Office, sit: Sit) -> None:
    listed = office.as_("billing_clerk").get("billing/charge-items", community_id=office.community_id)["items"]
    monthly = [one for one in listed if (one["cycle_months"], one["bill_in"]) == (1, "advance")]
    services = {one["name"]: one for one in monthly if one["nature"] == "service"}
    owing = office.as_("cashier").get("billing/bills", community_id=office.community_id)["items"]
    home, item = next((one, services[name]) for one in owing for name in one["items"] if name in services)
    clerk, manager = office.seat(sit, "billing_clerk"), office.seat(sit, "cs_manager")
    manager.menu("消息")

    clerk.go(f"/admin/fees/{item['id']}")
    card(clerk, "优惠").get_by_role("button", name="设置优惠").click()
    clerk.accessible()
    clerk.keys("Control+Enter")
    expect(clerk.dialog().get_by_role("alert").first).to_be_visible()  # nothing is less without a name and a share
    clerk.fill(名称="空置房优惠", 收取比例="70")
    look(clerk)
    send(clerk)
    expect(card(clerk, "优惠")).to_contain_text("按 70% 收取")
    look(clerk)

    clerk.go(f"/units/{home['unit_id']}?tab=bills")
    clerk.ask("申请优惠")
    clerk.choose("优惠", "空置房优惠")
    clerk.fill(原因="业主长期不在本市")
    expect(clerk.dialog()).to_contain_text("优惠归该日的付款人")
    look(clerk)
    send(clerk)
    expect(card(clerk, "优惠")).to_contain_text("待审批")
    expect(clerk.page.get_by_role("button", name="同意", exact=True)).to_have_count(0)  # not by who asked

    told = alert(manager, re.compile("优惠申请待审批"))
    expect(told).to_be_visible()
    told.click()
    manager.heading(re.compile("^YH"))
    look(manager)
    manager.ask("同意")
    manager.fill(备注="水电表读数核实")
    look(manager)
    send(manager)
    expect(card(manager, "优惠")).to_contain_text("水电表读数核实")
    expect(card(clerk, "优惠")).to_contain_text("已批准")

    following = (today().replace(day=1) + timedelta(days=32)).replace(day=1)
    bill(office, office.community_id, f"{following:%Y-%m}")
    billed = office.as_("cashier").get("billing/bills", unit_id=home["unit_id"], month=f"{following:%Y-%m}")["items"]
    lowered = next(one for one in billed if item["name"] in one["items"])
    clerk.go(f"/bills/{lowered['id']}")
    expect(card(clerk, "明细")).to_contain_text("空置房优惠")
    expect(card(clerk, "账单")).to_contain_text("原价")
    look(clerk)
    line = next(
        one
        for one in office.as_("cashier").get(f"billing/bills/{lowered['id']}")["lines"]
        if one["charge_item_id"] == item["id"]
    )
    assert line["discount_cents"] > 0

    clerk.menu("优惠")
    row = clerk.page.get_by_role("row").filter(has_text="空置房优惠")
    expect(row).to_contain_text(f"{line['discount_cents'] / 100:,.2f}")
    look(clerk)
    row.get_by_role("button", name="停止优惠").click()
    clerk.fill(原因="已入住")
    look(clerk)


def test_what_is_offered_for_paying_early_is_let_go_of_at_the_desk(office: Office, sit: Sit) -> None:
    listed = office.as_("billing_clerk").get("billing/charge-items", community_id=office.community_id)["items"]
    monthly = [one for one in listed if (one["cycle_months"], one["bill_in"]) == (1, "advance")]
    item = next(one for one in monthly if one["nature"] == "service")
    clerk, cashier = office.seat(sit, "billing_clerk"), office.seat(sit, "cashier")
    clerk.go(f"/admin/fees/{item['id']}")
    card(clerk, "提前缴费优惠").get_by_role("button", name="设置提前缴费优惠").click()
    clerk.accessible()
    clerk.fill(名称="全年缴费优惠", 收取比例="95")
    look(clerk)
    send(clerk)
    expect(card(clerk, "提前缴费优惠")).to_contain_text("一次缴 1 个月，1 月 31 日前付清，按 95% 收取")
    look(clerk)

    body = {"community_id": office.community_id, "name": "按时缴费优惠", "item_ids": [item["id"]], "months": 1}
    terms = {"valid_from": f"{today() - timedelta(days=1)}", "charged_share": "0.95", "pay_within_days": 20}
    office.as_("billing_clerk").post("billing/early-payments", body | terms)
    later = (today().replace(day=1) + timedelta(days=64)).replace(day=1)
    bill(office, office.community_id, f"{later:%Y-%m}")
    billed = office.as_("cashier").get("billing/bills", community_id=office.community_id, month=f"{later:%Y-%m}")[
        "items"
    ]
    promised = next(one for one in billed if one["offer_cents"] and one["state"] == "issued")
    left, let_go = promised["balance_cents"] - promised["offer_cents"], f"{promised['offer_cents'] / 100:,.2f}"
    open_shift(office, office.community_id)

    cashier.go(f"/cashier?unit={promised['unit_id']}&bill={promised['id']}")
    cashier.reads(re.compile(f"前付清，优惠 ¥{let_go}"))
    expect(cashier.page.get_by_label("收款金额")).to_have_value(f"{left / 100:,.2f}")
    look(cashier)
    cashier.keys("F8")
    cashier.page.get_by_role("link", name=re.compile("打印")).first.wait_for()
    paid = office.as_("cashier").get(f"billing/bills/{promised['id']}")
    assert (paid["bill"]["state"], paid["bill"]["discount_cents"]) == ("paid", promised["offer_cents"])
    cashier.go(f"/payments/{paid['payments'][0]['payment_id']}/receipt")
    cashier.reads(re.compile("提前缴费优惠"))
    look(cashier)


def test_a_shift_is_counted_checked_by_finance_and_its_difference_settled(office: Office, sit: Sit) -> None:
    shift = open_shift(office, office.community_id)
    owing = office.as_("cashier").get("billing/bills", community_id=office.community_id, state="issued")["items"]
    home = next(one["unit_id"] for one in owing if one["balance_cents"] > 5_000)
    body = {"unit_id": home, "channel": "cash", "amount_cents": 3_000}
    office.as_("cashier").post("billing/payments", body)
    cashier, finance = office.seat(sit, "cashier"), office.seat(sit, "finance")
    supervisor = office.seat(sit, "cs_supervisor")
    for told in (finance, supervisor):
        told.menu("消息")

    cashier.menu("收费台")
    at_desk = cashier.page.get_by_role("region", name="班次")
    expect(at_desk).to_contain_text(shift["no"])
    look(cashier)
    expected = office.as_("cashier").get(f"billing/day-closings/{shift['id']}")["expected_cents"]
    cashier.ask("日结")
    expect(cashier.dialog()).to_contain_text(f"应有现金 ¥{expected / 100:,.2f}")
    cashier.dialog().get_by_label("¥100.00 ×").fill("1")
    expect(cashier.dialog().get_by_label("实点现金")).to_have_value("100.00")
    cashier.fill(实点现金=f"{(expected - 500) / 100:.2f}")
    expect(cashier.dialog().get_by_role("status")).to_have_text("短款 ¥5.00")
    look(cashier)
    cashier.keys("Control+Enter")
    expect(cashier.dialog().locator(".ant-form-item-explain-error")).to_be_visible()  # a difference has a reason
    cashier.fill(差异原因="找零差错")
    send(cashier)
    cashier.heading(re.compile("收费日结.*待审核"))
    expect(cashier.page.get_by_role("button", name="审核", exact=True)).to_have_count(0)  # never one's own
    look(cashier)

    told_of = alert(finance, re.compile("收费日结待审核"))
    expect(told_of).to_be_visible()
    told_of.click()
    expect(card(finance, "现金")).to_contain_text("短款 ¥5.00")
    look(finance)
    finance.ask("审核")
    finance.fill(审核意见="已核对现金与收据")
    look(finance)
    send(finance)
    finance.heading(re.compile("收费日结.*差异待处理"))

    told_of = alert(supervisor, re.compile("收费日结有差异"))
    expect(told_of).to_be_visible()
    told_of.click()
    supervisor.ask("处理差异")
    supervisor.fill(处理意见="计入营业外支出")
    send(supervisor)
    supervisor.heading(re.compile("收费日结.*已结"))
    cashier.heading(re.compile("收费日结.*已结"))
    look(cashier)

    cashier.page.get_by_role("link", name="打印").click()
    cashier.heading(re.compile("收费日结单"))
    cashier.reads("计入营业外支出")
    look(cashier)
    finance.menu("收费日结")
    expect(finance.page.get_by_role("row").filter(has_text=shift["no"])).to_contain_text("已结")
    look(finance)

    cashier.menu("收费台")
    cashier.reads("尚未开班，收取现金前请先开班。")
    cashier.ask("开班")
    cashier.fill(备用金="0")
    send(cashier)
    expect(cashier.page.get_by_role("region", name="班次")).to_contain_text("应有现金 ¥0.00")
