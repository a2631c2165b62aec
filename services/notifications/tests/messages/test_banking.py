"""Who is told of money in the bank: through the real inbox, each fact delivered twice."""

from typing import Any
from uuid import uuid4

from messages.test_deposits import COMMUNITY, titles
from onboarding import onboard

from events import billing, registry
from testkit.harness import Harness

STATEMENT = uuid4()


def line(kind: type[billing.BankLineFact], **more: Any) -> billing.BankLineFact:
    values: dict[str, Any] = {"statement_id": STATEMENT, "community_id": COMMUNITY, "amount_cents": 20_000}
    return kind(**values | {"state": "suspense"} | more)


async def test_each_step_is_told_to_whoever_takes_the_next(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    finance, manager = await onboard(harness, "finance"), await onboard(harness, "cs_manager", COMMUNITY)
    cashier, other = await onboard(harness, "cashier", COMMUNITY), await onboard(harness, "cashier", uuid4())
    id, asked_by = uuid4(), {"asked_by": cashier.id}
    await harness.consume(line(billing.BankLineAllocationRequested, **asked_by), id, twice=True)
    assert await titles(finance) == await titles(manager) == ["挂账款项待审批：锦绣花园"]
    await harness.consume(line(billing.BankLineRejected, **asked_by), id, twice=True)
    assert await titles(cashier) == ["挂账款项申请未通过：锦绣花园"]
    await harness.consume(line(billing.BankLineReturnRequested, **asked_by), id, twice=True)
    assert await titles(manager) == ["挂账款项待审批：锦绣花园"] * 2
    await harness.consume(line(billing.BankLineReturnApproved, **asked_by), id, twice=True)
    assert "误汇款项待退回：锦绣花园" in await titles(finance)
    assert len(await titles(cashier)) == 1, "who asked for it does not pay it"
    assert await titles(other) == []


async def test_what_waits_too_long_is_told_to_finance(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    finance, cashier = await onboard(harness, "finance"), await onboard(harness, "cashier", COMMUNITY)
    values: dict[str, Any] = {"no": "YHJX20260301001", "community_id": COMMUNITY, "lines": 9, "in_cents": 90_000}
    values |= {"taken_by": cashier.id, "waiting": 2, "waiting_cents": 20_000}
    await harness.consume(billing.BankStatementUnresolved(**values), STATEMENT, twice=True)
    assert await titles(finance) == ["银行到账超期未认领：锦绣花园"]
    assert await titles(cashier) == []
