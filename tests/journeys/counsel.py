"""Counsel: the centre asks the expert panel; one expert answers, of the silence of the other the leader hears."""

import re

from playwright.sync_api import expect

from tests.journeys.founding import STAFF, Founding
from tests.journeys.seat import Seat

ANSWERED, SILENT = "工程质量", "法务"


class Counsel:
    def __init__(self, company: Founding, ticket_no: str, title: str) -> None:
        self.company = company
        self.ticket_no = ticket_no
        self.title = re.compile(title)

    def name_the_panel(self) -> None:
        admin = self.company.as_("tenant_admin")
        admin.menu("组织架构")
        admin.press("专家顾问团")
        for discipline in (ANSWERED, SILENT):
            row = admin.page.get_by_role("row").filter(has_text=discipline)
            row.get_by_role("button", name=f"编辑 {discipline}").click()
            expect(admin.dialog()).to_be_visible()
            admin.choose("专家", STAFF["expert"][1])
            admin.choose("分管领导", STAFF["leader_in_charge"][1])
            admin.accessible()
            admin.submit_dialog("保存")
            expect(row).to_contain_text(STAFF["expert"][1])

    def ask(self) -> None:
        """Two disciplines, one after the other, beside the case."""
        centre = self.company.as_("csc_staff")
        centre.menu("工单")
        centre.page.get_by_role("row").filter(has_text=self.title).get_by_role("link").first.click()
        centre.heading(self.title)
        for discipline in (ANSWERED, SILENT):
            centre.ask("征询专家")
            centre.choose("专业", discipline)
            centre.fill(征询问题=f"请从{discipline}角度给出意见")
            centre.accessible()
            centre.submit_dialog("立即征询")
            expect(centre.page.get_by_role("link", name=discipline, exact=True)).to_be_visible()

    def answer(self) -> None:
        """The expert reads the case without the person it belongs to."""
        expert = self.company.as_("expert")
        self._open(expert, ANSWERED)
        expert.reads("姓名、电话与房号不向专家显示。")
        expert.fill(意见="属施工时段问题，建议书面约定")
        expert.accessible()
        expert.press("提交意见")
        expert.heading("专家意见")

    def stay_silent(self) -> None:
        """A day passes: the leader hears of it at once and sees what was asked; the centre signs for the report."""
        leader = self.company.as_("leader_in_charge")
        leader.menu("消息")
        leader.heading("消息")
        self.company.product.say_nothing(self.ticket_no)
        alert = leader.page.get_by_role("button", name=re.compile(f"专家未按时答复.*{self.ticket_no}")).first
        expect(alert).to_be_visible()
        leader.accessible()
        self._open(leader, SILENT)
        leader.heading("逾期报告")
        leader.accessible()
        centre = self.company.as_("csc_staff")
        centre.press("签认报告")
        expect(centre.page.get_by_role("button", name="签认报告")).to_have_count(0)
        centre.accessible()

    def _open(self, seat: Seat, discipline: str) -> None:
        seat.menu("专家征询")
        row = seat.page.get_by_role("row").filter(has_text=discipline)
        row.get_by_role("link").first.click()
        seat.heading(self.title)
