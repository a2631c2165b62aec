"""The property specialist at the screens: a case from its arrival to its end, a doubt, an answer to the centre."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import FilePayload, Locator, expect

from demo.api import today
from tests.journeys.conftest import Product, Sit
from tests.journeys.office import DEPARTMENT, Office, alert, card, look, send, state, step, write
from tests.journeys.seat import Seat

pytestmark = pytest.mark.browser
PHOTO = FilePayload(name="复查照片.txt", mimeType="text/plain", buffer="现场已恢复".encode())
RULING = {
    "grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": "现场属实",
    "department": DEPARTMENT,
}  # fmt: skip


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "zhuanyuan", "专苑物业服务有限公司", 25)
    office.open("专苑")
    yield office
    office.close()


def test_from_my_day_to_the_closed_case(office: Office, sit: Sit) -> None:
    """Whoever gets a case sees it arrive, and takes it to its end by the one key that takes every step."""
    title = "地下车库积水多日"
    specialist = office.seat(sit, "property_specialist")
    case = office.complain(title)
    office.give(case)
    mine = card(specialist, "我的工单：最先到期").get_by_role("link", name=re.compile(title))
    expect(mine).to_be_visible()  # without a reload
    look(specialist)
    specialist.tab_to(mine)
    specialist.keys("Enter")
    specialist.heading(re.compile(title))

    _next(specialist, "开始调查")
    send(specialist)
    state(specialist, "调查中")
    _next(specialist, "提交调查结论")
    _conclude(specialist)
    state(specialist, "制定方案")
    _plan(specialist, office.logins["property_specialist"][0])
    state(specialist, "方案审核")
    look(specialist)
    office.do("leader_in_charge", case, "plan-decisions", {"approved": True, "reason": "同意"})
    state(specialist, "处理中")  # without a reload

    measure = card(specialist, "办理过程").get_by_role("listitem").filter(has_text="疏通集水井")
    measure.get_by_role("button", name="完成", exact=True).click()
    expect(specialist.dialog()).to_be_visible()
    write(specialist, "完成情况", "集水井已疏通，水泵已更换")
    specialist.accessible()
    send(specialist)
    expect(measure.get_by_role("button")).to_have_count(0)
    expect(measure).to_contain_text("→ 集水井已疏通，水泵已更换")
    _next(specialist, "完成处理")
    expect(specialist.dialog().get_by_label("证明材料", exact=True)).to_have_value("现场照片三张")
    specialist.dialog().locator("input[type=file]").set_input_files(PHOTO)
    write(specialist, "处理结果", "集水井已疏通，水泵已更换")
    specialist.accessible()
    send(specialist)
    state(specialist, "已处理")
    expect(card(specialist, "附件 1")).to_contain_text(PHOTO["name"])
    look(specialist)

    _next(specialist, "回复客户")
    write(specialist, "回复内容", "集水井已疏通，水泵已更换，请您查看。")
    specialist.accessible()
    send(specialist)
    state(specialist, "已回复")
    _next(specialist, "关闭")
    specialist.keys("Control+Enter")
    expect(specialist.dialog().get_by_text("请说明客户是否已确认满意")).to_be_visible()
    specialist.dialog().get_by_role("radio", name="是", exact=True).check()
    send(specialist)
    state(specialist, "已关闭")
    look(specialist)
    specialist.menu("我的一天")
    expect(specialist.page.get_by_role("link", name=re.compile(title))).to_have_count(0)


def test_what_is_in_doubt_is_asked_of_the_centre(office: Office, sit: Sit) -> None:
    """Without an opinion of one's own nothing is asked; the ruling arrives where the case stands open."""
    title = "认为物业费不合理"
    case = office.complain(title)
    office.do("cs_supervisor", case, "accept")
    specialist = office.seat(sit, "property_specialist")
    specialist.menu("工单")
    row = specialist.page.get_by_role("row").filter(has_text=title)
    row.get_by_role("link").first.click()
    specialist.heading(re.compile(title))
    step(specialist, "请求定性")
    write(specialist, "存疑之处", "收费标准已公示，业主提出异议")
    specialist.keys("Control+Enter")
    expect(specialist.dialog().get_by_text("请填写专员基本意见")).to_be_visible()
    write(specialist, "专员基本意见", "建议认定为有效，补做说明")
    specialist.accessible()
    send(specialist)
    state(specialist, "待定性")
    specialist.reads("下一步：等待客服中心定性")
    look(specialist)

    handler = {"handler_id": office.staff["property_specialist"]["id"]}
    office.do("csc_staff", case, "reclassify", {"class_l1": "property_service", "reason": "按来电内容归类"})
    office.do("csc_staff", case, "rulings", RULING | handler)
    state(specialist, "已指派")
    expect(card(specialist, "办理过程")).to_contain_text("现场属实")
    expect(specialist.button("开始调查")).to_be_visible()
    specialist.menu("消息")
    expect(alert(specialist, re.compile(case["no"]))).to_be_visible()
    look(specialist)


def test_the_centre_asks_for_a_plan_and_gets_it_with_a_file(office: Office, sit: Sit) -> None:
    """What came in online is the centre's to answer; the specialist's plan is asked for and given from the day."""
    title = "论坛发帖反映绿化枯死"
    case = office.complain(title, "forum", "csc_staff")
    office.do("csc_staff", case, "accept")
    asked_of = office.staff["property_specialist"]["id"]
    question = {"purpose": "specialist_plan", "to_staff_id": asked_of, "question": "请给出补种方案"}
    specialist, centre = office.seat(sit, "property_specialist"), office.seat(sit, "csc_staff")
    centre.go(f"/tickets/{case['id']}")
    office.as_("csc_staff").post(f"ticketing/tickets/{case['id']}/referrals", question)
    asked = specialist.page.get_by_role("listitem").filter(has_text=title).filter(has_text="请给出补种方案")
    expect(asked).to_be_visible()
    look(specialist)
    asked.get_by_role("button", name="答复").click()
    expect(specialist.dialog()).to_be_visible()
    specialist.dialog().locator("input[type=file]").set_input_files(PHOTO)
    write(specialist, "答复", "本月底前补种麦冬两百平方米")
    specialist.accessible()
    send(specialist)
    expect(asked).to_have_count(0)
    expect(card(centre, "办理过程")).to_contain_text("本月底前补种麦冬两百平方米")
    expect(card(centre, "附件 1")).to_contain_text(PHOTO["name"])
    look(centre)


def _next(seat: Seat, name: str) -> None:
    """What the page offers first is the step that comes now, and `s` takes it."""
    expect(_offered(seat, name)).to_be_visible()
    seat.keys("s")
    expect(seat.dialog()).to_contain_text(name)
    # Once the focus is in its form, or at the button that sends it, the dialog hears the keys.
    expect(seat.dialog().locator("input:focus, textarea:focus, [type=submit]:focus")).to_have_count(1)


def _offered(seat: Seat, name: str) -> Locator:
    return seat.page.get_by_role("button", name=re.compile(rf"^{name} s$"))


def _conclude(seat: Seat) -> None:
    """The five steps, what shows it, why it happened and who is responsible."""
    seat.keys("Control+Enter")
    expect(seat.dialog().get_by_text("请填写原因")).to_be_visible()
    dialog = seat.dialog()
    for check in ("听取陈述", "询问相关人员", "现场查看", "核对记录", "分析原因"):
        dialog.get_by_label(check).check()
    dialog.get_by_label("证据", exact=True).fill("现场照片三张")
    seat.keys("Enter")
    write(seat, "原因", "集水井淤塞，水泵损坏")
    seat.choose("原因类别", "维护保养不到位")
    seat.accessible()
    send(seat)


def _plan(seat: Seat, owner: str) -> None:
    """One measure, who sees to it and by when, and what it costs."""
    step(seat, "提交方案")
    seat.fill(**{"措施 1": "疏通集水井，更换水泵"})
    seat.choose("负责人", owner)
    seat.dialog().get_by_label("计划完成", exact=True).fill((today() + timedelta(days=2)).isoformat())
    seat.keys("Enter")
    seat.fill(预计费用="300")
    seat.accessible()
    send(seat)
