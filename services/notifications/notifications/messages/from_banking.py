"""Who is told of money in the bank: whoever takes the next step, and finance of what waits too long."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import billing as facts
from kit.consumers import Meta
from notifications.messages.from_billing import CASHIERS, ISSUERS, MANAGERS
from notifications.messages.telling import Telling, present


def _line(template: str, event: facts.BankLineFact, meta: Meta, **who: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="bank_statement",
        subject_id=event.statement_id,
        occurrence=f"{meta.aggregate_id}/{meta.version}",
        community_id=event.community_id,
        facts={"amount": event.amount_cents},
        **who,
    )


def asked(event: facts.BankLineFact, meta: Meta) -> Telling:
    roles = MANAGERS | ISSUERS
    return _line("bank_line_asked", event, meta, roles=roles, but=present(event.asked_by))


def rejected(event: facts.BankLineRejected, meta: Meta) -> Telling:
    return _line("bank_line_rejected", event, meta, recipients=present(event.asked_by))


def approved(event: facts.BankLineReturnApproved, meta: Meta) -> Telling:
    """Whoever asked for it does not pay it: finance may have to."""
    return _line("bank_line_to_return", event, meta, roles=CASHIERS | ISSUERS, but=present(event.asked_by))


def unresolved(event: facts.BankStatementUnresolved, meta: Meta) -> Telling:
    return Telling(
        template="bank_statement_unresolved",
        subject_kind="bank_statement",
        subject_id=meta.aggregate_id,
        roles=ISSUERS,
        community_id=event.community_id,
        facts={"statement_no": event.no, "waiting": event.waiting, "amount": event.waiting_cents},
    )


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.BankLineAllocationRequested: asked,
    facts.BankLineReturnRequested: asked,
    facts.BankLineRejected: rejected,
    facts.BankLineReturnApproved: approved,
    facts.BankStatementUnresolved: unresolved,
}
