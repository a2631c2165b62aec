"""Intake on the phone: the hotline takes a call without touching the mouse, the household stands beside the form."""

import re

from playwright.sync_api import Locator, expect

from tests.journeys.seat import Seat


class Intake:
    """The intake form of one operator, worked by keys alone."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self.beside = seat.page.get_by_role("complementary")

    def answer(self) -> None:
        """F2, wherever one is: the caller's field has the focus."""
        self.seat.keys("F2")
        self.seat.heading("受理登记")
        expect(self._caller()).to_be_focused()

    def recognise(self, phone: str, unit: str, *, steps: int) -> None:
        """A number with several homes: the arrows mark one, Enter takes it."""
        self.seat.type(phone)
        candidates = self.beside.get_by_role("listitem")
        expect(candidates.filter(has_text=unit)).to_be_visible()
        self.seat.keys(*["ArrowDown"] * steps)
        expect(candidates.and_(self.seat.page.locator("[aria-current=true]"))).to_contain_text(unit)
        self.seat.keys("Enter")
        self.household(unit)
        self._ready_for_phrases()

    def find(self, typed: str, unit: str, *, steps: int) -> None:
        """A unit by the beginning of its code, chosen from the list that opens below the field."""
        self.seat.type(typed)
        options = self.seat.page.locator(".ant-select-item-option")
        expect(options.filter(has_text=unit)).to_be_visible()
        self.seat.keys(*["ArrowDown"] * steps)
        expect(self.seat.page.locator(".ant-select-item-option-active")).to_contain_text(unit)
        self.seat.keys("Enter")
        self.household(unit)
        self._ready_for_phrases()

    def household(self, unit: str) -> None:
        """The 360° view: who lives there, what is owed, what is open."""
        expect(self.beside.get_by_role("heading", name=re.compile(unit))).to_be_visible()
        for fact in ("欠费", "未结工单", "住户"):
            expect(self.beside.get_by_text(fact).first).to_be_visible()

    def kind(self, name: str) -> None:
        """The kinds are radio buttons: Tab reaches the one that is set, the arrows go on from there."""
        kinds = self.seat.page.get_by_role("radio")
        wanted = self.seat.page.get_by_role("radio", name=name)
        self.seat.tab_to(kinds.and_(self.seat.page.locator(":checked")).first, back=True)
        for _ in range(kinds.count()):
            if wanted.is_checked():
                return
            self.seat.keys("ArrowRight")
        raise AssertionError(f"the arrows do not reach {name}")

    def say(self, subject: str, *, accept: bool) -> None:
        self.seat.tab_to(self._subject())
        self.seat.type(subject)
        at_once = self.seat.page.get_by_label("登记后立即受理")
        if at_once.is_checked() != accept:
            self.seat.tab_to(at_once)
            self.seat.keys("Space")
        expect(at_once).to_be_checked(checked=accept)

    def save(self) -> str:
        """Ctrl+Enter, from any field; the number of the ticket. The next call can come at once."""
        self.seat.keys("Control+Enter")
        saved = self.seat.page.get_by_role("status").filter(has_text="已登记")
        expect(saved).to_be_visible()
        expect(self._caller()).to_be_focused()
        expect(self._subject()).to_be_empty()
        no = re.search(r"已登记 (\S+)", saved.inner_text())
        assert no is not None
        return no[1]

    def _ready_for_phrases(self) -> None:
        """The caller is known: the keyboard is in the form, where a digit writes a phrase."""
        expect(self.seat.page.get_by_role("toolbar")).to_be_focused()

    def _caller(self) -> Locator:
        return self.seat.page.get_by_label("来电号码、房号或姓名")

    def _subject(self) -> Locator:
        return self.seat.page.get_by_label("一句话说明")
