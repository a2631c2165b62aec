"""Casework: a complaint from the call to the closed file, a repair from the call to the verified work order."""

import re
from datetime import timedelta

from playwright.sync_api import Page, expect

from demo.api import today
from tests.journeys.founding import STAFF, Founding
from tests.journeys.intake import Intake
from tests.journeys.seat import Seat

PHONE, OWNER, UNIT = "13800220114", "华**", "6-2-602"
"""The first owner of hc-small.xlsx, the name as those see it who may not see all, and the second of the two homes."""
OWNER_MAIL = "hua@home.example"
COMPLAINT, REPAIR = "楼上装修太吵", "厨房水管漏水"


class Casework:
    def __init__(self, company: Founding) -> None:
        self.company = company

    def take_the_calls(self) -> None:
        """Two calls by keyboard alone; the supervisor's second tab shows each ticket without a reload."""
        list_of_supervisor = self._second_tab()
        hotline = self.company.as_("hotline_operator")
        hotline.accessible()
        intake = Intake(hotline)
        intake.answer()
        intake.recognise(PHONE, UNIT, steps=1)
        expect(intake.beside.get_by_text(OWNER).first).to_be_visible()
        hotline.accessible()
        intake.kind("投诉")
        intake.say(COMPLAINT, accept=False)
        self.complaint = intake.save()
        expect(list_of_supervisor.get_by_text(COMPLAINT).first).to_be_visible()
        intake.answer()
        intake.find(UNIT[:-1], UNIT, steps=1)
        intake.say(REPAIR, accept=True)
        hotline.accessible()
        intake.save()
        expect(list_of_supervisor.get_by_text(REPAIR).first).to_be_visible()

    def note_the_mail_address(self) -> None:
        """The file has no mail addresses, so the registry is told of one: from now on the owner is written to."""
        desk = self.company.as_("cs_supervisor")
        desk.menu("楼栋图")
        desk.choose("楼栋", "6 栋")
        desk.page.get_by_role("button", name=re.compile(f"^{UNIT}")).click()
        desk.heading(re.compile(UNIT))
        desk.accessible()
        desk.page.get_by_role("link", name=OWNER).first.click()
        desk.heading(re.compile(re.escape(OWNER)))
        desk.accessible()
        desk.ask("编辑")
        desk.fill(邮箱=OWNER_MAIL)
        desk.accessible()
        desk.submit_dialog("保存")

    def _second_tab(self) -> Page:
        supervisor = self.company.as_("cs_supervisor")
        supervisor.accessible()
        tab = supervisor.tab()
        tab.goto("/tickets")
        expect(tab.get_by_text("还没有工单").first).to_be_visible()
        return tab

    def let_the_clock_run_out(self) -> None:
        """Nobody accepts the complaint: who took it is warned, then the supervisor hears of the miss."""
        hotline, supervisor = self.company.as_("hotline_operator"), self.company.as_("cs_supervisor")
        for seat, happens, message in (
            (hotline, self.company.product.run_short, f"「受理」时限即将到期：{self.complaint}"),
            (supervisor, self.company.product.run_out, f"「受理」已超时：{self.complaint}"),
        ):
            seat.menu("消息")
            alert = seat.page.get_by_role("button", name=re.compile(message)).first
            expect(seat.page.get_by_role("group", name="消息", exact=True)).to_be_visible()
            expect(alert).to_have_count(0)
            happens(self.complaint)
            expect(alert).to_be_visible()
            seat.accessible()
        alert.click()
        supervisor.heading(re.compile(COMPLAINT))
        expect(supervisor.page.get_by_role("list", name="处理记录")).to_contain_text("时限已超")

    def settle_the_complaint(self) -> None:
        """Accepted and assigned by the supervisor; measured, resolved, answered and closed by the specialist."""
        supervisor = self.company.as_("cs_supervisor")
        supervisor.menu("工单")
        supervisor.accessible()
        self._open(supervisor, COMPLAINT)
        supervisor.ask("受理")
        supervisor.submit_dialog()
        self._state(supervisor, "已受理")
        self._assign(supervisor)

        specialist = self.company.as_("property_specialist")
        specialist.page.get_by_role("link", name=re.compile(r"消息，[1-9]\d* 条未读")).click()
        specialist.heading("消息")
        specialist.accessible()
        specialist.page.get_by_role("button", name=re.compile(f"指派给您：{self.complaint}")).click()
        specialist.heading(re.compile(COMPLAINT))
        in_two_days = (today() + timedelta(days=2)).isoformat()
        self._step(specialist, "开始调查")
        self._state(specialist, "调查中")
        self._conclude(specialist)
        self._step(specialist, "采取首次措施", 首次措施="已与装修户约定施工时间", 计划完成=in_two_days)
        self._state(specialist, "处理中")
        self._step(specialist, "完成处理", 处理结果="已停止夜间施工", 证明材料="夜间巡查记录")
        self._state(specialist, "已处理")
        self._step(specialist, "回复客户", 回复内容="已电话说明处理结果")
        self._state(specialist, "已回复")
        specialist.ask("关闭")
        specialist.dialog().get_by_role("radio", name="是", exact=True).check()
        specialist.submit_dialog()
        self._state(specialist, "已关闭")
        timeline = specialist.page.get_by_role("list", name="处理记录")
        for verb in ("登记", "受理", "指派", "开始调查", "调查结论", "首次措施", "处理完成", "回复客户", "关闭"):
            expect(timeline.get_by_text(verb).first).to_be_visible()
        specialist.accessible()

    def _open(self, seat: Seat, title: str) -> None:
        seat.page.get_by_role("row").filter(has_text=title).get_by_role("link").first.click()
        seat.heading(re.compile(title))

    def _assign(self, seat: Seat) -> None:
        seat.ask("指派")
        seat.choose("处理人", STAFF["property_specialist"][1])
        seat.choose("责任部门", "客户服务中心")
        seat.choose("分类", "邻里纠纷")
        seat.accessible()
        seat.submit_dialog()
        self._state(seat, "已指派")

    def _conclude(self, seat: Seat) -> None:
        """The five steps, what shows it, why it happened and who is responsible."""
        seat.ask("提交调查结论")
        dialog = seat.dialog()
        for check in ("听取陈述", "询问相关人员", "现场查看", "核对记录", "分析原因"):
            dialog.get_by_label(check).check()
        dialog.get_by_label("证据", exact=True).fill("装修登记与巡查记录")
        seat.keys("Enter")
        dialog.get_by_label("原因", exact=True).fill("装修户未遵守施工时间")
        seat.choose("原因类别", "管理巡查不到位")
        seat.accessible()
        seat.submit_dialog()
        self._state(seat, "制定方案")

    def _step(self, seat: Seat, verb: str, **fields: str) -> None:
        seat.ask(verb)
        dialog = seat.dialog()
        for label, text in fields.items():
            dialog.get_by_label(label, exact=True).fill(text)
            if label == "计划完成":
                seat.keys("Enter")
        seat.submit_dialog()

    def _state(self, seat: Seat, state: str) -> None:
        expect(seat.page.get_by_role("heading", level=1)).to_contain_text(state)
