"""Taking in what a bank says of an account: each line once, and what nobody can assign into the suspense account."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.bank_lines.errors import LinesSettled
from billing.bank_lines.repository import BankLineRepository
from billing.bank_statements.errors import StatementFaulty, StatementKnown
from billing.bank_statements.files import DAY, SERIAL, Finding, Row, read_statement
from billing.bank_statements.models import IN_TIME, PREFIX, BankStatement
from billing.bank_statements.repository import BankStatementRepository
from billing.bank_statements.schemas import BankFileRead, BankFindingRead
from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.ledgers.service import LedgerService
from events import billing as published
from kit import clock
from kit.work import Work

UNRESOLVED = "bank_statement.unresolved"
SHOWN = 500
"""So many findings say what is wrong with a file."""
TAKEN_BEFORE = "taken_before"


class BankStatementService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.statements = BankStatementRepository(work)
        self.lines = BankLineRepository(work)

    async def bring_in(self, community_id: UUID, content: bytes, *, take: bool) -> BankFileRead:
        """Look through a file; take in the rows that are new when no row is wrong. Raises StatementUnreadable and, when
        it is to be taken in, StatementFaulty and StatementKnown."""
        communities = CommunityRepository(self.work)
        community = await communities.get(community_id)
        file = read_statement(content)
        if take:
            await communities.hold(community_id)  # the same file is taken in by one at a time
        known = await self.lines.known(community_id, [row.serial_key for row in file.rows])
        findings, new = list(file.findings), []
        for row in file.rows:
            wrong = self._compared(row, known.get(row.serial_key))
            if wrong is None:
                new.append(row)
            else:
                findings.append(wrong)
        findings.sort(key=lambda one: (one.code == TAKEN_BEFORE, one.row))
        faults = sum(one.code != TAKEN_BEFORE for one in findings)
        statement_id = None
        if take:
            if faults:
                raise StatementFaulty(findings=faults)
            if not new:
                raise StatementKnown(rows=file.count)
            (seq,) = await communities.take(community_id, PREFIX, self.work.today, 1)
            no = document_no(PREFIX, community.code, self.work.today, seq)
            statement_id = (await self._keep(community_id, no, new)).id
        return BankFileRead(
            rows=file.count,
            new_lines=len(new),
            known=len(findings) - faults,
            in_cents=_sum(new, outgoing=False),
            out_cents=_sum(new, outgoing=True),
            findings=[
                BankFindingRead(row=f.row, column=f.column, code=f.code, value=f.value) for f in findings[:SHOWN]
            ],
            statement_id=statement_id,
        )

    async def suspend(self, id: UUID, line_ids: Sequence[UUID]) -> None:
        """What nobody can assign is money of somebody: it stands on an account of its own. All of the lines or none.
        Raises LinesSettled."""
        statement = await self.statements.get(id, lock=True)
        journals = {line_id: uuid7() for line_id in line_ids}
        lines = await self.lines.suspend(id, journals)
        if len(lines) != len(journals):
            raise LinesSettled(unmatched=len(lines))
        moved = [(line.journal_id, line.id, line.amount_cents) for line in lines]
        await LedgerService(self.work).post_suspense(statement.community_id, moved)
        cents = sum(line.amount_cents for line in lines)
        fact = published.BankLinesSuspended(**_fact(statement), suspended=len(lines), suspended_cents=cents)
        self.work.record(statement, fact)
        await self.work.session.flush()

    async def tell_unresolved(self, id: UUID) -> None:
        """Three days have passed: finance hears of what still waits."""
        statement = await self.statements.find(id, lock=True)
        if statement is None or statement.told_at is not None:
            return
        waiting = await self.statements.waiting(id)
        if waiting.lines:
            statement.told_at = self.work.now
            fact = published.BankStatementUnresolved(
                **_fact(statement), waiting=waiting.lines, waiting_cents=waiting.amount_cents
            )
            self.work.record(statement, fact)

    def _compared(self, row: Row, before: Any) -> Finding | None:
        if clock.day_of(row.booked_at) > self.work.today:
            return Finding(row.row, DAY, "in_the_future", clock.day_of(row.booked_at).isoformat())
        if before is None:
            return None
        same = (before.amount_cents, before.outgoing) == (row.amount_cents, row.outgoing)
        code = TAKEN_BEFORE if same and clock.day_of(before.booked_at) == clock.day_of(row.booked_at) else "differs"
        return Finding(row.row, SERIAL, code, row.serial_no)

    async def _keep(self, community_id: UUID, no: str, rows: Sequence[Row]) -> BankStatement:
        days = [clock.day_of(row.booked_at) for row in rows]
        statement = self.statements.add(
            BankStatement(
                id=uuid7(),
                no=no,
                community_id=community_id,
                first_day=min(days),
                last_day=max(days),
                lines=len(rows),
                in_cents=_sum(rows, outgoing=False),
                out_cents=_sum(rows, outgoing=True),
                taken_by=self.work.principal.id,
            )
        )
        self.work.record(statement, published.BankStatementImported(**_fact(statement)))
        await self.work.session.flush()
        await self.lines.keep(statement.id, community_id, rows)
        self.work.schedule(UNRESOLVED, self.work.now + IN_TIME, statement.id)
        return statement


def _sum(rows: Sequence[Row], *, outgoing: bool) -> int:
    return sum(row.amount_cents for row in rows if row.outgoing is outgoing)


def _fact(statement: BankStatement) -> dict[str, Any]:
    return {
        "no": statement.no,
        "community_id": statement.community_id,
        "lines": statement.lines,
        "in_cents": statement.in_cents,
        "taken_by": statement.taken_by,
    }
