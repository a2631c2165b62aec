"""Month end: calculated, issued by another, explained, taken in cash and by transfer; the paper can be checked."""

import re
from decimal import Decimal

from playwright.sync_api import Locator, expect

from demo.api import today
from demo.company import months_before
from tests.journeys.casework import OWNER, UNIT
from tests.journeys.founding import COMMUNITY, Founding
from tests.journeys.repairs import TOTAL
from tests.journeys.seat import Seat

_COLOUR = "tile => getComputedStyle(tile).backgroundColor"
_CAPITALS = re.compile("金额大写.*[壹贰叁肆伍陆柒捌玖拾佰仟]+.*元")
_PRODUCT = re.compile(r"([\d.]+) × ([\d.]+)(?: \+ ([\d.]+))? = ([\d.]+)")


class MonthEnd:
    def __init__(self, company: Founding) -> None:
        self.company = company
        # Two months ago: what is billed in advance for that month is overdue by now.
        self.month = months_before(today(), 3)[0]

    def calculate(self) -> None:
        clerk = self.company.as_("billing_clerk")
        clerk.menu("出账")
        clerk.ask("新建出账")
        month = clerk.dialog().get_by_label("出账月")
        month.fill(self.month)
        month.press("Enter")
        clerk.accessible()
        clerk.dialog().get_by_role("button", name="开始试算").click()
        clerk.heading(re.compile("待核对"))
        clerk.heading("按项目合计")
        clerk.reads("住宅物业费")
        clerk.accessible()

    def issue(self) -> None:
        """By a second person, who hears of it, looks at the totals and confirms them."""
        finance = self.company.as_("finance")
        finance.accessible()
        finance.menu("消息")
        finance.page.get_by_role("button", name=re.compile(f"账单试算完成：{COMMUNITY}")).first.click()
        finance.heading(re.compile("待核对"))
        for figure in ("账单", "本期合计", "波动超 20%"):
            finance.reads(figure)
        finance.press("确认出账")
        finance.accessible()
        finance.page.get_by_role("tooltip").get_by_role("button", name="确定").click()
        finance.reads(re.compile(r"已出账 \d+ 张"))
        finance.accessible()

    def explain(self) -> None:
        """A bill whose every line can be worked out again by whoever has a pencil."""
        finance = self.company.as_("finance")
        finance.page.get_by_role("link", name="查看账单").click()
        year, month = map(int, self.month.split("-"))
        bill = finance.page.get_by_role("row").filter(has_text=UNIT).filter(has_text=f"{year}年{month}月")
        bill.get_by_role("link").first.click()
        lines = finance.page.get_by_role("table").filter(has_text="计算过程")
        expect(lines).to_be_visible()
        fee = lines.get_by_role("row").filter(has_text="住宅物业费")
        worked = _PRODUCT.search(fee.inner_text())
        assert worked is not None, fee.inner_text()
        area, price, more, result = (Decimal(number or 0) for number in worked.groups())
        assert area * price + more == result
        assert f"¥{result:.2f}" in fee.inner_text()
        finance.accessible()

    def owed(self) -> None:
        """The building shows by colour and in words what is past its day, and apart from it what is not."""
        finance = self.company.as_("finance")
        finance.menu("楼栋图")
        finance.choose("楼栋", f"{UNIT.split('-')[0]} 栋")
        home = self._home()
        expect(home).to_have_accessible_name(re.compile(r"欠费 ¥[\d,.]+ · 待缴（未到期） ¥"))
        self.owing = home.evaluate(_COLOUR)
        finance.accessible()

    def settled(self) -> None:
        """The bills are paid, and the building that stands open elsewhere shows it without a reload."""
        cashier = self.company.as_("cashier")
        cashier.menu("账单")
        cashier.page.get_by_role("button", name=re.compile("^已缴清 ?3$")).click()
        paid = cashier.page.get_by_role("row").filter(has_text=UNIT)
        expect(paid).to_have_count(3)
        paid.get_by_role("link").first.click()
        expect(cashier.page.get_by_role("heading", level=1)).to_contain_text("已缴清")
        cashier.accessible()
        expect(self._home()).to_have_accessible_name(f"{UNIT}, 无欠费")
        assert self._home().evaluate(_COLOUR) != self.owing

    def _home(self) -> Locator:
        return self.company.as_("finance").page.get_by_role("button", name=re.compile(f"^{UNIT}, "))

    def take_cash(self) -> None:
        """The cashier finds the home by its code and takes the bill of the month in cash; the repair stays open."""
        cashier = self.company.as_("cashier")
        cashier.accessible()
        cashier.menu("收费台")
        cashier.accessible()
        cashier.page.get_by_label(re.compile("^房号")).fill(UNIT)
        cashier.page.locator(".ant-select-item-option-active").filter(has_text=UNIT).last.wait_for()
        cashier.keys("Enter")
        cashier.page.get_by_role("checkbox", name=re.compile(TOTAL)).uncheck()
        cashier.reads("分配预览")
        cashier.accessible()
        take = cashier.page.get_by_role("button", name=re.compile("^收款 ¥"))
        take.click()
        cashier.fill(备用金="200")  # cash goes through a shift
        cashier.accessible()
        cashier.submit_dialog("开班")
        take.click()
        cashier.heading(re.compile("已收款"))
        cashier.accessible()
        paper = self._receipt(cashier)
        expect(paper).to_contain_text("现金")
        self._check(paper)

    def take_transfer(self) -> None:
        """The repair is paid by transfer, from its bill: F8 leads to the desk with only this one ticked."""
        cashier = self.company.as_("cashier")
        cashier.keys("/")
        expect(cashier.page.get_by_role("combobox", name="全局搜索")).to_be_focused()
        cashier.type(UNIT)
        expect(cashier.page.get_by_role("option", selected=True)).to_contain_text(UNIT)
        cashier.keys("Enter")
        cashier.heading(re.compile(UNIT))
        cashier.accessible()
        cashier.page.get_by_role("link", name="有偿维修").first.click()
        expect(cashier.page.get_by_role("heading", level=1)).to_contain_text("待缴")
        cashier.keys("F8")
        cashier.heading("收费台")
        expect(cashier.page.get_by_role("button", name=f"收款 ¥{TOTAL}")).to_be_visible()
        cashier.tick("银行转账")
        cashier.fill(转账流水号="6222-2026-0001")
        cashier.accessible()
        cashier.keys("F8")
        cashier.heading(re.compile(f"已收款 ¥{TOTAL}"))
        paper = self._receipt(cashier)
        expect(paper).to_contain_text("银行转账 6222-2026-0001")
        expect(paper).to_contain_text("捌拾伍元整")

    def _receipt(self, cashier: Seat) -> Locator:
        """The paper; what its QR code says is kept."""
        paper = cashier.page.get_by_role("article", name=re.compile("^收据"))
        with cashier.refusals(409):  # until registry has heard of the payment the page asks it again for the name
            with cashier.page.expect_response(re.compile(r"/receipt$")) as answered:
                cashier.page.get_by_role("link", name=re.compile("打印收据")).click()
            expect(paper).to_contain_text(_CAPITALS)
        self.address = answered.value.json()["verify_path"]
        expect(paper).to_contain_text(UNIT)
        expect(paper.get_by_role("img", name="扫码核验")).to_be_visible()
        cashier.accessible()
        return paper

    def _check(self, paper: Locator) -> None:
        """Whoever scans the code on the paper sees, on a phone and without signing in, that it is genuine."""
        number = paper.get_attribute("aria-label")
        assert number is not None
        owner = self.company.sit(self.company.slug, 390, 844)
        owner.go(self.address)
        owner.heading("收据真实有效")
        owner.reads(number.split()[-1])
        owner.reads(re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟]+.*元"))
        expect(owner.page.get_by_text(OWNER)).to_have_count(0)
        owner.fits()
        owner.accessible()
