"""Clerk, cashier, finance and manager at the screens: a renovation is charged once, its deposit held and given back,
and so is what was paid ahead."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from demo.api import Json
from tests.journeys.conftest import Product, Sit
from tests.journeys.office import Office, alert, card, look, send, state

pytestmark = pytest.mark.browser

FEE_LIST = (
    ("renovation_fee", "装修管理费", "area_price", "2.00"),
    ("pass_fee", "出入证工本费", "fixed", "5"),
    ("pass_deposit", "出入证押金", "fixed", "10"),
)


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "yajin", "押金物业服务有限公司", 31)
    office.open("装修苑")
    for category, name, formula, amount in FEE_LIST:
        price = {"valid_from": "2025-01-01", "formula": formula}
        price |= {"unit_price": amount} if formula == "area_price" else {"fixed_amount": amount}
        item = {"code": category, "name": name, "category": category, "cycle_months": 0, "bill_in": "advance"}
        item |= {"community_id": office.community_id, "price": price}
        office.as_("billing_clerk").post("billing/charge-items", item)
    yield office
    office.close()


def home(office: Office) -> Json:
    units = office.as_("tenant_admin").pages(f"registry/communities/{office.community_id}/units")
    return next(one for one in units if one["unit_type"] == "residence")


def test_a_renovation_is_charged_held_and_given_back(office: Office, sit: Sit) -> None:
    clerk, cashier = office.seat(sit, "billing_clerk"), office.seat(sit, "cashier")
    clerk.menu("收费标准")
    clerk.press("新建收费项目")
    clerk.choose("类别", "装修押金")
    clerk.fill(名称="装修押金", 编号="ZXYJ", 每份价格="2000")
    clerk.reads("每份 2000.00 元")
    look(clerk)
    clerk.keys("Control+Enter")
    clerk.heading(re.compile("装修押金"))
    clerk.reads("按次")
    look(clerk)

    unit = home(office)
    office.as_("cashier").post("billing/day-closings", {"community_id": office.community_id, "float_cents": 0})
    cashier.go(f"/cashier?unit={unit['id']}")
    cashier.ask("按次收费")
    for name in ("装修押金", "装修管理费", "出入证工本费", "出入证押金"):
        cashier.dialog().get_by_role("checkbox", name=name).check()
    cashier.fill(**{"出入证工本费 数量": "0"})
    cashier.reads("大于 0，最多两位小数")
    cashier.fill(**{"出入证工本费 数量": "6", "出入证押金 数量": "6"})
    total = 200_000 + 3_000 + 6_000 + round(float(unit["gross_area"]) * 200)
    expect(cashier.dialog().get_by_role("status").last).to_have_text(f"¥{total / 100:,.2f}")
    cashier.reads("其中押金 ¥2,060.00")
    look(cashier)
    send(cashier)
    take = cashier.page.get_by_role("button", name=re.compile(f"^收款 {re.escape(f'¥{total / 100:,.2f}')}"))
    expect(take).to_be_visible()  # only what was just billed is chosen
    look(cashier)
    cashier.keys("F8")
    cashier.reads(re.compile("已收款"))

    clerk.menu("押金")
    row = clerk.page.get_by_role("row").filter(has_text="装修押金")
    expect(row).to_contain_text("已收讫")
    look(clerk)
    row.get_by_text(re.compile("^YJ")).click()
    state(clerk, "已收讫")
    clerk.ask("申请退款")
    clerk.press("添加扣款")
    clerk.keys("Control+Enter")
    clerk.reads("请填写凭证")  # nothing is kept without reason and evidence
    clerk.fill(金额="300", 原因="楼道墙面损坏", 凭证="验收照片三张")
    clerk.reads("押金 ¥2,000.00，扣款 ¥300.00，应退 ¥1,700.00")
    look(clerk)

    finance, manager = office.seat(sit, "finance"), office.seat(sit, "cs_manager")
    finance.menu("消息")
    manager.menu("消息")
    send(clerk)
    state(clerk, "退款待审批")
    clerk.reads("须财务与经理两人审批")
    expect(clerk.page.get_by_role("button", name="同意退款")).to_have_count(0)  # not by who asked
    look(clerk)

    for seat, then in ((finance, "退款待审批"), (manager, "待退款")):
        told = alert(seat, re.compile("押金退款待审批"))
        expect(told).to_be_visible()
        told.click()
        expect(card(seat, "扣款")).to_contain_text("楼道墙面损坏")
        seat.ask("同意退款")
        look(seat)
        send(seat)
        state(seat, then)
    look(manager)

    cashier.menu("押金")
    cashier.page.get_by_role("row").filter(has_text="装修押金").get_by_text(re.compile("^YJ")).click()
    state(cashier, "待退款")
    cashier.ask("办理退款")
    look(cashier)
    send(cashier)
    state(cashier, "部分退还")
    look(cashier)
    cashier.page.get_by_role("link", name="退款单").click()
    cashier.heading(re.compile("退款单"))
    cashier.reads(re.compile("壹仟柒佰元整"))
    look(cashier)
    cashier.page.go_back()
    cashier.page.get_by_role("link", name="押金单").click()
    cashier.reads(re.compile("贰仟元整"))
    look(cashier)
    held = office.as_("finance").get("billing/deposits", community_id=office.community_id)["items"]
    assert {(one["kind"], one["state"], one["refunded_cents"], one["deducted_cents"]) for one in held} == {
        ("renovation_deposit", "partly_refunded", 170_000, 30_000),
        ("pass_deposit", "held", 0, 0),
    }


def test_what_was_paid_ahead_is_given_back(office: Office, sit: Sit) -> None:
    units = office.as_("tenant_admin").pages(f"registry/communities/{office.community_id}/units")
    unit = [one for one in units if one["unit_type"] == "residence"][1]
    if not office.as_("cashier").get("billing/desk/shifts")["shifts"]:
        office.as_("cashier").post("billing/day-closings", {"community_id": office.community_id, "float_cents": 0})
    paid = {"unit_id": unit["id"], "channel": "cash", "amount_cents": 60_000, "overpayment": "credit"}
    office.as_("cashier").post("billing/payments", paid)

    clerk = office.seat(sit, "billing_clerk")
    finance, manager = office.seat(sit, "finance"), office.seat(sit, "cs_manager")
    finance.menu("消息")
    manager.menu("消息")
    clerk.go(f"/units/{unit['id']}?tab=bills")
    clerk.ask("申请退款")
    clerk.keys("Control+Enter")
    clerk.reads("可退 ¥600.00")
    clerk.fill(原因="业主搬离")
    look(clerk)
    send(clerk)
    state(clerk, "待审批")
    clerk.reads("须财务与经理两人审批")
    expect(clerk.page.get_by_role("button", name="同意退款")).to_have_count(0)  # not by who asked
    look(clerk)

    for seat, then in ((finance, "待另一方审批"), (manager, "待支付")):
        told = alert(seat, re.compile("预存退款待审批"))
        expect(told).to_be_visible()
        told.click()
        seat.ask("同意退款")
        look(seat)
        send(seat)
        state(seat, then)

    cashier = office.seat(sit, "cashier")
    cashier.menu("预存退款")
    row = cashier.page.get_by_role("row").filter(has_text="业主搬离")
    expect(row).to_contain_text("待支付")
    look(cashier)
    row.get_by_text(re.compile("^TK")).click()
    cashier.ask("办理退款")
    cashier.reads("陆佰元整")
    look(cashier)
    send(cashier)
    state(cashier, "已退款")
    look(cashier)
    cashier.page.get_by_role("link", name="预存退款单").click()
    cashier.reads(re.compile("陆佰元整"))
    look(cashier)
    (refund,) = office.as_("finance").get("billing/refunds", community_id=office.community_id)["items"]
    assert (refund["state"], refund["amount_cents"]) == ("paid_out", 60_000)
