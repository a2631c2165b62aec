"""Ids of a company's entities that only its databases know."""

import json
from collections.abc import Awaitable, Callable
from uuid import UUID

import asyncpg

_FOUND_IN = {
    ("registry", "building_id"): ("building", "id", "true"),
    ("ticketing", "building_id"): ("building", "id", "true"),
    ("ticketing", "post_id"): ("duty_post", "id", "true"),
    ("ticketing", "template_id"): ("shift_template", "id", "true"),
    ("ticketing", "roster_id"): ("roster", "id", "true"),
    ("ticketing", "entry_id"): ("roster_entry", "id", "removed_at IS NULL"),
    ("ticketing", "swap_id"): ("swap_request", "id", "true"),
    ("ticketing", "call_id"): ("call", "id", "recording IS NOT NULL"),
    ("ticketing", "callback_id"): ("callback", "id", "ticket_id IS NOT NULL AND state = 'due'"),
    ("ticketing", "message_id"): ("phone_message", "id", "true"),
    ("ticketing", "pbx_link_id"): ("pbx_link", "id", "true"),
    ("ticketing", "article_id"): ("article", "id", "community_id IS NOT NULL"),
    ("ticketing", "script_id"): ("script", "id", "community_id IS NOT NULL"),
    ("ticketing", "check_id"): ("recording_check", "id", "true"),
    ("ticketing", "attendance_id"): ("attendance", "id", "true"),
    ("ticketing", "leave_id"): ("desk_leave", "id", "true"),
    ("ticketing", "shift_id"): ("duty_shift", "id", "true"),
    ("ticketing", "escalation_id"): ("escalation", "id", "true"),
    ("ticketing", "handover_id"): ("shift_handover", "id", "true"),
    ("ticketing", "line_id"): ("handover_line", "id", "true"),
    ("ticketing", "carried_id"): ("handover_item", "id", "true"),
    ("ticketing", "staff_id"): ("assistant", "staff_id", "true"),
    ("ticketing", "item_id"): ("plan_item", "id", "true"),
    ("ticketing", "key_id"): ("channel_key", "id", "true"),
    ("ticketing", "mailbox_id"): ("mailbox", "id", "true"),
    ("ticketing", "mail_id"): ("incoming_mail", "id", "outcome = 'set_aside'"),
    ("ticketing", "answer_id"): ("undelivered_answer", "id", "true"),
    ("ticketing", "outside_no"): ("channel_case", "outside_no", "true"),
    ("ticketing", "attachment_id"): ("attachment", "id", "true"),
    ("ticketing", "task_id"): ("department_task", "id", "true"),
    ("ticketing", "notice_id"): ("urge_notice", "id", "true"),
    ("ticketing", "referral_id"): ("referral", "id", "true"),
    ("ticketing", "transfer_id"): ("transfer", "id", "true"),
    ("ticketing", "incident_id"): ("incident", "id", "true"),
    ("ticketing", "stand_in_id"): ("stand_in", "id", "true"),
    ("ticketing", "daily_id"): ("daily_report", "id", "edition > 0"),
    ("ticketing", "consolidated_id"): ("consolidated_report", "id", "true"),
    ("ticketing", "quarterly_id"): ("quarterly_report", "id", "true"),
    ("ticketing", "assessment_id"): ("department_assessment", "id", "edition > 0"),
    ("ticketing", "digest_id"): ("department_digest", "id", "true"),
    ("ticketing", "meeting_id"): ("exchange_meeting", "id", "true"),
    ("ticketing", "receipt_id"): ("report_receipt", "id", "true"),
    ("registry", "receipt_no"): ("receipt", "no", "true"),
    ("registry", "occupancy_id"): ("occupancy", "id", "true"),
    ("identity", "session_id"): ("session", "id", "true"),
    ("billing", "journal_id"): ("transfer", "journal_id", "true"),
    ("billing", "token"): ("receipt", "token", "state = 'valid'"),
    ("notifications", "item_id"): ("inbox_item", "id", "true"),
    ("notifications", "delivery_id"): ("delivery", "id", "channel = 'email'"),
}
"""By service and path parameter: the table, the column, and which rows will do."""


async def found(connect: Callable[[str], Awaitable[asyncpg.Connection]], tenant_id: UUID) -> dict[tuple[str, str], str]:
    ids = {}
    for (service, parameter), (table, column, condition) in _FOUND_IN.items():
        connection = await connect(service)
        try:
            value = await connection.fetchval(
                f"SELECT {column} FROM {table} WHERE tenant_id = $1 AND {condition} ORDER BY 1 LIMIT 1", tenant_id
            )
        finally:
            await connection.close()
        assert value is not None, f"extend the story: no {table} for {parameter} of {service}"
        ids[service, parameter] = str(value)
    return ids


async def visit_token(connect: Callable[[str], Awaitable[asyncpg.Connection]], tenant_id: UUID) -> str:
    """The secret of the link that was last mailed after a visit: only the fact on its way to the mail knows it."""
    connection = await connect("ticketing")
    try:
        payload = await connection.fetchval(
            "SELECT payload FROM outbox WHERE tenant_id = $1 AND payload LIKE '%/visit#%' ORDER BY id DESC LIMIT 1",
            tenant_id,
        )
    finally:
        await connection.close()
    assert payload is not None, "extend the story: no invitation is on its way"
    return str(json.loads(payload)["answer_link"].partition("#")[2])
