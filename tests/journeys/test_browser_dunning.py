"""Clerk and leader at the screens: who owes for months is spoken to, written to, and sued only if a leader says so."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from demo.api import Json, today, until
from demo.money import bill
from tests.journeys.conftest import Product, Sit
from tests.journeys.office import Office, alert, card, look, send

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "cuishou", "催收物业服务有限公司", 31)
    office.open("催收苑")
    bill(office, office.community_id, f"{today():%Y-%m}")
    yield office
    office.close()


def case(office: Office, unit_id: str, **wanted: str) -> Json:
    """The live case of a home, as soon as there is one like that."""

    def found() -> Json | None:
        clerk = office.as_("billing_clerk")
        cases = clerk.get("billing/dunning-cases", unit_id=unit_id, state="live")["items"]
        return next((one for one in cases if all(one[name] == value for name, value in wanted.items())), None)

    return until("a case of the home", found)


def test_a_debtor_is_spoken_to_and_sued_only_if_a_leader_says_so(office: Office, sit: Sit) -> None:
    owing = office.as_("billing_clerk").get("billing/bills", community_id=office.community_id, state="issued")["items"]
    home = next(one for one in owing if one["unit_id"] and one["balance_cents"] >= 10_000)["unit_id"]
    clerk, leader = office.seat(sit, "billing_clerk"), office.seat(sit, "leader_in_charge")
    leader.menu("消息")
    office.product.leave_unpaid(home)
    office.product.pass_night()
    opened = case(office, home)

    clerk.menu("欠费账龄")
    clerk.page.get_by_role("tab", name="催收单").or_(clerk.page.get_by_text("催收单", exact=True)).first.click()
    expect(clerk.page.get_by_role("row").filter(has_text=opened["unit_code"])).to_contain_text("到期通知")
    look(clerk)
    clerk.go(f"/dunning/{opened['id']}")
    clerk.heading(re.compile(opened["no"]))
    look(clerk)

    clerk.ask("登记联系结果")
    clerk.choose("结果", "承诺缴纳")
    clerk.accessible()
    clerk.keys("Control+Enter")
    expect(clerk.dialog().get_by_text("请填写承诺金额")).to_be_visible()  # a promise says when and how much
    clerk.fill(承诺缴纳日期=f"{today() + timedelta(days=7):%Y-%m-%d}", 承诺金额="50", 说明="下周发工资后缴")
    look(clerk)
    send(clerk)
    expect(card(clerk, "联系记录")).to_contain_text("待兑现")

    clerk.ask("暂停催收")
    clerk.fill(原因="业主住院")
    send(clerk)
    clerk.reads("催收已暂停：人工暂停")
    look(clerk)
    clerk.press("恢复催收")
    clerk.page.locator(".ant-popconfirm").get_by_role("button", name="恢复催收").click()
    expect(clerk.page.get_by_text("催收已暂停：人工暂停")).to_have_count(0)

    office.product.dun_to(home, "demand_2")
    office.product.pass_night()
    case(office, home, proposed="lawyer")
    told = alert(leader, re.compile("催收待审批"))
    expect(told).to_be_visible()
    told.click()
    row = leader.page.get_by_role("row").filter(has_text=opened["unit_code"])
    expect(row).to_contain_text("律师函：待领导审批")
    look(leader)
    leader.go(f"/dunning/{opened['id']}")
    leader.ask("不批准")
    leader.keys("Control+Enter")
    expect(leader.dialog().get_by_text("请填写意见")).to_be_visible()  # nobody says no without saying why
    leader.keys("Escape")
    leader.ask("批准")
    look(leader)
    send(leader)
    expect(card(leader, "经过")).to_contain_text(re.compile(r"律师函 LS"))
    look(leader)

    expect(card(clerk, "经过")).to_contain_text(re.compile(r"律师函 LS"))
    line = card(clerk, "经过").get_by_role("row").filter(has_text="律师函")
    line.get_by_role("button", name="登记送达").click()
    clerk.fill(凭证="EMS 1234567890，本人签收")
    look(clerk)
    send(clerk)
    expect(line).to_contain_text("已送达")
    line.get_by_role("link").click()
    clerk.reads(re.compile("委托，就您的房屋"))
    look(clerk)


def test_when_each_stage_comes_is_set_for_the_whole_company(office: Office, sit: Sit) -> None:
    finance, clerk = office.seat(sit, "finance"), office.seat(sit, "billing_clerk")
    finance.menu("催收规则")
    expect(finance.page.get_by_role("row").filter(has_text="第一次催缴函")).to_contain_text("逾期第 30 天")
    look(finance)
    finance.ask("设定新规则")
    finance.accessible()
    finance.fill(**{"第一次催缴函（逾期第几天）": "10"})
    with finance.refusals(422):
        finance.keys("Control+Enter")
        expect(finance.dialog().get_by_role("alert").first).to_be_visible()  # it came before the visit
    finance.fill(**{"第一次催缴函（逾期第几天）": "35"})
    send(finance)
    expect(finance.page.get_by_role("row").filter(has_text="第一次催缴函")).to_contain_text("逾期第 35 天")
    look(finance)
    expect(clerk.page.get_by_role("navigation").get_by_role("link", name="催收规则")).to_have_count(0)
