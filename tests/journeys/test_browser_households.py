"""From the call to everything about the caller and their home, past residents included, and back to the call."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from demo.api import Json, Person, today
from demo.company import PASSWORD, Company
from demo.hotline import Hotline
from demo.money import bill
from tests.journeys.conftest import Product, Sit
from tests.journeys.seat import Seat

pytestmark = pytest.mark.browser


class Household(Company):
    """A billed home whose owner has reported something, and where somebody else lived before."""

    def open(self, phone_url: str) -> None:
        self.sign_up()
        self.hire(["hotline_operator", "csc_staff", "desk_clerk", "billing_clerk", "finance"])
        self.community = self.bring_in("HS", "和顺苑", 24, 5)
        operator, desk = self.as_("hotline_operator"), self.as_("desk_clerk")
        units = self.as_("tenant_admin").pages(f"registry/communities/{self.community['id']}/units")
        self.unit: Json = next(unit for unit in units if unit["occupancy_status"] == "occupied_owner")
        (owner, *_) = operator.get(f"registry/units/{self.unit['id']}/overview")["owners"]
        self.owner = owner["person_id"]
        self.name: str = owner["name"]
        self.other: Json = next(unit for unit in units if not self.owned(operator, unit["id"]))
        asked = {"fields": ["phones"], "purpose": "let the phone ring"}
        self.number: str = operator.post(f"registry/persons/{self.owner}/unmask", asked)["phones"][0]
        body = {"community_id": self.community["id"], "name": "曾在此", "phones": ["13955550011"]}
        former = desk.post("registry/persons", body)
        stay = {"person_id": former["id"], "relation": "lessee", "valid_from": "2023-02-01", "valid_to": "2023-12-31"}
        place = f"registry/units/{self.unit['id']}"
        desk.post(f"{place}/occupants", stay, version=desk.get(place)["version"])
        operator.post(
            "ticketing/tickets",
            {"kind": "repair", "channel": "phone", "community_id": self.community["id"], "unit_id": self.unit["id"],
             "person_id": self.owner, "title": "厨房水管漏水", "description": "水槽下面一直滴水", "severity": "general",
             "promised_reply_at": (datetime.now(UTC) + timedelta(minutes=20)).isoformat(), "accept": True},
        )  # fmt: skip
        bill(self, self.community["id"], f"{today():%Y-%m}")
        self.hotline = Hotline(self, phone_url)
        self.hotline.connect()

    def owned(self, operator: Person, unit: str) -> bool:
        """Whether whoever calls owns this home too."""
        owners = operator.get(f"registry/units/{unit}/overview")["owners"]
        return self.owner in [owner["person_id"] for owner in owners]

    def seat(self, sit: Sit, role: str) -> Seat:
        seat = sit(self.slug)
        seat.go("/login")
        seat.sign_in(self.login_of(role), PASSWORD)
        seat.heading(re.compile("好，"))
        seat.reads("实时")
        return seat


@pytest.fixture(scope="module")
def household(product: Product) -> Iterator[Household]:
    household = Household(product.edge_url, product.stack.endpoints.mail_url, "heshun", "和顺物业服务有限公司", 23)
    household.open(product.stack.endpoints.phone_url)
    yield household
    household.hotline.close()
    household.close()


def test_from_the_call_to_the_owner_and_the_home_and_back(household: Household, sit: Sit) -> None:
    operator = household.seat(sit, "hotline_operator")
    page = operator.page
    household.hotline.ring(household.number)
    expect(page.get_by_role("status", name="来电提醒").get_by_role("button", name="接听")).to_be_visible()
    operator.keys("F2")
    operator.heading("受理登记")
    calling = page.url
    said = page.get_by_label("描述")
    said.fill("又开始滴水了")
    page.get_by_role("complementary").get_by_role("link", name=household.name).first.click()
    operator.heading(re.compile(re.escape(household.name)))

    contacts = page.get_by_role("list", name="往来记录")
    expect(contacts.get_by_role("link", name="厨房水管漏水")).to_be_visible()
    expect(page.get_by_text(household.number)).to_have_count(0)
    operator.accessible()
    operator.fits()
    for key, tab, text in (
        ("2", "工单", "厨房水管漏水"), ("3", "账单", "核实来电人后可见"), ("4", "房屋", household.unit["code"]),
    ):  # fmt: skip
        operator.keys(key)
        expect(page.get_by_role("tab", name=tab)).to_have_attribute("aria-selected", "true")
        expect(page.get_by_role("tabpanel").get_by_text(text).first).to_be_visible()
        operator.accessible()
        operator.fits()
    page.reload()
    expect(page.get_by_role("tab", name="房屋")).to_have_attribute("aria-selected", "true")

    expect(page.get_by_role("tabpanel").get_by_role("link", name=household.unit["code"])).to_be_visible()
    operator.keys("j")
    expect(page).to_have_url(re.compile("sel="))
    operator.keys("Enter")
    operator.heading(household.unit["code"])
    operator.accessible()
    page.get_by_role("tab", name="历任住户").click()
    gone = page.get_by_role("row").filter(has_text="曾**")
    for text in ("承租人", "2023/02/01", "2023/12/31", "已结束"):
        expect(gone).to_contain_text(text)
    operator.accessible()
    operator.fits()

    page.go_back()
    operator.heading(re.compile(re.escape(household.name)))
    page.go_back()
    operator.heading("受理登记")
    assert page.url == calling
    expect(said).to_have_value("又开始滴水了")
    expect(page.get_by_role("region", name="通话中")).to_be_visible()

    # Two data agree: what the household owes may be told.
    beside = page.get_by_role("complementary")
    beside.get_by_role("button", name=re.compile("来电号码 = ")).click()
    expect(beside.get_by_title("一致", exact=True)).to_be_visible()
    beside.get_by_label("房号").fill(household.unit["code"])
    beside.get_by_label("房号").press("Enter")
    expect(beside.get_by_text("核实后可见")).to_have_count(0)
    beside.get_by_role("link", name=household.name).first.click()
    operator.heading(re.compile(re.escape(household.name)))
    operator.keys("3")
    expect(page.get_by_role("tabpanel").get_by_text("待缴（未到期）").first).to_be_visible()

    # Verified for this home does not open another, whatever is typed into the address.
    operator.go(f"/units/{household.other['id']}")
    expect(page.get_by_text("已核实的来电人不是本户业主或缴费人。")).to_be_visible()
    expect(page.get_by_role("link", name="回到通话")).to_be_visible()
    operator.accessible()
    operator.go(f"/units/{household.unit['id']}")
    expect(page.get_by_text("核实来电人后可见")).to_have_count(0)
    expect(page.get_by_role("link", name="账单", exact=True)).to_have_count(0)  # the list of all households


def test_who_may_not_read_bills_has_no_bills(household: Household, sit: Sit) -> None:
    colleague = household.seat(sit, "csc_staff")
    page = colleague.page
    for place, first in ((f"/owners/{household.owner}", "往来记录"), (f"/units/{household.unit['id']}", "概况")):
        colleague.go(place)
        expect(page.get_by_role("tab", name=first)).to_be_visible()
        expect(page.get_by_role("tab", name="工单")).to_be_visible()
        expect(page.get_by_role("tab", name="账单")).to_have_count(0)
        colleague.go(f"{place}?tab=bills")
        colleague.reads("您不能查看这一项")
        colleague.accessible()
