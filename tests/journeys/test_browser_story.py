"""The whole story in a browser: from sign-up to receipt and beyond, by clicking and typing only."""

import pytest
from playwright.sync_api import Browser

from tests.journeys.casework import COMPLAINT, Casework
from tests.journeys.conftest import Product, Sit
from tests.journeys.counsel import Counsel
from tests.journeys.founding import Founding
from tests.journeys.letters import read_the_mail
from tests.journeys.month_end import MonthEnd
from tests.journeys.oversight import Oversight
from tests.journeys.repairs import Repair

pytestmark = pytest.mark.browser


def test_a_company_from_sign_up_to_receipt(product: Product, sit: Sit, browser: Browser) -> None:
    company = Founding(product, sit, browser)
    company.sign_up()
    company.bring_in()
    company.refuse_the_dirty_file()
    company.invite()
    case = Casework(company)
    case.note_the_mail_address()
    case.take_the_calls()
    case.let_the_clock_run_out()
    counsel = Counsel(company, case.complaint, COMPLAINT)
    counsel.name_the_panel()
    counsel.ask()
    counsel.answer()
    counsel.stay_silent()
    case.settle_the_complaint()
    repair = Repair(company)
    repair.order()
    repair.mend()
    repair.verify()
    repair.charged()
    month = MonthEnd(company)
    month.calculate()
    month.issue()
    month.explain()
    month.owed()
    month.take_cash()
    month.take_transfer()
    month.settled()
    read_the_mail(company, case.complaint)
    oversight = Oversight(company)
    oversight.look_around()
    oversight.suspend_and_resume()
