"""The expert at the screens: asked, without the person the case belongs to; answering, and not needed any more."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from demo.api import Json
from tests.journeys.conftest import Product, Sit
from tests.journeys.office import Office, alert, card, look, state

pytestmark = pytest.mark.browser
DISCIPLINE = "engineering_quality"
PERSON = re.compile("华女士|13800220114|138\\*+0114")


@pytest.fixture(scope="module")
def office(product: Product) -> Iterator[Office]:
    office = Office(product, "zhuanjia", "专家园物业服务有限公司", 27)
    office.open("专家园")
    office.name_the_expert(DISCIPLINE)
    yield office
    office.close()


def _ask(office: Office, title: str, question: str) -> tuple[Json, Json]:
    """The centre asks about a case that somebody is working on."""
    case = office.complain(title, class_l1=DISCIPLINE)
    office.give(case)
    body = {"discipline": DISCIPLINE, "question": question}
    return case, office.as_("csc_staff").post(f"ticketing/tickets/{case['id']}/consultations", body)


def test_from_the_message_to_the_opinion(office: Office, sit: Sit) -> None:
    """Told at once; nothing typed is lost by a reload, and an empty answer is none."""
    expert, centre = office.seat(sit, "expert"), office.seat(sit, "csc_staff")
    expert.menu("消息")
    expect(expert.page.get_by_role("group", name="消息", exact=True)).to_be_visible()
    title, question = "客厅顶板裂缝", "裂缝是否影响结构安全"
    case, _ = _ask(office, title, question)
    centre.go(f"/tickets/{case['id']}")
    asked = alert(expert, re.compile(f"请提供工程质量专家意见：{case['no']}"))
    expect(asked).to_be_visible()
    look(expert)
    expert.tab_to(asked)
    expert.keys("Enter")
    expert.heading(re.compile(title))
    expert.reads(question)
    expert.reads("姓名、电话与房号不向专家显示。")
    expect(expert.page.get_by_text(PERSON)).to_have_count(0)
    look(expert)

    opinion = expert.page.get_by_label("意见", exact=True)
    expect(opinion).to_be_focused()
    expert.keys("Control+Enter")
    expect(expert.page.get_by_text("请填写意见")).to_be_visible()
    look(expert)
    expert.type("属抹灰层收缩裂缝")
    expert.page.reload()
    expert.reads("已恢复您上次未提交的内容")
    expect(opinion).to_have_value("属抹灰层收缩裂缝")
    opinion.press("End")
    expert.type("，不影响结构；凿开后挂网修补。")
    expert.keys("Control+Enter")
    expert.heading("专家意见")
    expect(opinion).to_have_count(0)
    look(expert)
    expect(card(centre, "专家征询")).to_contain_text("不影响结构；凿开后挂网修补。")

    expert.menu("专家征询")
    row = expert.page.get_by_role("row").filter(has_text=title)
    expect(row).to_have_count(0)  # nothing waits any more
    expert.page.get_by_role("button", name=re.compile("^已答复")).click()
    expect(row).to_be_visible()
    look(expert)


def test_a_question_that_is_taken_back_asks_for_nothing(office: Office, sit: Sit) -> None:
    """Where the expert has it open, and in what stands in the inbox."""
    title = "卫生间返臭"
    expert = office.seat(sit, "expert")
    case, one = _ask(office, title, "地漏水封深度是否达标")
    tile = expert.page.get_by_role("link", name=re.compile("^待答专家征询"))
    expect(tile).to_contain_text("1")
    expert.tab_to(tile)
    expert.keys("Enter")
    row = expert.page.get_by_role("row").filter(has_text=title)
    expect(row).to_be_visible()
    expert.keys("j", "Enter")
    expert.heading(re.compile(title))
    expect(expert.page.get_by_label("意见", exact=True)).to_be_focused()
    centre = office.as_("csc_staff")
    version = centre.get(f"ticketing/consultations/{one['id']}")["version"]
    centre.post(f"ticketing/consultations/{one['id']}/cancel", {"reason": "现场已查明"}, version=version)
    state(expert, "已取消")  # without a reload
    expert.reads("现场已查明")
    expect(expert.page.get_by_label("意见", exact=True)).to_have_count(0)
    look(expert)
    expert.menu("消息")
    expect(alert(expert, re.compile(f"无需再提供专家意见（工程质量）：{case['no']}"))).to_be_visible()
    look(expert)


def test_the_case_itself_is_no_matter_of_the_expert(office: Office, sit: Sit) -> None:
    """Whose it is stays unsaid however one asks: by the list, by the address, by the search."""
    title = "阳台栏杆松动"
    case, one = _ask(office, title, "栏杆固定方式是否合格")
    expert = office.seat(sit, "expert")
    with expert.refusals(404):
        expert.go(f"/tickets/{case['id']}")
        expert.reads(re.compile("没有找到该记录"))
    look(expert)
    expert.go(f"/consultations/{one['id']}")
    expert.heading(re.compile(title))
    expect(expert.page.get_by_role("main").get_by_role("link", name="打开工单")).to_have_count(0)
    expect(expert.page.get_by_text(PERSON)).to_have_count(0)
