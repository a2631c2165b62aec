"""Cashier, finance and manager at the screens: a bank's statement is taken in, its lines found, received, put aside,
allocated and paid back."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, expect

from demo.api import Json, today
from tests.journeys.conftest import Product, Sit
from tests.journeys.office import Office, alert, look, send
from tests.journeys.seat import Seat

pytestmark = pytest.mark.browser

HEADER = "交易日期,交易时间,收入金额,支出金额,余额,对方户名,对方账号,摘要,流水号"
FEE = 12_000


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "duizhang", "对账物业服务有限公司", 37)
    office.open("对账苑")
    price = {"valid_from": "2025-01-01", "formula": "fixed", "fixed_amount": str(FEE // 100)}
    item = {"code": "GB", "name": "工本费", "category": "pass_fee", "cycle_months": 0, "bill_in": "advance"}
    office.as_("billing_clerk").post(
        "billing/charge-items", item | {"community_id": office.community_id, "price": price}
    )
    yield office
    office.close()


def homes(office: Office) -> list[Json]:
    units = office.as_("tenant_admin").pages(f"registry/communities/{office.community_id}/units")
    return [one for one in units if one["unit_type"] == "residence"]


def bank_row(cents: int, remark: str, payer: str = "王刚") -> str:
    return f"{today()},00:00:01,{cents / 100:.2f},,1.00,{payer},6222886969859313979,{remark},{uuid4().int % 10**15}"


def row_of(seat: Seat, text: str) -> Locator:
    return seat.page.get_by_role("row").filter(has_text=text)


def tab(seat: Seat, name: str) -> None:
    seat.page.get_by_role("group", name="状态").get_by_role("button", name=re.compile(f"^{name}")).click()


def open_line(seat: Seat, name: str) -> None:
    row_of(seat, name).get_by_text(name).click()
    expect(seat.dialog()).to_contain_text(name)


def over(seat: Seat, state: str) -> None:
    """What is asked in a dialog over the drawer is sent; the drawer says how the line stands now."""
    seat.keys("Control+Enter")
    expect(seat.page.get_by_role("dialog")).to_have_count(1)
    expect(seat.dialog()).to_contain_text(state)


def close(seat: Seat) -> None:
    seat.keys("Escape")
    expect(seat.page.get_by_role("dialog")).to_have_count(0)


def test_a_statement_is_taken_in_and_settled(office: Office, sit: Sit, tmp_path: Path) -> None:
    cashier = office.seat(sit, "cashier")
    owing, paid, wrong = homes(office)[:3]
    items = office.as_("billing_clerk").get("billing/charge-items", community_id=office.community_id)["items"]
    fee = next(one["id"] for one in items if one["code"] == "GB")
    for unit in (owing, wrong):
        body = {"unit_id": unit["id"], "items": [{"charge_item_id": fee}]}
        office.as_("cashier").post("billing/one-off-bills", body)
    recorded = {"unit_id": paid["id"], "channel": "transfer", "amount_cents": 45_600, "reference": "回单 7788"}
    office.as_("finance").post("billing/payments", recorded | {"overpayment": "credit"})

    rows = [
        bank_row(45_600, f"{paid['code']} 物业费", "周强"), bank_row(FEE, f"{owing['code']}物业费", "李敏"),
        bank_row(33_300, "转账", "沈欣怡"), bank_row(44_400, "往来款", "某某商贸"),
    ]  # fmt: skip
    file = tmp_path / "流水.csv"
    file.write_bytes("\r\n".join((HEADER, *rows, rows[0])).encode("gb18030"))
    cashier.menu("银行对账")
    look(cashier)
    cashier.press("导入银行流水")
    cashier.dialog().locator("input[type=file]").set_input_files(file)
    cashier.reads("与前面的行重复")
    look(cashier)
    file.write_bytes("\r\n".join((HEADER, *rows)).encode("gb18030"))
    cashier.dialog().locator("input[type=file]").set_input_files(file)
    cashier.reads(re.compile("4 笔可以导入"))
    look(cashier)
    cashier.dialog().get_by_role("button", name=re.compile("导入 4 笔")).click()
    cashier.heading(re.compile("银行流水 YH"))
    look(cashier)

    row_of(cashier, "周强").get_by_role("button", name=re.compile("已登记的转账")).click()
    look(cashier)
    send(cashier)
    expect(row_of(cashier, "周强")).to_contain_text("已对上")
    row_of(cashier, "李敏").get_by_role("button", name=re.compile("摘要中有房号 · 金额一致")).click()
    expect(cashier.dialog().get_by_role("status")).to_contain_text("¥120.00")
    look(cashier)
    send(cashier)
    expect(row_of(cashier, "李敏")).to_contain_text("已入账")

    tab(cashier, "待对账")
    for name in ("沈欣怡", "某某商贸"):
        row_of(cashier, name).get_by_role("checkbox").check()
    cashier.press("转入挂账")
    look(cashier)
    send(cashier)
    tab(cashier, "挂账")
    open_line(cashier, "沈欣怡")
    cashier.press("申请认领")
    cashier.choose("房号", wrong["code"])
    expect(cashier.dialog().get_by_role("status")).to_contain_text("¥213.00")
    cashier.fill(原因="业主来电确认")
    look(cashier)
    over(cashier, "认领待审批")
    close(cashier)
    open_line(cashier, "某某商贸")
    cashier.press("申请退回")
    cashier.fill(原因="汇错账户")
    over(cashier, "退回待审批")
    expect(cashier.button("同意")).to_have_count(0)  # not by who asked
    look(cashier)
    close(cashier)

    manager = office.seat(sit, "cs_manager")
    manager.menu("消息")
    told = alert(manager, re.compile("挂账款项待审批"))
    expect(told).to_be_visible()
    told.click()
    for name, then in (("沈欣怡", "已入账"), ("某某商贸", "待退回")):
        open_line(manager, name)
        manager.press("同意")
        look(manager)
        over(manager, then)
        close(manager)

    finance = office.seat(sit, "finance")
    finance.menu("银行对账")
    look(finance)
    finance.page.get_by_text(re.compile("^YH")).first.click()
    open_line(finance, "某某商贸")
    finance.press("登记退回")
    finance.reads("肆佰肆拾肆元整")
    finance.fill(转账流水号="HK-20250601")
    look(finance)
    over(finance, "已退回")
    look(finance)
    close(finance)
    finance.page.set_viewport_size({"width": 1024, "height": 768})
    look(finance)
    books = office.as_("finance").get("billing/ledger/trial-balance")["accounts"]
    left = {(one["kind"], one["ref"]): one["balance_cents"] for one in books}
    assert (left["suspense", ""], left["cash", "transfer"]) == (0, 45_600 + FEE + 33_300)
