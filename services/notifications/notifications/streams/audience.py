"""Who may hear of a change: the same tenant (kit's channel), the permission to read it, the data scope."""

from collections.abc import Mapping
from uuid import UUID

from kit.principal import Principal

PERMISSION = {
    "ticket": "ticketing.ticket.read",
    "incident": "ticketing.incident.read",
    "exception": "ticketing.exception.read",
    "approvals": "ticketing.ticket.read",
    "procedure_rules": "ticketing.procedure.manage",
    "subclasses": "ticketing.ticket.read",
    "channel": "ticketing.channel.read",
    "incoming_mail": "ticketing.incoming_mail.handle",
    "clock_policy": "ticketing.clock_policy.read",
    "work_order": "ticketing.work_order.read",
    "call": "ticketing.call.read",
    "callback": "ticketing.callback.read",
    "phone_message": "ticketing.phone_message.read",
    "article": "ticketing.article.read",
    "script": "ticketing.article.read",
    "pbx_link": "ticketing.pbx_link.manage",
    "recording_check": "ticketing.recording_check.read",
    "daily_report": "ticketing.daily_report.read",
    "consolidated_report": "ticketing.company_report.read",
    "quarterly_report": "ticketing.company_report.read",
    "department_assessment": "ticketing.company_report.read",
    "department_digest": "ticketing.company_report.read",
    "exchange_meeting": "ticketing.company_report.read",
    "analysis": "ticketing.figures.read",
    "return_visit": "ticketing.return_visit.read",
    "bill": "billing.bill.read",
    "billing_run": "billing.run.read",
    "payment": "billing.payment.read",
    "charge_item": "billing.charge_item.read",
    "waiver": "billing.waiver.read",
    "discount": "billing.discount.read",
    "dunning_case": "billing.dunning.read",
    "dunning_policy": "billing.dunning.read",
    "day_closing": "billing.day_closing.read",
    "deposit": "billing.deposit.read",
    "refund": "billing.refund.read",
    "allocation": "billing.allocation.read",
    "bank_statement": "billing.bank_statement.read",
    "bank_line": "billing.bank_statement.read",
    "meter_reading": "billing.meter.read",
    "community": "registry.community.read",
    "building": "registry.unit.read",
    "unit": "registry.unit.read",
    "parking_space": "registry.unit.read",
    "person": "registry.person.read",
    "staff": "identity.staff.read",
    "consultation": "ticketing.consultation.read",
    "organisation": "identity.organisation.read",
    "delivery": "notifications.delivery.read",
    "duty": "ticketing.duty.read",
    "inbox": "notifications.inbox.read",
}
"""A topic that is not listed is heard by nobody."""


def may_hear(principal: Principal, message: Mapping[str, str]) -> bool:
    permission = PERMISSION.get(message["topic"])
    if permission is None or not principal.may(permission):
        return False
    if message["topic"] == "inbox":
        return message["id"] == str(principal.id)
    community = message.get("community_id")
    communities = principal.scope.communities
    if community and communities is not None and UUID(community) not in communities:
        return False
    own = message.get("own")
    return own is None or not principal.scope.own_only or str(principal.id) in own.split(",")
