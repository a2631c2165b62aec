"""Oversight: the operator sees the company, suspends it, and everybody of it is out; then lets it in again."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OPERATOR, PASSWORD
from tests.journeys.founding import Founding
from tests.journeys.seat import Seat

_SUSPENDED = "公司账号已暂停"


class Oversight:
    def __init__(self, company: Founding) -> None:
        self.company = company
        self.operator = company.sit("ops")

    def look_around(self) -> None:
        """Every page of the console; this company is one row with its figures."""
        operator = self.operator
        operator.go("/")
        operator.heading("运营控制台")
        operator.accessible()
        operator.sign_in(OPERATOR, PASSWORD, label="运营账号")
        operator.heading("总览")
        operator.accessible()
        for place in ("事件延迟", "搁置消息", "租户"):
            operator.menu(place)
            operator.heading(place)
            operator.accessible()
        operator.menu("搁置消息")
        operator.reads("没有搁置的消息")

    def suspend_and_resume(self) -> None:
        """Open pages are refused at their next step and nobody signs in; one press, and the same people work on."""
        cashier = self.company.as_("cashier")
        self.company.go_home(but="cashier")
        with cashier.refusals(401, 403):
            self._decide("暂停", "已暂停")
            cashier.menu("收款记录")
            cashier.heading(_SUSPENDED)
            cashier.accessible()
            self._knock()
            self._decide("恢复", "正常")
            cashier.go("/login")
            cashier.heading(f"登录 {self.company.name}")
            cashier.sign_in(self.company.address("cashier"), PASSWORD)
            cashier.heading(re.compile("好，"))
            self._until_heard(cashier)
        cashier.menu("收款记录")
        expect(cashier.page.get_by_role("row").filter(has_text="银行转账")).to_be_visible()

    def _until_heard(self, seat: Seat) -> None:
        """Other services hear of the decision a moment after the one that made it."""
        answers = "fetch('/api/notifications/inbox/unread').then((answer) => answer.ok)"
        for _ in range(100):
            if seat.page.evaluate(answers):
                return
            seat.page.wait_for_timeout(100)
        raise AssertionError("the company stays suspended for notifications")

    def _decide(self, verb: str, state: str) -> None:
        operator = self.operator
        operator.menu("租户")
        row = operator.page.get_by_role("row").filter(has_text=self.company.slug)
        row.get_by_role("button", name=verb).click()
        reason = operator.page.get_by_label("原因（将记录）")
        if verb == "暂停":
            reason.fill("合同到期")
        operator.accessible()
        operator.submit_dialog(verb)
        expect(row).to_contain_text(state)
        operator.accessible()

    def _knock(self) -> None:
        """Somebody who was not signed in is told at the door, and so is a resident."""
        newcomer = self.company.sit(self.company.slug)
        newcomer.go("/login")
        newcomer.heading(_SUSPENDED)
        newcomer.accessible()
        newcomer.go("/report")
        newcomer.reads("线上服务暂不可用，请直接联系小区物业服务中心。")
        newcomer.accessible()
        newcomer.context.close()
