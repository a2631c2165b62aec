"""The leader in charge at the screens: told, deciding, reading what was reported, and away."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from demo.api import today
from tests.journeys.conftest import Product, Sit
from tests.journeys.office import Office, alert, card, look, send, state, write

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "lingdao", "领岛物业服务有限公司", 23)
    office.open("领岛苑")
    office.name_the_expert("engineering_quality")
    yield office
    office.close()


def test_a_plan_goes_back_with_words_and_is_approved_when_it_is_better(office: Office, sit: Sit) -> None:
    title = "电梯困人后多次停运"
    case = office.complain(title, severity="major", desired_outcome="尽快修好并说明原因")
    office.give(case)
    office.do("property_specialist", case, "report-major", {"text": "现场属实，影响较大"})
    office.investigate(case)
    office.plan(case, "更换门机")
    leader, specialist = office.seat(sit, "leader_in_charge"), office.seat(sit, "property_specialist")
    specialist.menu("消息")

    waiting = leader.page.get_by_role("link", name=re.compile("^待审方案"))
    expect(waiting).to_contain_text("1")
    leader.tab_to(waiting)
    leader.keys("Enter")
    expect(leader.page.get_by_role("row").filter(has_text=title)).to_be_visible()
    look(leader)
    leader.keys("j", "Enter")
    leader.heading(re.compile(title))
    plans = card(leader, "处理方案")
    expect(plans).to_contain_text("更换门机")
    expect(plans).to_contain_text("¥2,600.00")
    look(leader)
    leader.ask("退回方案")
    leader.keys("Control+Enter")
    expect(leader.dialog().get_by_text("请填写原因")).to_be_visible()  # nobody is sent back without a reason
    write(leader, "原因", "请增加困人应急演练，并写明完成日期")
    leader.accessible()
    send(leader)
    state(leader, "制定方案")
    told = alert(specialist, re.compile(f"方案.*{case['no']}"))
    expect(told).to_be_visible()
    told.click()
    expect(card(specialist, "处理方案")).to_contain_text("请增加困人应急演练")
    look(specialist)

    office.plan(case, "更换门机并组织困人应急演练")
    state(leader, "方案审核")
    leader.keys("s")
    for said in ("更换门机并组织困人应急演练", "¥2,600.00"):
        expect(leader.dialog()).to_contain_text(said)
    write(leader, "审批意见", "同意，完成后报我")
    leader.accessible()
    send(leader)
    state(leader, "处理中")
    look(leader)
    state(specialist, "处理中")


def test_what_the_expert_leaves_unanswered_the_leader_decides(office: Office, sit: Sit) -> None:
    """Told at once when the day is over, and the leader's word ends the question."""
    title = "外墙瓷砖脱落"
    case = office.complain(title, class_l1="engineering_quality")
    office.give(case)
    question = {"discipline": "engineering_quality", "question": "是否整面敲除重做"}
    office.as_("csc_staff").post(f"ticketing/tickets/{case['id']}/consultations", question)
    leader, centre = office.seat(sit, "leader_in_charge"), office.seat(sit, "csc_staff")
    leader.menu("消息")
    centre.go(f"/tickets/{case['id']}")
    office.product.say_nothing(case["no"])
    told = alert(leader, re.compile(f"专家未按时答复.*{case['no']}"))
    expect(told).to_be_visible()
    look(leader)
    told.click()
    leader.heading(re.compile(title))
    leader.heading("逾期报告")
    expect(leader.page.get_by_label("意见", exact=True)).to_be_focused()
    leader.type("先围挡，整面检测后局部更换")
    look(leader)
    leader.keys("Control+Enter")
    leader.heading("专家意见")
    look(leader)
    expect(card(centre, "专家征询")).to_contain_text("整面检测后局部更换")


def test_the_quarter_is_read_and_the_centre_knows(office: Office, sit: Sit) -> None:
    now, centre_desk = today(), office.as_("csc_staff")
    opened = centre_desk.post("ticketing/quarterly-reports", {"year": now.year, "number": (now.month + 2) // 3})
    path = f"ticketing/quarterly-reports/{opened['report']['id']}"
    written = centre_desk.put(
        f"{path}/words", {"summary": "", "actions": "每日巡查公共区域，当月完成"}, opened["version"]
    )
    leader, centre = office.seat(sit, "leader_in_charge"), office.seat(sit, "csc_staff")
    leader.menu("消息")
    centre_desk.post(f"{path}/publish", {}, written["version"])
    centre.go(f"/reports/quarterly/{opened['report']['id']}")
    receipt = centre.page.get_by_role("listitem").filter(has_text=office.logins["leader_in_charge"][0])
    expect(receipt).to_contain_text("未阅")
    look(centre)

    told = alert(leader, re.compile("季度投诉处理专题汇报已发布"))
    expect(told).to_be_visible()
    told.click()
    leader.heading("发给我的报表")
    leader.reads("每日巡查公共区域，当月完成")
    look(leader)
    leader.tab_to(leader.page.get_by_role("button", name="确认已阅"))
    leader.keys("Enter")
    expect(leader.page.get_by_role("button", name="确认已阅")).to_have_count(0)
    expect(leader.page.get_by_role("main").get_by_role("listitem").first).to_contain_text("已阅")
    look(leader)
    expect(receipt).to_contain_text("已阅")


def test_whoever_stands_in_decides_while_the_leader_is_away(office: Office, sit: Sit) -> None:
    """The application waits for the leader; the one who was named grants it in the leader's place."""
    flows = office.as_("csc_staff").get("ticketing/approval-flows")
    of_class = {name: flow for name, flow in flows.items() if isinstance(flow, dict)}
    of_class["venue"] = {"steps": ["leader_in_charge"], "reply_days": 3}
    office.as_("csc_staff").put("ticketing/approval-flows", of_class, flows["version"])
    title = "申请使用活动室办书画展"
    request = office.complain(title, "visit", kind="application", class_l1="venue", accept=True)
    office.do("hotline_operator", request, "approvals", {"opinion": "材料齐全，建议同意"})
    leader, other = office.seat(sit, "leader_in_charge"), office.seat(sit, "top_management")

    leader.menu("申请审批")
    expect(leader.page.get_by_role("row").filter(has_text=title)).to_be_visible()
    look(leader)
    leader.ask("指定代理人")
    leader.choose("代理人", office.logins["top_management"][0])
    leader.dialog().get_by_placeholder("开始日期").fill(f"{today().isoformat()} 00:00")
    leader.keys("Enter")
    leader.dialog().get_by_placeholder("结束日期").fill(f"{(today() + timedelta(days=2)).isoformat()} 18:00")
    leader.keys("Enter")
    write(leader, "原因", "外出参加行业会议")
    leader.accessible()
    send(leader)
    expect(leader.page.get_by_role("button", name="结束代理")).to_be_visible()
    look(leader)

    other.menu("申请审批")
    row = other.page.get_by_role("row").filter(has_text=title)
    expect(row).to_contain_text("代理审批")
    look(other)
    other.keys("j", "Enter")
    other.heading(re.compile(title))
    other.keys("s")
    write(other, "审批意见", "同意，注意用电安全")
    other.accessible()
    send(other)
    state(other, "已同意")
    expect(card(other, "审批")).to_contain_text(f"代 {office.logins['leader_in_charge'][0]}")
    look(other)
    expect(leader.page.get_by_role("row").filter(has_text=title)).to_have_count(0)
