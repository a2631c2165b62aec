"""An office: a company set up through the API, with complaints brought to where somebody at a screen takes over."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Locator, expect

from demo.api import Json, today, until
from demo.company import PASSWORD, Company
from tests.journeys.conftest import Product, Sit
from tests.journeys.seat import Seat

STAFF = [
    "csc_staff", "cs_supervisor", "cs_manager", "hotline_operator", "property_specialist", "expert",
    "leader_in_charge", "top_management", "billing_clerk", "finance", "cashier",
]  # fmt: skip
DEPARTMENT = "物业管理部"
_FINDINGS = {
    "checks": ["listen", "ask", "look", "check", "think"], "evidence": ["现场照片三张", "值班巡查记录"],
    "cause": "日常巡查不到位", "cause_kind": "supervision", "responsible_department": DEPARTMENT,
}  # fmt: skip


class Office(Company):
    """Its people, its communities, and what they did before the journey begins."""

    def __init__(self, product: Product, slug: str, name: str, seed: int) -> None:
        super().__init__(product.edge_url, product.stack.endpoints.mail_url, slug, name, seed)
        self.product = product

    def open(self, *communities: str) -> None:
        self.sign_up()
        self.hire(STAFF)
        self.staff = {role: one for one in self.as_("tenant_admin").pages("identity/staff") for role in one["roles"]}
        found = [self.bring_in(f"{self.slug[:2].upper()}{n}", name, 24, n) for n, name in enumerate(communities, 1)]
        self.communities = {one["name"]: one["id"] for one in found}
        self.community_id = found[0]["id"]
        until("ticketing to know who works here", self._known)

    def _known(self) -> bool | None:
        asked = {"community_id": self.community_id, "able_to": "ticketing.ticket.process"}
        found = self.as_("cs_supervisor").get("ticketing/colleagues", **asked)
        return (
            True if {"property_specialist", "csc_staff"} <= {role for one in found for role in one["roles"]} else None
        )

    def seat(self, sit: Sit, role: str) -> Seat:
        seat = sit(self.slug)
        seat.go("/login")
        seat.sign_in(self.login_of(role), PASSWORD)
        expect(seat.page.get_by_role("heading", name=re.compile("好，"))).to_be_visible()
        seat.reads("实时")  # from here on nothing that happens is missed
        return seat

    def name_the_expert(self, discipline: str) -> None:
        panel = {"experts": [self.staff["expert"]["id"]], "leader_id": self.staff["leader_in_charge"]["id"]}
        self.as_("tenant_admin").put(f"identity/expert-panel/{discipline}", panel, 0)

        def heard() -> bool | None:
            panels = self.as_("csc_staff").get("ticketing/consultation-panels", community_id=self.community_id)
            return True if any(one["discipline"] == discipline and one["experts"] for one in panels) else None

        until("ticketing to know the panel", heard)

    def complain(self, title: str, channel: str = "phone", role: str = "hotline_operator", **more: Any) -> Json:
        """Registered, and by nobody taken in charge."""
        promise = datetime.now(UTC) + timedelta(minutes=90)
        return self.as_(role).post(
            "ticketing/tickets",
            {"kind": "complaint", "channel": channel, "community_id": self.community_id, "place": "3 幢大堂",
             "title": title, "description": title, "promised_reply_at": promise.isoformat(),
             "contact_name": "华女士", "contact_phone": "13800220114", **more},
        )  # fmt: skip

    def do(self, role: str, ticket: Json, verb: str, body: Json | None = None) -> Json:
        path = f"ticketing/tickets/{ticket['id']}"
        version = self.as_(role).get(path)["version"]
        return self.as_(role).post(f"{path}/{verb}", body, version=version)

    def give(self, ticket: Json) -> None:
        """Accepted, and in the hands of the specialist."""
        self.do("cs_supervisor", ticket, "accept")
        body = {"handler_id": self.staff["property_specialist"]["id"], "department": DEPARTMENT,
                "class_l1": "property_service"}  # fmt: skip
        self.do("cs_supervisor", ticket, "assign", body)

    def investigate(self, ticket: Json) -> None:
        self.do("property_specialist", ticket, "investigate")
        self.do("property_specialist", ticket, "conclude", _FINDINGS)

    def plan(self, ticket: Json, measure: str) -> None:
        item = {"measure": measure, "owner_id": self.staff["property_specialist"]["id"], "due_on": today().isoformat()}
        self.do("property_specialist", ticket, "plans", {"items": [item], "cost_cents": 260_000})

    def urge(self, ticket: Json, message: str) -> None:
        self.as_("csc_staff").post(f"ticketing/tickets/{ticket['id']}/urge-notices", {"message": message})


def alert(seat: Seat, text: Any) -> Locator:
    """A message in the inbox, which is open."""
    return seat.page.get_by_role("button", name=text).first


def card(seat: Seat, title: str) -> Locator:
    """A part of a page by its heading."""
    return seat.page.locator("section").filter(has=seat.page.get_by_role("heading", name=title, exact=True)).last


def state(seat: Seat, name: str) -> None:
    expect(seat.page.get_by_role("heading", level=1)).to_contain_text(name)


def look(seat: Seat) -> None:
    """The screen as it is fits and can be used by everybody."""
    seat.fits()
    seat.accessible()


def step(seat: Seat, name: str) -> None:
    """One of the steps beside the course of the matter."""
    seat.press("其他操作")
    seat.page.get_by_role("menuitem", name=name).click()
    expect(seat.dialog()).to_be_visible()


def send(seat: Seat) -> None:
    """The dialog is sent by the keyboard."""
    dialog = seat.dialog()
    seat.keys("Control+Enter")
    expect(dialog).to_be_hidden()


def write(seat: Seat, label: str, text: str) -> None:
    """Into a field of the dialog that the Tab key reaches."""
    field = seat.dialog().get_by_label(label, exact=True)
    seat.tab_to(field)
    seat.type(text)
