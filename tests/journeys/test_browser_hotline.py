"""The hotline operator's path: what rings, who calls, what may be told, and what becomes of it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from demo.api import Json
from demo.company import PASSWORD, Company
from demo.hotline import Hotline
from tests.journeys.conftest import Product, Sit
from tests.journeys.seat import Seat

pytestmark = pytest.mark.browser


class Line(Company):
    """A company whose telephone rings."""

    def open(self, phone_url: str) -> None:
        self.sign_up()
        self.hire(["hotline_operator", "cs_supervisor", "billing_clerk"])
        self.community = self.bring_in("RX", "热线苑", 24, 7)
        operator = self.as_("hotline_operator")
        units = self.as_("tenant_admin").pages(f"registry/communities/{self.community['id']}/units")
        self.unit: Json = next(unit for unit in units if unit["occupancy_status"] == "occupied_owner")
        owner = operator.get(f"registry/units/{self.unit['id']}/overview")["owners"][0]
        asked = {"fields": ["phones"], "purpose": "let the phone ring"}
        self.number: str = operator.post(f"registry/persons/{owner['person_id']}/unmask", asked)["phones"][0]
        self.hotline = Hotline(self, phone_url)
        self.hotline.connect()

    def seat(self, sit: Sit, role: str) -> Seat:
        seat = sit(self.slug)
        seat.go("/login")
        seat.sign_in(self.login_of(role), PASSWORD)
        seat.heading(re.compile("好，"))
        seat.reads("实时")  # from here on nothing that happens is missed
        return seat


@pytest.fixture(scope="module")
def line(product: Product) -> Iterator[Line]:
    line = Line(product.edge_url, product.stack.endpoints.mail_url, "rexian", "热线物业服务有限公司", 11)
    line.open(product.stack.endpoints.phone_url)
    yield line
    line.hotline.close()
    line.close()


def test_from_the_ring_to_the_ticket_and_the_next_call(line: Line, sit: Sit) -> None:
    """F2 fills the form, a digit says what for, Ctrl+Enter keeps it: two actions from the filled form to the ticket.
    What is owed is told to nobody whose data do not agree."""
    operator = line.seat(sit, "hotline_operator")
    page = operator.page
    pop, bar = page.get_by_role("status", name="来电提醒"), page.get_by_role("region", name="通话中")

    line.hotline.ring(line.number)
    expect(pop.get_by_role("button", name="接听")).to_be_visible()
    operator.accessible()
    operator.keys("F2")
    operator.heading("受理登记")
    beside = page.get_by_role("complementary")
    expect(beside.get_by_role("heading", name=re.compile(line.unit["code"]))).to_be_visible()
    expect(page.get_by_label("来电号码、房号或姓名")).to_have_value(line.number)
    expect(page.get_by_role("toolbar")).to_be_focused()
    expect(beside.get_by_text(re.compile("本次通话将被录音"))).to_be_visible()
    operator.accessible()
    operator.keys("1", "Control+Enter")
    saved = page.get_by_role("status").filter(has_text="已登记")
    expect(saved).to_be_visible()
    number = saved.inner_text().split()[-1] if "\n" not in saved.inner_text() else saved.inner_text().split()[1]

    expect(beside.get_by_text("核实后可见")).to_be_visible()
    beside.get_by_role("button", name=re.compile("来电号码 = ")).click()
    expect(beside.get_by_title("一致", exact=True)).to_be_visible()
    beside.get_by_label("姓名").fill("别人")
    beside.get_by_label("姓名").press("Enter")
    expect(beside.get_by_title("不一致")).to_be_visible()
    expect(beside.get_by_text("核实后可见")).to_be_visible()
    beside.get_by_label("姓名").fill("")
    beside.get_by_label("房号").fill(line.unit["code"])
    beside.get_by_label("房号").press("Enter")
    expect(beside.get_by_text("核实后可见")).to_have_count(0)

    operator.keys("F4")
    expect(operator.dialog().get_by_label("已登记工单")).to_be_checked()
    operator.submit_dialog()
    expect(bar).to_have_count(0)

    line.hotline.ring(line.number)
    expect(pop.get_by_role("button", name="接听")).to_be_visible()
    operator.keys("F2")
    expect(bar.get_by_text(re.compile(f"{number} 承诺"))).to_be_visible()
    expect(bar.get_by_text("再次来电")).to_be_visible()
    operator.keys("F4")
    operator.submit_dialog()
    expect(bar).to_have_count(0)


def test_who_was_missed_is_in_the_queue_and_called_back(line: Line, sit: Sit) -> None:
    operator = line.seat(sit, "hotline_operator")
    line.hotline.miss("13855559999")
    operator.menu("通话与回电")
    row = operator.page.get_by_role("row").filter(has_text="138****9999")
    expect(row).to_contain_text("未接来电")
    operator.accessible()
    operator.fits()
    row.get_by_role("button", name=re.compile("^回拨")).click()
    operator.reads("正在呼叫，请拿起分机")
    line.hotline.answered_outside("13855559999")
    expect(row).to_have_count(0)
    operator.keys("F4")
    operator.submit_dialog()


def test_the_supervisor_sees_how_fast_the_team_answers(line: Line, sit: Sit) -> None:
    supervisor = line.seat(sit, "cs_supervisor")
    supervisor.menu("话务质检")
    supervisor.reads("20 秒内接听")
    supervisor.accessible()
    supervisor.fits()
    supervisor.reads("未接来电")


def test_an_unknown_number_is_asked_for_without_losing_a_word(line: Line, sit: Sit) -> None:
    """From any field F2 leads to the caller while nobody is recognised; what was typed in words of one's own stays,
    and is found again when the call is over."""
    operator = line.seat(sit, "hotline_operator")
    page = operator.page
    pop, bar = page.get_by_role("status", name="来电提醒"), page.get_by_role("region", name="通话中")
    caller, subject = page.get_by_label("来电号码、房号或姓名"), page.get_by_label("一句话说明")

    line.hotline.ring("13855557777")
    expect(pop.get_by_role("button", name="接听")).to_be_visible()
    operator.keys("F2")
    operator.heading("受理登记")
    expect(caller).to_have_value("13855557777")
    expect(page.get_by_role("toolbar")).to_be_focused()
    expect(bar).to_contain_text("物业服务热线")
    expect(bar).not_to_contain_text("{")
    subject.fill("屋面漏水第三次")
    operator.keys("F2")
    expect(caller).to_be_focused()
    page.keyboard.type(line.unit["code"])
    operator.keys("Enter")
    beside = page.get_by_role("complementary")
    expect(beside.get_by_role("heading", name=re.compile(line.unit["code"]))).to_be_visible()
    expect(page.get_by_role("toolbar")).to_be_focused()
    expect(subject).to_have_value("屋面漏水第三次")
    expect(beside.get_by_role("heading", name="核实来电人")).to_have_count(0)
    page.get_by_role("combobox", name="联系人").click()
    page.locator(".ant-select-item-option:visible").first.click()
    expect(beside.get_by_role("heading", name="核实来电人")).to_be_visible()
    operator.accessible()
    operator.fits()

    operator.keys("F4")
    operator.submit_dialog()
    expect(page.get_by_text("本次通话已结束")).to_be_visible()
    expect(beside.get_by_role("heading", name="核实来电人")).to_have_count(0)
    line.hotline.ring("13855556666")
    expect(pop.get_by_role("button", name="接听")).to_be_visible()
    operator.keys("F2")
    expect(caller).to_have_value("13855556666")
    left = page.get_by_role("status").filter(has_text="上一通话有未提交内容：屋面漏水第三次")
    expect(left).to_be_visible()
    expect(subject).to_have_value("")
    operator.accessible()
    left.get_by_role("link", name="继续填写").click()
    expect(subject).to_have_value("屋面漏水第三次")
    operator.keys("F7")
    expect(caller).to_have_value("13855556666")
    operator.keys("F4")
    operator.submit_dialog()
    expect(bar).to_have_count(0)
