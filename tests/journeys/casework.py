"""Casework: a complaint is taken on the phone with the household beside the form."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.founding import Founding
from tests.journeys.seat import Seat

PHONE, OWNER, UNIT = "13800220114", "华**", "1-1-101"
"""The first owner of hc-small.xlsx, the name as those see it who may not see all, and that home."""
COMPLAINT = "楼上装修太吵"


class Casework:
    def __init__(self, company: Founding) -> None:
        self.company = company

    def take_the_complaint(self) -> None:
        """A call on the intake form; the supervisor's second tab shows the ticket without a reload."""
        list_of_supervisor = self._second_tab()
        hotline = self.company.as_("hotline_operator")
        hotline.page.keyboard.press("F2")
        hotline.heading("受理登记")
        hotline.page.get_by_label("来电号码、房号或姓名").fill(PHONE)
        hotline.reads(OWNER)
        hotline.accessible()
        hotline.page.get_by_role("button", name=re.compile(f"^选择 .*{UNIT}$")).click()
        self._household(hotline)
        self._register(hotline, "投诉", COMPLAINT, accept=False)
        expect(list_of_supervisor.get_by_text(COMPLAINT).first).to_be_visible()

    def _second_tab(self) -> Page:
        supervisor = self.company.as_("cs_supervisor")
        supervisor.accessible()
        tab = supervisor.tab()
        tab.goto("/tickets")
        expect(tab.get_by_text("还没有工单").first).to_be_visible()
        return tab

    def _household(self, seat: Seat) -> None:
        """The 360° view beside the form: who lives there, what is owed, what is open."""
        beside = seat.page.get_by_role("complementary")
        expect(beside.get_by_role("heading", name=re.compile(UNIT))).to_be_visible()
        for fact in (OWNER, "欠费", "未结工单"):
            expect(beside.get_by_text(fact).first).to_be_visible()

    def _register(self, seat: Seat, kind: str, title: str, *, accept: bool) -> None:
        seat.tick(kind)
        seat.fill(一句话说明=title, 描述=f"{title}，请尽快处理", 电话=PHONE)
        seat.page.get_by_label("登记后立即受理").set_checked(accept)
        seat.press("登记")
        expect(seat.page.get_by_role("status").filter(has_text="已登记")).to_be_visible()
        seat.page.locator(".ant-alert-close-icon").click()
