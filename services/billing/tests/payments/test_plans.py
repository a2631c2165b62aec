"""Questions about single documents are answered from indexes that lead to them, however much credit was ever moved."""

import asyncpg
import pytest
from billing_estate import Estate
from uuid_utils.compat import uuid7

from billing.bills.repository import BillRepository
from billing.payments.repository import CreditRepository
from testkit.statements import recorded


@pytest.mark.parametrize(
    ("column", "index"), [("bill_id", "credit_entry_bill"), ("payment_id", "credit_entry_payment")]
)
async def test_credit_of_one_document_is_found_by_it(estate: Estate, column: str, index: str) -> None:
    async with estate.harness.work() as work:
        await BillRepository(work).credit_cents(uuid7())
        await CreditRepository(work).entries_of(uuid7())
    asked = f"credit_entry.{column} = $"
    (statement,) = {said for of, said in recorded if of == "billing" and asked in said and "FROM credit_entry" in said}
    connection = await asyncpg.connect(estate.harness.running.runtime.settings.database_url)
    try:
        await connection.execute(f"SELECT set_config('app.tenant_id', '{estate.harness.tenant_id}', false)")
        await connection.execute("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan")
        await connection.execute(f"PREPARE asked AS {statement}")
        values = ", ".join(["NULL"] * len((await connection.prepare(statement)).get_parameters()))
        plan = "\n".join(row[0] for row in await connection.fetch(f"EXPLAIN EXECUTE asked({values})"))
    finally:
        await connection.close()
    assert f" {index} " in plan, plan
