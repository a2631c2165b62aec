"""A person at a browser: what they see, click and type, and what must never appear while they do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, Response, expect

PATIENCE = 30_000
"""Milliseconds an expectation may take; the machine may be busy."""
AXE = Path(__file__).parents[2] / "services" / "web" / "node_modules" / "axe-core" / "axe.min.js"
_CHECK = """async () => {
  // The open calendar is the widget library's own.
  const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
  const found = await axe.run({ exclude: [['.ant-picker-dropdown']] }, rules)
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`))
}"""
_WIDER = """() => {
  const root = document.documentElement
  const pages = [root, document.querySelector('main')].filter((box) => box && box.scrollWidth > box.clientWidth + 1)
  return pages.map((box) => `${box.tagName} ${box.scrollWidth} > ${box.clientWidth}`)
}"""
_FARTHEST = 40
"""How often Tab is pressed before a place counts as out of reach."""
_REFUSED = re.compile(r"status of (\d{3})")
_FORESEEN = (
    # Until a caller is verified billing keeps the fees of a household from whoever serves callers (ADR 0018).
    (403, re.compile(r"/api/billing/(units/[^/]+/account|payer-account\?|bills\?|payments\?)")),
    # A receipt is printed at once, the page asks again until registry has heard of the payment.
    (409, re.compile(r"/api/registry/persons/[^/]+/name-on-paper$(?!\n)")),
)


class Seat:
    """One browser context on one host. `complaints` collects errors of page, console and servers."""

    def __init__(self, browser: Browser, address: str, width: int = 1440, height: int = 900) -> None:
        self.address = address
        self.context = browser.new_context(
            base_url=address,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            reduced_motion="reduce",
            viewport={"width": width, "height": height},
        )
        self.context.set_default_timeout(PATIENCE)
        self.complaints: list[str] = []
        self._expected: frozenset[int] = frozenset()
        self.page = self.tab()

    def tab(self) -> Page:
        """One more tab of the same browser."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        page.on("console", self._console)
        page.on("response", self._response)
        page.on("requestfailed", self._broken)
        return page

    def _console(self, message: ConsoleMessage) -> None:
        refused, url = _REFUSED.search(message.text), message.location.get("url", "")
        foreseen = self._expected | {status for status, place in _FORESEEN if place.search(url)}
        if message.type == "error" and not (refused and int(refused[1]) in foreseen):
            self.complaints.append(f"console: {message.text} ({url})")

    def _response(self, response: Response) -> None:
        if response.status >= 500:
            self.complaints.append(f"{response.status} {response.request.method} {response.url}")

    def _broken(self, request: Request) -> None:
        # Leaving a page takes back what it asked for.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.failure} {request.method} {request.url}")

    @contextmanager
    def refusals(self, *statuses: int) -> Iterator[None]:
        """Inside, the browser may log that a request was refused with one of these."""
        self._expected = frozenset(statuses)
        yield
        self._expected = frozenset()

    def go(self, path: str) -> None:
        self.page.goto(path)

    def menu(self, place: str) -> None:
        """Follow an entry of the main menu, whose group may be folded."""
        menu = self.page.get_by_role("navigation")
        hidden = menu.get_by_role("link", name=re.compile(rf"(^|\s){place}$"), include_hidden=True)
        expect(hidden).to_be_attached()
        if not hidden.is_visible():
            group = menu.locator("section").filter(has=self.page.locator(".menu-link", has_text=place))
            group.get_by_role("button").click()
        hidden.click()

    def button(self, name: str) -> Locator:
        """By its name, before which may stand an icon and behind which the key that does the same."""
        return self.page.get_by_role("button", name=re.compile(rf"(^|^\S+ ){re.escape(name)}( \w+)?$")).first

    def press(self, name: str) -> None:
        self.button(name).click()

    def ask(self, name: str) -> None:
        """Press what opens a dialog; while it is open, fields are meant to be its own."""
        self.press(name)
        expect(self.dialog()).to_be_visible()

    def _form(self) -> Page | Locator:
        return self.dialog() if self.page.get_by_role("dialog").count() else self.page

    def fill(self, **fields: str) -> None:
        for label, text in fields.items():
            self._form().get_by_label(label, exact=True).fill(text)

    def choose(self, label: str, option: str) -> None:
        """Pick from a list, by typing where it can be searched."""
        field = self._form().get_by_label(label, exact=True)
        options = self.page.locator(".ant-select-item-option")
        if field.is_editable():
            field.fill(option)
            options.and_(self.page.locator(".ant-select-item-option-active")).filter(has_text=option).last.wait_for()
            field.press("Enter")
        else:
            field.click()
            options.filter(has_text=option).last.click()
        if not self.page.locator(".ant-select-multiple").filter(has=field).count():
            expect(self.page.locator(".ant-select-dropdown:visible")).to_have_count(0)

    def tick(self, option: str) -> None:
        """One of several buttons of which one is down."""
        self._form().locator("label").filter(has_text=re.compile(f"^{option}$")).click()

    def type(self, text: str) -> None:
        """Into whatever has the focus, key by key."""
        self.page.keyboard.type(text)

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, target: Locator, *, back: bool = False) -> None:
        """Walk to it with the Tab key, as somebody without a mouse does."""
        for _ in range(_FARTHEST):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.keys("Shift+Tab" if back else "Tab")
        raise AssertionError(f"the Tab key does not reach {target}")

    def reads(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()

    def heading(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_role("heading", name=text).first).to_be_visible()

    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog").last

    def submit_dialog(self, name: str | None = None) -> None:
        """Send a dialog, by the button that says what it does, and wait until it is gone."""
        dialog = self.dialog()
        button = dialog.get_by_role("button", name=name, exact=True) if name else dialog.locator("[type=submit]")
        button.click()
        expect(dialog).to_be_hidden()

    def sign_in(self, login: str, password: str, label: str = "邮箱或手机号") -> None:
        self.fill(**{label: login, "密码": password})
        self.press("登录")

    def fits(self) -> None:
        """Nothing on this screen has to be scrolled sideways, except what is a lane or table of its own."""
        wide: Any = self.page.evaluate(_WIDER)
        assert wide == [], f"{self.page.url} is wider than the screen: {wide}"

    def accessible(self) -> None:
        """The screen as it is now holds every rule of WCAG A and AA that can be checked."""
        expect(self.page.locator(".ant-btn-loading")).to_have_count(0)
        # What is still fading in or out is not as it will be read.
        for fading in ("appear", "leave"):
            expect(self.page.locator(f".ant-form-show-help-item-{fading}")).to_have_count(0)
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text())
        found: Any = self.page.evaluate(_CHECK)
        assert found == [], f"{self.page.url}: {found}"
