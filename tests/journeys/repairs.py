"""A paid repair: ordered by the supervisor, done by the technician, verified, and charged with labour and material."""

import re

from playwright.sync_api import expect

from tests.journeys.casework import REPAIR, UNIT
from tests.journeys.founding import STAFF, Founding
from tests.journeys.seat import Seat

LABOUR, MATERIAL, TOTAL = "50.00", "35.00", "85.00"
"""Yuan: the material is two hoses at 17.50."""


class Repair:
    def __init__(self, company: Founding) -> None:
        self.company = company

    def order(self) -> None:
        supervisor = self.company.as_("cs_supervisor")
        supervisor.menu("工单")
        supervisor.page.get_by_role("row").filter(has_text=REPAIR).get_by_role("link").first.click()
        supervisor.heading(re.compile(REPAIR))
        supervisor.ask("新建派工单")
        supervisor.tick("有偿")
        supervisor.fill(预估费用=TOTAL)
        supervisor.choose("维修人员", STAFF["technician"][1])
        supervisor.accessible()
        supervisor.submit_dialog()
        orders = supervisor.page.get_by_role("table").filter(has_text="派工单")
        expect(orders).to_contain_text("已派工")

    def mend(self) -> None:
        """From the board: taken, begun with the owner's consent, done with what was used."""
        technician = self.company.as_("technician")
        technician.accessible()
        technician.menu("派工看板")
        waiting = technician.page.get_by_role("region", name=re.compile("^已派工"))
        card = waiting.get_by_role("button", name=re.compile(UNIT))
        expect(card).to_be_visible()
        technician.accessible()
        card.click()
        technician.press("接单")
        _state(technician, "已接单")
        technician.ask("开始维修")
        technician.dialog().get_by_label("业主已看过报价并同意").check()
        technician.submit_dialog()
        _state(technician, "维修中")
        technician.ask("完工")
        technician.fill(完成的工作="更换软管，试水正常", 人工费=LABOUR)
        technician.dialog().get_by_role("button", name=re.compile("添加材料")).click()
        technician.fill(**{"名称": "软管", "数量": "2", "单位": "根", "单价（元）": "17.50"})
        technician.accessible()
        technician.submit_dialog()
        _state(technician, "已完工")
        work = technician.page.get_by_role("table").filter(has_text="软管")
        for amount in (LABOUR, MATERIAL, TOTAL):
            expect(work).to_contain_text(amount)
        technician.accessible()

    def verify(self) -> None:
        supervisor = self.company.as_("cs_supervisor")
        expect(supervisor.page.get_by_role("table").filter(has_text="派工单")).to_contain_text("已完工")
        supervisor.page.get_by_role("table").get_by_role("link").first.click()
        _state(supervisor, "已完工")
        supervisor.ask("验收")
        supervisor.dialog().get_by_label("是").check()
        supervisor.accessible()
        supervisor.submit_dialog()
        _state(supervisor, "已验收")

    def charged(self) -> None:
        """The owner has a bill of it at once, each line of which says what it is for."""
        clerk = self.company.as_("billing_clerk")
        clerk.accessible()
        clerk.menu("账单")
        clerk.accessible()
        clerk.page.get_by_role("row").filter(has_text=UNIT).get_by_role("link").first.click()
        _state(clerk, "待缴")
        lines = clerk.page.get_by_role("table").filter(has_text="计算过程")
        for name, amount in (("人工费", LABOUR), ("软管", MATERIAL)):
            expect(lines.get_by_role("row").filter(has_text=name)).to_contain_text(amount)
        expect(lines.get_by_role("row").filter(has_text="合计")).to_contain_text(TOTAL)
        clerk.accessible()


def _state(seat: Seat, state: str) -> None:
    expect(seat.page.get_by_role("heading", level=1)).to_contain_text(state)
