"""What the owner was written: acceptance, answer, bill and receipt, each read in the mail viewer."""

import re

from playwright.sync_api import expect

from demo.api import until
from tests.journeys.casework import OWNER_MAIL, UNIT
from tests.journeys.founding import Founding

SUBJECTS = (
    r"您的投诉已受理（{complaint}）",
    r"您的投诉已有处理结果（{complaint}）",
    r"账单 \S+：应缴 85\.00元",
    r"已收到您的缴费 85\.00元（收据 \S+）",
)


def read_the_mail(company: Founding, complaint: str) -> None:
    """Everything arrives, is addressed to this home, and the receipt names what was paid and how."""
    wanted = [re.compile(subject.format(complaint=complaint)) for subject in SUBJECTS]

    def all_there() -> bool | None:
        come = company.product.subjects(OWNER_MAIL)
        return all(any(one.search(subject) for subject in come) for one in wanted) or None

    until(f"mails about {complaint}, the bill and the receipt", all_there)
    owner = company.sit("mail")
    for subject in wanted:
        owner.go(f"/?to={OWNER_MAIL}")
        owner.accessible()
        owner.page.get_by_role("link", name=subject).first.click()
        owner.heading(subject)
        expect(owner.page.locator("pre")).to_contain_text(UNIT)
        expect(owner.page.locator("pre")).to_contain_text(company.name)
        owner.accessible()
    expect(owner.page.locator("pre")).to_contain_text("银行转账")
