"""The service centre at its screens: it rules, urges, asks the experts, answers, and puts the day together."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from demo.api import today
from tests.journeys.conftest import Product, Sit
from tests.journeys.office import DEPARTMENT, Office, alert, card, look, send, state, step, write

pytestmark = pytest.mark.browser
SERVED, SILENT = "中心苑", "银杏里"


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "zhongxin", "中心物业服务有限公司", 21)
    office.open(SERVED, SILENT)
    office.name_the_expert("engineering_quality")
    yield office
    office.close()


def test_a_doubtful_complaint_is_ruled_on(office: Office, sit: Sit) -> None:
    """From the tile of the day to the ruling without a mouse; the specialist sees it where the ticket stands open."""
    title = "入户门隔音差要求赔偿"
    case = office.complain(title)
    office.do("cs_supervisor", case, "accept")
    specialist = office.seat(sit, "property_specialist")
    specialist.go(f"/tickets/{case['id']}")
    office.do("property_specialist", case, "ruling-requests", {"doubt": "是否属于质量问题", "opinion": "倾向有效"})
    state(specialist, "待定性")
    specialist.reads("下一步：等待客服中心定性")

    centre = office.seat(sit, "csc_staff")
    centre.tab_to(centre.page.get_by_role("link", name=re.compile("^待定性")))
    centre.keys("Enter")
    expect(centre.page.get_by_role("row").filter(has_text=title)).to_be_visible()
    look(centre)
    centre.keys("j", "Enter")
    centre.heading(re.compile(title))
    centre.reads(re.compile("投诉须先选择分类"))  # said before the form is filled in, with the way to it
    look(centre)
    centre.press("调整分类")
    centre.choose("分类", "工程质量")
    write(centre, "原因", "按来电内容归类")
    send(centre)
    expect(centre.button("定性为有效")).to_be_visible()
    centre.keys("s")
    expect(centre.dialog().get_by_label("定性理由")).to_be_visible()
    centre.keys("Control+Enter")
    expect(centre.dialog().get_by_text("请填写定性理由")).to_be_visible()
    write(centre, "定性理由", "现场检测隔声不足，诉求合理")
    centre.choose("责任部门", DEPARTMENT)
    centre.choose("处理人", office.logins["property_specialist"][0])
    centre.accessible()
    send(centre)
    state(centre, "已指派")
    expect(card(centre, "定性")).to_contain_text("现场检测隔声不足")
    look(centre)
    state(specialist, "已指派")


def test_an_address_nobody_has_leads_on(office: Office, sit: Sit) -> None:
    """The menu stays, and from here one searches or goes home."""
    centre = office.seat(sit, "csc_staff")
    centre.go("/ticktes")
    centre.heading("没有这个页面")
    expect(centre.page.get_by_role("navigation").get_by_role("link", name=re.compile("工单$"))).to_be_visible()
    look(centre)
    centre.page.get_by_role("main").get_by_role("button", name=re.compile("^搜索")).click()
    expect(centre.page.get_by_role("combobox", name="全局搜索")).to_be_focused()
    centre.keys("Escape")
    centre.menu("投诉报表")
    centre.heading("投诉报表")


def test_the_third_urge_notice_reaches_the_leader(office: Office, sit: Sit) -> None:
    """A second one before the first had its time is sent on purpose only; whoever is urged answers from their day."""
    title = "楼道堆物一直没有清理"
    case = office.complain(title)
    office.give(case)
    centre, leader = office.seat(sit, "csc_staff"), office.seat(sit, "leader_in_charge")
    leader.menu("消息")
    centre.go(f"/tickets/{case['id']}")
    for number in (1, 2, 3):
        step(centre, "督办")
        if number > 1:
            centre.reads(re.compile(f"第 {number - 1} 次督办仍在等待"))
            centre.tab_to(centre.dialog().get_by_role("checkbox"))
            centre.keys("Space")
        write(centre, "督办内容", f"请今天内清理并回报（{number}）")
        centre.accessible()
        send(centre)
        expect(card(centre, "督办")).to_contain_text(f"第 {number} 次")
        expect(card(centre, "督办").get_by_text("已报分管领导")).to_have_count(1 if number == 3 else 0)
    look(centre)
    urged = alert(leader, re.compile(rf"督办.*{case['no']}"))
    expect(urged).to_be_visible()
    look(leader)
    urged.click()
    leader.heading(re.compile(title))
    expect(card(leader, "督办")).to_contain_text("已报分管领导")

    specialist = office.seat(sit, "property_specialist")
    awaited = specialist.page.get_by_role("listitem").filter(has_text=f"{case['no']}").filter(has_text="（1）")
    awaited.get_by_role("button", name="答复").click()
    write(specialist, "答复", "已约保洁下午三点清理")
    specialist.accessible()
    send(specialist)
    expect(card(centre, "督办")).to_contain_text("已约保洁下午三点清理")


def test_the_experts_are_asked_and_the_customer_is_told_meanwhile(office: Office, sit: Sit) -> None:
    title = "卫生间渗水反复维修"
    case = office.complain(title, class_l1="engineering_quality")
    office.give(case)
    centre, expert = office.seat(sit, "csc_staff"), office.seat(sit, "expert")
    centre.go(f"/tickets/{case['id']}")
    centre.ask("征询专家")
    centre.choose("专业", "工程质量")
    write(centre, "征询问题", "是否需要整体重做防水层")
    centre.accessible()
    send(centre)
    panel = card(centre, "专家征询")
    expect(panel.get_by_role("link", name="工程质量")).to_be_visible()
    centre.ask("先答复客户")
    centre.accessible()
    send(centre)
    centre.reads(re.compile("正在请专业人员核实"))
    look(centre)

    tile = expert.page.get_by_role("link", name=re.compile("^待答专家征询"))
    expect(tile).to_contain_text("1")
    expert.tab_to(tile)
    expert.keys("Enter")
    expect(expert.page.get_by_role("row").filter(has_text=title)).to_be_visible()
    look(expert)
    expert.keys("j", "Enter")
    expert.heading(re.compile(title))
    expect(expert.page.get_by_label("意见", exact=True)).to_be_focused()
    expert.type("闭水试验后再定，先做局部修补")
    look(expert)
    expert.keys("Control+Enter")
    expert.heading("专家意见")
    look(expert)
    expect(panel).to_contain_text("闭水试验后再定")
    expect(centre.page.get_by_role("button", name="先答复客户")).to_have_count(0)


def test_the_day_is_received_and_put_together(office: Office, sit: Sit) -> None:
    """One community handed in, the other did not: what is in goes out, and who is missing is named."""
    day = today().fromordinal(today().toordinal() - 1).isoformat()
    for name in (SERVED, SILENT):
        office.as_("property_specialist").post(
            "ticketing/daily-reports", {"community_id": office.communities[name], "day": day}
        )
    specialist = office.seat(sit, "property_specialist")
    specialist.page.get_by_role("link", name=re.compile("^日报待提交")).click()
    # From noon on the report of the day before is late, and still to be handed in.
    specialist.page.get_by_role("link", name=re.compile(f"^{SERVED}.*(待提交|迟交未报)")).click()
    specialist.heading(re.compile("投诉情况日报"))
    look(specialist)
    specialist.press("提交零报告")
    specialist.page.get_by_role("tooltip").get_by_role("button", name="确定").click()
    state(specialist, "已提交")

    centre = office.seat(sit, "csc_staff")
    centre.menu("投诉报表")
    handed_in = centre.page.get_by_role("link", name=re.compile(f"^{SERVED}.*已提交"))
    expect(handed_in).to_be_visible()
    look(centre)
    handed_in.click()
    centre.heading(re.compile("投诉情况日报"))
    centre.press("签收")
    state(centre, "已签收")
    state(specialist, "已签收")
    look(centre)
    centre.menu("投诉报表")
    centre.page.get_by_role("link", name=re.compile("^公司汇总")).last.click()
    centre.heading(re.compile("投诉汇总日报"))
    centre.reads("1 个小区未交日报")
    look(centre)
    centre.press("汇总并发布")
    state(centre, "已发布")
    expect(centre.page.get_by_role("row").filter(has_text=SILENT)).to_contain_text("未交")
    look(centre)
    state(specialist, "已汇总")


def test_the_centre_gives_the_answer_that_is_its_own(office: Office, sit: Sit) -> None:
    """What came in online is answered by the centre alone, in the company's words."""
    title = "业主邮箱来信反映噪声"
    case = office.complain(title, "complaint_mailbox", "csc_staff")
    office.give(case)
    office.investigate(case)
    office.do("property_specialist", case, "first-measure", {"measure": "劝导", "planned_on": today().isoformat()})
    office.do("property_specialist", case, "resolve", {"result": "已约定施工时间", "evidence": "约定书"})
    specialist, centre = office.seat(sit, "property_specialist"), office.seat(sit, "csc_staff")
    specialist.go(f"/tickets/{case['id']}")
    specialist.reads("下一步：由客服中心答复客户")
    expect(specialist.page.get_by_role("button", name=re.compile("^回复客户"))).to_have_count(0)

    centre.tab_to(centre.page.get_by_role("link", name=re.compile("^待客服中心答复")).first)
    centre.keys("Enter")
    expect(centre.page.get_by_role("row").filter(has_text=title)).to_be_visible()
    centre.keys("j", "Enter")
    centre.heading(re.compile(title))
    centre.keys("s")
    expect(centre.dialog().get_by_label("回复内容", exact=True)).to_be_focused()
    centre.dialog().get_by_role("button", name=re.compile("^套用")).first.click()
    centre.accessible()
    centre.keys("Control+Enter")
    expect(centre.dialog().get_by_text("请把〔〕中的内容改写完整")).to_be_visible()  # words with gaps are no answer
    centre.fill(回复内容="您反映的噪声已与装修户约定施工时间，感谢理解。")
    centre.accessible()
    send(centre)
    state(centre, "已回复")
    look(centre)
    state(specialist, "已回复")
