"""Short ways through a company that is set up: two actions by keyboard, a report and a repair on a phone."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from demo.api import Json
from demo.company import PASSWORD, Company
from tests.journeys.conftest import Product, Sit
from tests.journeys.intake import Intake
from tests.journeys.seat import Seat

pytestmark = pytest.mark.browser
PHONE_SCREEN = (390, 844)
STAFF = ["hotline_operator", "cs_supervisor", "technician", "billing_clerk"]


class Shop(Company):
    """A company with one small community, set up through the API."""

    def open(self) -> None:
        self.sign_up()
        self.hire(STAFF)
        self.community = self.bring_in("MX", "门楣苑", 24, 7)
        units = self.as_("tenant_admin").pages(f"registry/communities/{self.community['id']}/units")
        self.unit: Json = next(unit for unit in units if unit["occupancy_status"] == "occupied_owner")

    def seat(self, sit: Sit, role: str, *screen: int) -> Seat:
        seat = sit(self.slug, *screen)
        seat.go("/login")
        seat.sign_in(self.login_of(role), PASSWORD)
        seat.heading(re.compile("好，"))
        return seat

    def dispatch(self, problem: str) -> Json:
        """A repair that waits for the technician."""
        promise = datetime.now(UTC) + timedelta(hours=1)
        ticket = self.as_("hotline_operator").post(
            "ticketing/tickets",
            {"kind": "repair", "channel": "phone", "community_id": self.community["id"], "unit_id": self.unit["id"],
             "title": problem, "description": problem, "promised_reply_at": promise.isoformat(), "accept": True,
             "contact_name": "华女士", "contact_phone": "13800220114"},
        )  # fmt: skip
        desk = self.as_("cs_supervisor")
        able = desk.get(
            "ticketing/colleagues", community_id=self.community["id"], able_to="ticketing.work_order.execute"
        )
        return desk.post(
            "ticketing/work-orders",
            {"ticket_id": ticket["id"], "kind": "owner_repair", "place": self.unit["code"], "problem": problem,
             "urgency": "normal", "charge_mode": "free",
             "assignee_id": next(one["id"] for one in able if "technician" in one["roles"])},
        )  # fmt: skip


@pytest.fixture(scope="module")
def shop(product: Product) -> Iterator[Shop]:
    shop = Shop(product.edge_url, product.stack.endpoints.mail_url, "menmei", "门楣物业服务有限公司", 7)
    shop.open()
    yield shop
    shop.close()


def test_a_call_is_a_ticket_in_two_actions_by_keyboard(shop: Shop, sit: Sit) -> None:
    """Who calls: the number of the home and Enter. What for: one key, and Ctrl+Enter."""
    hotline = shop.seat(sit, "hotline_operator")
    intake = Intake(hotline)
    intake.answer()
    intake.find(shop.unit["code"], shop.unit["code"], steps=0)
    hotline.keys("1")
    intake.save()
    hotline.keys("F2")
    intake.find(shop.unit["code"], shop.unit["code"], steps=0)
    expect(intake.beside.get_by_text("漏水").first).to_be_visible()


def test_an_owner_reports_and_follows_on_a_phone(shop: Shop, sit: Sit) -> None:
    owner = sit(shop.slug, *PHONE_SCREEN)
    owner.go("/login")
    owner.page.get_by_role("link", name="报事报修").click()
    owner.heading("报事报修")
    owner.reads("提交")
    owner.fits()
    owner.accessible()
    owner.fill(位置=shop.unit["code"], 发生了什么="单元门关不上。昨晚开始的", 姓名="华女士", 联系电话="13800220114")
    owner.press("提交")
    received = owner.page.get_by_role("status").filter(has_text="已收到，单号")
    expect(received).to_be_visible()
    owner.fits()
    owner.accessible()
    number = received.inner_text().split()[-1]
    owner.press("查看进展")
    owner.heading("事项进展")
    owner.reads(number)
    owner.reads("已登记")
    owner.fits()
    owner.accessible()


def test_a_technician_works_on_a_phone(shop: Shop, sit: Sit) -> None:
    """Inbox, board and order fit the screen of a phone; the order is taken and begun there."""
    order = shop.dispatch("阳台水龙头滴水")
    technician = shop.seat(sit, "technician", *PHONE_SCREEN)
    technician.fits()
    technician.accessible()
    technician.page.get_by_role("link", name=re.compile("^消息，")).click()
    technician.heading("消息")
    message = technician.page.get_by_role("button", name=re.compile(order["no"])).first
    expect(message).to_be_visible()
    technician.fits()
    technician.accessible()
    technician.press("打开菜单")
    technician.dialog().get_by_role("link", name="派工看板").click()
    technician.heading("派工看板")
    card = technician.page.get_by_role("region", name=re.compile("^已派工")).get_by_role("button").first
    card.scroll_into_view_if_needed()
    expect(card).to_be_visible()
    technician.fits()
    technician.accessible()
    card.click()
    technician.heading(re.compile("阳台水龙头滴水"))
    technician.fits()
    technician.press("接单")
    expect(technician.page.get_by_role("heading", level=1)).to_contain_text("已接单")
    technician.press("开始维修")
    expect(technician.page.get_by_role("heading", level=1)).to_contain_text("维修中")
    technician.ask("完工")
    technician.fits()
    technician.accessible()
    technician.fill(完成的工作="更换阀芯，试水正常")
    technician.submit_dialog()
    expect(technician.page.get_by_role("heading", level=1)).to_contain_text("已完工")
    technician.fits()
    technician.accessible()
