"""Month end: the run is calculated by one and issued by another, the cashier takes the money, a receipt says so."""

import re

from playwright.sync_api import expect

from tests.journeys.casework import UNIT
from tests.journeys.founding import Founding


class MonthEnd:
    def __init__(self, company: Founding) -> None:
        self.company = company

    def bill(self) -> None:
        clerk = self.company.as_("billing_clerk")
        clerk.menu("出账")
        clerk.ask("新建出账")
        clerk.dialog().get_by_role("button", name="开始试算").click()
        clerk.heading(re.compile("待核对"))
        clerk.heading("按项目合计")
        clerk.reads("住宅物业费")
        clerk.accessible()

        finance = self.company.as_("finance")
        finance.accessible()
        finance.menu("出账")
        finance.page.get_by_role("row").filter(has_text="待核对").get_by_role("link").first.click()
        finance.press("确认出账")
        finance.accessible()
        finance.page.get_by_role("tooltip").get_by_role("button", name="确定").click()
        finance.reads(re.compile(r"已出账 \d+ 张"))
        finance.accessible()

    def take_money(self) -> None:
        """The cashier finds the home, sees what is owed, takes it in cash; the receipt says it in capitals."""
        cashier = self.company.as_("cashier")
        cashier.menu("收费台")
        cashier.page.get_by_role("combobox").last.fill(UNIT)
        cashier.page.locator(".ant-select-item-option-active").filter(has_text=UNIT).last.wait_for()
        cashier.page.keyboard.press("Enter")
        cashier.reads("分配预览")
        cashier.accessible()
        cashier.page.get_by_role("button", name=re.compile("^收款 ¥")).click()
        cashier.heading(re.compile("已收款"))
        cashier.accessible()
        cashier.page.get_by_role("link", name=re.compile("打印收据")).click()
        paper = cashier.page.get_by_role("article", name=re.compile("^收据"))
        expect(paper).to_contain_text(re.compile("金额大写.*[壹贰叁肆伍陆柒捌玖拾佰仟]+.*元"))
        expect(paper).to_contain_text(UNIT)
        expect(paper.get_by_role("img", name="扫码核验")).to_be_visible()
        cashier.accessible()
