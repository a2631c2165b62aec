"""What a well-formed request to each route carries, so that its refusal says something about reach and not about form.

`{name}` stands for an id: of company A, or a random one in the same place.
"""

from typing import Any

from tests.isolation.duty_bodies import DUTY
from tests.isolation.grant_bodies import FILE, GRANTS
from tests.isolation.kind_bodies import KINDS

Json = dict[str, Any]

NOTHING: Json = {}

_DAY, _LATER, _REASON = "2025-06-01", "2190-01-01", {"reason": "核对后更正"}
_LINK = {"token": "t" * 43, "password": "kestrel violin otter 92"}
_OPERATOR_NOTE = {"reason": "核对后处理"}
_PRICE = {"valid_from": "2031-01-01", "formula": "fixed", "fixed_amount": "10.00"}
_TERM = {"part": "waterproof", "starts_on": _DAY, "months": 60, "document": "质量保证书", "reason": "按保证书"}
_OWNERS = [{"person_id": "{person_id}"}]

_OPS = {
    f"POST /api/{service}/ops/parked/{{event_id}}/{verb}": _OPERATOR_NOTE
    for service in ("identity", "registry", "ticketing", "billing", "notifications")
    for verb in ("retry", "discard")
}
_IDENTITY = {
    "POST /api/identity/sign-ups": {
        "company_name": "丙物业", "slug": "never-used-slug", "admin_name": "李四", "email": "li@example.com",
    },
    "POST /api/identity/sign-ups/confirm": _LINK,
    "POST /api/identity/sessions": {"login": "nobody@example.com", "password": "kestrel violin otter 92"},
    "POST /api/identity/sessions/refresh": None,
    "POST /api/identity/invitations/confirm": _LINK,
    "POST /api/identity/password-resets": {"login": "nobody@example.com"},
    "POST /api/identity/password-resets/confirm": _LINK,
    "POST /api/identity/me/password": {"current_password": "wrong", "password": "another violin otter 92"},
    "POST /api/identity/staff": {
        "display_name": "新人", "mobile": "13900000000", "scope": "tenant", "reports_to": "{staff_id}",
    },
    "PATCH /api/identity/staff/{staff_id}": {"display_name": "改名"},
    "POST /api/identity/staff/{staff_id}/leave": None,
    "POST /api/identity/staff/{staff_id}/invitation": None,
    "POST /api/identity/departments": {
        "name": "另一部门", "kind": "sales", "parent_id": "{department_id}", "head_id": "{staff_id}",
    },
    "PATCH /api/identity/departments/{department_id}": {"name": "改名部门"},
    "POST /api/identity/departments/{department_id}/remove": None,
    "PUT /api/identity/specialist-teams/{community_id}": {"dedicated_clerk": "{staff_id}"},
    "PUT /api/identity/expert-panel/{discipline}": {"experts": ["{staff_id}"]},
    "POST /api/identity/operator/tenants/{tenant_id}/suspend": _OPERATOR_NOTE,
    "POST /api/identity/operator/tenants/{tenant_id}/resume": None,
    "POST /api/identity/operator/sessions": {"login": "nobody@example.com", "password": "kestrel violin otter 92"},
    "POST /api/identity/operator/sessions/refresh": None,
    "POST /api/identity/operator/totp": None,
    "POST /api/identity/operator/totp/confirm": {"code": "000000"},
}  # fmt: skip
_REGISTRY = {
    "POST /api/registry/communities": {"code": "ZZ", "name": "另一小区"},
    "PATCH /api/registry/communities/{community_id}": {"name": "改名小区"},
    "POST /api/registry/communities/{community_id}/buildings": {
        "codes": ["Z9"], "floors": 1, "units_per_floor": 1, "gross_area": "90.00",
    },
    "PATCH /api/registry/units/{unit_id}": {"layout": "三室"},
    "POST /api/registry/units/{unit_id}/warranty-terms": _TERM,
    "POST /api/registry/buildings/{building_id}/warranty-terms": _TERM,
    "POST /api/registry/units/{unit_id}/occupants": {
        "person_id": "{person_id}", "relation": "family", "valid_from": _DAY,
    },
    "POST /api/registry/units/{unit_id}/occupants/{occupancy_id}/end": {"valid_to": _DAY},
    "POST /api/registry/units/{unit_id}/ownerships": {"owners": _OWNERS, "valid_from": _DAY, "evidence": "合同"},
    "POST /api/registry/ownerships/{ownership_id}/transfer": {
        "owners": _OWNERS, "valid_from": _DAY, "evidence": "合同",
    },
    "POST /api/registry/persons": {"community_id": "{community_id}", "name": "新住户"},
    "PATCH /api/registry/persons/{person_id}": {"name": "改名"},
    "POST /api/registry/persons/{person_id}/unmask": {"fields": ["phones", "id_number"], "purpose": "核对电话"},
    "POST /api/registry/persons/{person_id}/name-on-paper": {"receipt_no": "{receipt_no}"},
    "POST /api/registry/communities/{community_id}/parking-spaces": {"lot_code": "8", "code": "Z8"},
    "POST /api/registry/parking-spaces/{space_id}/rights": {
        "person_id": "{person_id}", "kind": "owned", "valid_from": _DAY,
    },
    "POST /api/registry/parking-spaces/{space_id}/rights/end": {"valid_to": _DAY},
    "POST /api/registry/communities/{community_id}/imports": FILE,
    "POST /api/registry/imports/{import_id}/apply": None,
    "POST /api/registry/imports/{import_id}/discard": None,
    "POST /api/registry/imports/{import_id}/undo": None,
}  # fmt: skip
_TICKET = "POST /api/ticketing/tickets/{ticket_id}"
_CONSULTATION = "POST /api/ticketing/consultations/{consultation_id}"
_VISIT = "POST /api/ticketing/return-visits/{visit_id}"
_ANSWERS = {"questions_version": 1, "answers": [{"question": "overall", "score": 5}]}
_ASKED = {"key": "overall", "kind": "score", "text": "满意吗?", "required": True, "satisfaction": True}
_ORDER = "POST /api/ticketing/work-orders/{order_id}"
_POLICY = "POST /api/ticketing/clock-policy"
_HOURS = {"opens": "08:00:00", "closes": "20:00:00"}
_TICKETING: dict[str, Any] = {
    "POST /api/ticketing/tickets": {
        "kind": "repair", "channel": "visit", "community_id": "{community_id}", "unit_id": "{unit_id}",
        "title": "漏水", "description": "漏水", "promised_reply_at": f"{_LATER}T00:00:00Z",
        "repeat_of": "{ticket_id}",
    },
    "PUT /api/ticketing/routing": NOTHING,
    f"{_TICKET}/consultations": {
        "discipline": "legal", "question": "是否保修", "expert_id": "{staff_id}", "file_ids": ["{attachment_id}"],
    },
    f"{_CONSULTATION}/answer": {"reply": "属于保修范围"},
    f"{_CONSULTATION}/sign": None,
    f"{_CONSULTATION}/cancel": _REASON,
    "POST /api/ticketing/histories/by-phone": {"phone": "{phone}"},
    f"{_TICKET}/accept": NOTHING,
    f"{_TICKET}/assign": {"handler_id": "{staff_id}", "department": "工程技术部"},
    f"{_TICKET}/reclassify": {"severity": "major"} | _REASON,
    f"{_TICKET}/locate": {"unit_id": "{unit_id}"},
    f"{_TICKET}/hand-over": {"handler_id": "{staff_id}"} | _REASON,
    f"{_TICKET}/report-major": {"text": "属实"},
    f"{_TICKET}/first-measure": {"measure": "已处理", "planned_on": _LATER},
    f"{_TICKET}/notes": {"text": "备注"},
    f"{_TICKET}/resolve": {"result": "已处理", "cause": "老化", "cause_kind": "ageing"},
    f"{_TICKET}/reply": {"channel": "phone", "text": "已回复"},
    f"{_TICKET}/contact-attempts": {"channel": "phone"},
    f"{_TICKET}/close": {"customer_confirmed": True},
    f"{_TICKET}/return": _REASON | {"promised_reply_at": f"{_LATER}T00:00:00Z"},
    f"{_TICKET}/withdraw": {"statement": "撤回"},
    f"{_TICKET}/contact/unmask": {"purpose": "回访客户"},
    "POST /api/ticketing/work-orders": {
        "ticket_id": "{ticket_id}", "kind": "owner_repair", "place": "厨房", "problem": "漏水",
        "assignee_id": "{staff_id}",
    },
    f"{_ORDER}/dispatch": {"assignee_id": "{staff_id}"},
    f"{_ORDER}/accept": None,
    f"{_ORDER}/refuse": _REASON,
    f"{_ORDER}/start": NOTHING,
    f"{_ORDER}/complete": {"work_done": "已修"},
    f"{_ORDER}/confirm-by-requester": {"name": "张三"},
    f"{_ORDER}/confirm-by-supervisor": None,
    f"{_ORDER}/close": None,
    f"{_ORDER}/cancel": _REASON,
    f"{_ORDER}/contact": {"purpose": "上门联系"},
    f"{_POLICY}/draft": None,
    "PUT /api/ticketing/clock-policy/draft": {
        "rules": [], "warning_share": "0.75", "duty": _HOURS,
        "business": {"weekdays": [1], "days": [], "years": []} | _HOURS,
    },
    f"{_POLICY}/draft/discard": None,
    f"{_POLICY}/draft/publish": {"note": "试行"},
    f"{_POLICY}/trials": {
        "kind": "complaint", "severity": "general", "phase": "in_warranty", "event": "accepted",
        "at": f"{_DAY}T02:00:00Z",
    },
    f"{_POLICY}/replays": NOTHING,
    f"{_VISIT}/claim": None,
    f"{_VISIT}/release": None,
    f"{_VISIT}/attempts": {"method": "phone", "outcome": "no_answer"},
    f"{_VISIT}/complete": {"method": "phone"} | _ANSWERS,
    f"{_VISIT}/invitation": None,
    f"{_VISIT}/cancel": _REASON,
    f"{_VISIT}/reassign": {"owner_id": "{staff_id}"},
    "POST /api/ticketing/return-visits/next": {"community_id": "{community_id}"},
    "POST /api/ticketing/return-visits/rounds": {
        "community_id": "{community_id}", "building_id": "{building_id}", "person_ids": ["{person_id}"],
        "label": "节日回访", "visit_by": _LATER,
    },
    "POST /api/ticketing/visit-answers/form": {"token": "{visit_token}"},
    "POST /api/ticketing/visit-answers": {"token": "{visit_token}", "answers": _ANSWERS},
    "PUT /api/ticketing/visit-rules": {"rules": {}} | _REASON,
    "PUT /api/ticketing/question-sets/{cohort}": {"script": "您好", "questions": [_ASKED]},
    "POST /api/ticketing/web-forms": {
        "kind": "complaint", "community_id": "{community_id}", "title": "积水", "description": "积水",
        "place": "东门", "anonymous": True,
    },
}  # fmt: skip
_PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
"""The file itself is the body."""
_ATTACHMENTS: dict[str, Any] = {
    f"{_TICKET}/attachments": _PICTURE,
    "POST /api/ticketing/attachments/{attachment_id}/strike-out": _REASON,
    "POST /api/ticketing/web-forms/{token}/attachments": _PICTURE,
}
_MAILBOX = "POST /api/ticketing/mailboxes"
_CHANNELS: dict[str, Any] = {
    "POST /api/ticketing/channel-cases": {
        "channel": "forum", "outside_no": "x-1", "community_id": "{community_id}", "title": "噪音",
        "description": "夜间施工", "place": "东门", "anonymous": True,
    },
    "POST /api/ticketing/channel-keys": {"name": "论坛", "channel": "forum", "communities": ["{community_id}"]},
    "POST /api/ticketing/channel-keys/{key_id}/rotate": {"old_until": "2030-01-01T00:00:00Z"},
    "POST /api/ticketing/channel-keys/{key_id}/revoke": _REASON,
    "POST /api/ticketing/incoming-mails": b"From: a@example.com\r\n\r\nhello",
    "POST /api/ticketing/incoming-mails/{mail_id}/register": {"community_id": "{community_id}", "kind": "inquiry"},
    "POST /api/ticketing/incoming-mails/{mail_id}/settle": {"note": "已电话联系"},
    _MAILBOX: {"address": "new@example.com", "community_id": "{community_id}"},
    "PATCH /api/ticketing/mailboxes/{mailbox_id}": {"kind": "inquiry"},
    f"{_MAILBOX}/{{mailbox_id}}/test": None,
}  # fmt: skip
_PROCEDURE = {
    f"{_TICKET}/doubt": _REASON,
    f"{_TICKET}/ruling-requests": {"doubt": "说法不一", "opinion": "倾向成立"},
    f"{_TICKET}/rulings": {
        "grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": "情况属实",
        "department": "工程技术部", "handler_id": "{staff_id}",
    },
    f"{_TICKET}/objections": {"new_facts": "有录像"},
    f"{_TICKET}/investigate": None,
    f"{_TICKET}/conclude": {
        "checks": ["listen", "ask", "look", "check", "think"], "evidence": ["照片"], "cause": "老化",
        "cause_kind": "ageing", "responsible_department": "工程技术部", "responsible_id": "{staff_id}",
    },
    f"{_TICKET}/plans": {"items": [{"measure": "换管", "owner_id": "{staff_id}", "due_on": _LATER}]},
    f"{_TICKET}/plan-decisions": {"approved": True},
    "POST /api/ticketing/plan-items/{item_id}/done": {"result": "已换管"},
    "POST /api/ticketing/plan-items/{item_id}/hand-on": {"owner_id": "{staff_id}", "reason": "另有安排"},
    f"{_TICKET}/suspend": {"resume_on": _LATER} | _REASON,
    f"{_TICKET}/resume": _REASON,
    f"{_TICKET}/reopen": _REASON | {"promised_reply_at": f"{_LATER}T00:00:00Z"},
    f"{_TICKET}/merge": {"into": "{ticket_id}"} | _REASON,
    f"{_TICKET}/department-tasks": {
        "department": "工程技术部", "task": "勘查", "assignee_id": "{staff_id}", "due_at": f"{_LATER}T00:00:00Z",
    },
    "POST /api/ticketing/department-tasks/{task_id}/done": {"result": "已查明"},
    "POST /api/ticketing/department-tasks/{task_id}/block": _REASON,
    "POST /api/ticketing/department-tasks/{task_id}/unblock": None,
    "POST /api/ticketing/department-tasks/{task_id}/cancel": _REASON,
    f"{_TICKET}/urge-notices": {"message": "请尽快处理"},
    "POST /api/ticketing/urge-notices/{notice_id}/reply": {"reply": "今天完成"},
    f"{_TICKET}/referrals": {"purpose": "project_findings", "to_staff_id": "{staff_id}", "question": "请勘查"},
    "POST /api/ticketing/referrals/{referral_id}/answer": {"answer": "外墙渗水"},
    f"{_TICKET}/transfers": {"to_staff_id": "{staff_id}"} | _REASON,
    "POST /api/ticketing/transfers/{transfer_id}/accept": None,
    "POST /api/ticketing/transfers/{transfer_id}/refuse": _REASON,
    "POST /api/ticketing/transfers/{transfer_id}/take-back": None,
    f"{_TICKET}/assistants": {"staff_id": "{staff_id}"},
    f"{_TICKET}/assistants/{{staff_id}}/release": None,
    "PUT /api/ticketing/subclasses": {"items": [{"class_l1": "sales", "name": "样板间与实物不符"}]},
    "PUT /api/ticketing/procedure-rules": {
        "major_claim_cents": 1000000, "major_households": 5, "major_repeats": 3, "repeat_days": 90,
        "plan_cost_cents": 100000, "transfer_minutes": 30, "refusals_to_supervisor": 3, "urge_hours": 4,
        "urges_to_leader": 3, "silence_hours": 16,
    },
}  # fmt: skip
_CALL = "POST /api/ticketing/calls/{call_id}"
_STEPS = [{"say": "您好"}]
_ANSWER = {"topic": "fees", "question": "怎么缴费？", "answer": "到前台", "review_due": _LATER}
_SCORES = {
    "greeting": 10, "announcement": 10, "verification": 15, "listening": 15, "record": 20, "solution": 15,
    "courtesy": 10, "closing": 5,
}  # fmt: skip
_DESK = {
    "POST /api/registry/persons/{person_id}/caller-checks": {"call_id": "{call_id}", "phone": "{phone}"},
    "POST /api/ticketing/calls": {"direction": "in", "community_id": "{community_id}", "unit_id": "{unit_id}"},
    f"{_CALL}/answer": None,
    f"{_CALL}/caller": {"community_id": "{community_id}", "unit_id": "{unit_id}", "person_id": "{person_id}"},
    f"{_CALL}/tickets": {"ticket_id": "{ticket_id}"},
    f"{_CALL}/transfers": {"to_id": "{staff_id}", "result": "connected"},
    f"{_CALL}/end": {"result": "resolved"},
    "PUT /api/ticketing/my-extension": {"number": "899"},
    "POST /api/ticketing/dialings": {"ticket_id": "{ticket_id}"},
    "POST /api/ticketing/callbacks": {
        "kind": "appointed", "due_at": f"{_LATER}T00:00:00Z", "matter": "回电", "ticket_id": "{ticket_id}",
        "owner_id": "{staff_id}",
    },
    "POST /api/ticketing/callbacks/{callback_id}/take": None,
    "POST /api/ticketing/callbacks/{callback_id}/number": None,
    "POST /api/ticketing/callbacks/{callback_id}/settle": {"outcome": "reached"},
    "POST /api/ticketing/phone-messages": {"for_id": "{staff_id}", "text": "请回电", "call_id": "{call_id}"},
    "POST /api/ticketing/phone-messages/{message_id}/acknowledge": NOTHING,
    "POST /api/ticketing/phone-messages/{message_id}/contact": None,
    "POST /api/ticketing/pbx-links": {"name": "总机"},
    "PUT /api/ticketing/pbx-links/{pbx_link_id}": {"name": "总机", "dial_url": None, "active": True},
    "POST /api/ticketing/pbx-links/{pbx_link_id}/key": None,
    "POST /api/ticketing/pbx-links/{pbx_link_id}/reports": {
        "call_id": "c", "kind": "ringing", "at": f"{_DAY}T00:00:00Z",
    },
    "POST /api/ticketing/articles": _ANSWER | {"community_id": "{community_id}"},
    "PUT /api/ticketing/articles/{article_id}": _ANSWER,
    "POST /api/ticketing/articles/{article_id}/withdraw": None,
    "POST /api/ticketing/scripts": {"situation": "closing", "community_id": "{community_id}", "steps": _STEPS},
    "PUT /api/ticketing/scripts/{script_id}": {"steps": _STEPS},
    "POST /api/ticketing/calls/{call_id}/recording": {"purpose": "核实通话内容"},
    "POST /api/ticketing/recording-checks": {"month": _DAY},
    "POST /api/ticketing/recording-checks/{check_id}/scores": {"scores": _SCORES},
}  # fmt: skip
_MEETING = {"starts_at": "2190-02-01T06:00:00Z", "place": "会议室"}
_DAILY = "POST /api/ticketing/daily-reports/{daily_id}"
_REPORTS = {
    "POST /api/ticketing/daily-reports": {"community_id": "{community_id}", "day": _DAY},
    f"{_DAILY}/remarks": {"ticket_id": "{ticket_id}", "remark": "已约上门"},
    f"{_DAILY}/submit": {"nil": True},
    f"{_DAILY}/corrections": _REASON,
    f"{_DAILY}/receive": None,
    "POST /api/ticketing/consolidated-reports/{consolidated_id}/issue": _REASON,
    "PUT /api/ticketing/feedback-proposals": {"since": "2026-01-01", "until": "2026-01-31", "text": "加强巡查"},
    "POST /api/ticketing/quarterly-reports": {"year": 2190, "number": 1},
    "PUT /api/ticketing/quarterly-reports/{quarterly_id}/words": {"actions": "加强巡查"},
    "POST /api/ticketing/quarterly-reports/{quarterly_id}/publish": _REASON,
    "POST /api/ticketing/department-assessments/{assessment_id}/send": {"comment": "请改进"} | _REASON,
    "POST /api/ticketing/report-receipts/{receipt_id}/acknowledge": None,
    "POST /api/ticketing/exchange-meetings": {"year": 2190, "month": 1} | _MEETING,
    "PUT /api/ticketing/exchange-meetings/{meeting_id}": _MEETING | {"attendee_ids": ["{staff_id}"]},
    "PUT /api/ticketing/exchange-meetings/{meeting_id}/minutes": {
        "present_ids": ["{staff_id}"],
        "topics": "漏水",
        "decisions": "加强巡查",
        "actions": [],
    },
    "POST /api/ticketing/exchange-meetings/{meeting_id}/send": _REASON,
}
_METER = {"kind": "water", "no": "Z-1", "opened_on": _DAY, "opening_value": "0"}
_BILLING = {
    "POST /api/billing/charge-items": {
        "community_id": "{community_id}", "code": "extra", "name": "清洁费", "category": "property_fee",
        "cycle_months": 1, "bill_in": "advance", "price": _PRICE,
    },
    "POST /api/billing/charge-items/example": {"price": _PRICE, "gross_area": "90", "month": "2031-03"},
    "POST /api/billing/charge-items/{item_id}/prices": _PRICE,
    "POST /api/billing/charge-items/{item_id}/close": {"valid_to": _LATER},
    "POST /api/billing/charge-items/{item_id}/assignments": {"unit_ids": ["{unit_id}"], "valid_from": _LATER},
    "POST /api/billing/charge-items/{item_id}/example": {"gross_area": "90", "month": "2026-03", "floor": 3},
    "POST /api/billing/charge-items/{item_id}/late-fee-policies": {
        "valid_from": _LATER, "mode": "daily_rate", "rate": "0.0005", "clause": "合同第八条",
    },
    "POST /api/billing/late-fee-policies/{policy_id}/decide": {"approved": True},
    "POST /api/billing/lpr-rates": {"valid_from": _DAY, "rate": "0.03"},
    "POST /api/billing/billing-runs": {"community_id": "{community_id}", "month": "2026-01"},
    "POST /api/billing/billing-runs/{run_id}/issue": None,
    "POST /api/billing/billing-runs/{run_id}/resume": None,
    "POST /api/billing/billing-runs/{run_id}/discard": _REASON,
    "POST /api/billing/meters": _METER | {"community_id": "{community_id}", "unit_id": "{unit_id}"},
    "POST /api/billing/meters/{meter_id}/replace": {"on": _DAY, "closing_value": "120", "no": "Z-2"},
    "POST /api/billing/meters/{meter_id}/persons": {"persons": 6},
    "POST /api/billing/meters/{meter_id}/readings": {"read_on": _DAY, "value": "130"},
    "POST /api/billing/meters/{meter_id}/estimates": {"read_on": _DAY},
    "POST /api/billing/readings/approve": {"reading_ids": ["{reading_id}"]},
    "POST /api/billing/readings/{reading_id}/check": {"text": "已到现场核对"},
    "POST /api/billing/readings/{reading_id}/reject": {"text": "读错"},
    "POST /api/billing/communities/{community_id}/reading-sheets": FILE,
    "POST /api/billing/day-closings": {"community_id": "{community_id}", "float_cents": 20000},
    "POST /api/billing/day-closings/{closing_id}/submit": {"counted_cents": 100, "reason": "找零差错"},
    "POST /api/billing/day-closings/{closing_id}/check": {"remark": "已复核"},
    "POST /api/billing/day-closings/{closing_id}/accept-difference": {"text": "核实后处理"},
    "POST /api/billing/one-off-bills/quote": {"unit_id": "{unit_id}", "items": [{"charge_item_id": "{fee_id}"}]},
    "POST /api/billing/one-off-bills": {"unit_id": "{unit_id}", "items": [{"charge_item_id": "{fee_id}"}]},
    "POST /api/billing/deposits/{deposit_id}/request-refund": {
        "receipt": "taken_back", "told_on": _DAY,
        "deductions": [{"amount_cents": 1, "reason": "墙面损坏", "evidence": "照片"}],
    },
    "POST /api/billing/deposits/{deposit_id}/decide": {"approved": False, "text": "证据不足"},
    "POST /api/billing/deposits/{deposit_id}/pay-out": {"channel": "cash"},
    "POST /api/billing/bills/{bill_id}/void": _REASON,
    "POST /api/billing/bills/{bill_id}/rebill": None,
    "POST /api/billing/payments/quote": {"unit_id": "{unit_id}", "amount_cents": 100, "payer_id": "{person_id}"},
    "POST /api/billing/payments": {
        "unit_id": "{unit_id}", "channel": "cash", "amount_cents": 100, "bill_ids": ["{bill_id}"],
    },
    "POST /api/billing/payments/{payment_id}/reverse": _REASON,
    "POST /api/billing/payments/{payment_id}/receipt/prints": None,
}  # fmt: skip
_TEMPLATE = {"subject": "主题", "body": "正文"}
_NOTIFICATIONS = {
    "POST /api/notifications/inbox/{item_id}/read": None,
    "POST /api/notifications/inbox/read-all": None,
    "POST /api/notifications/deliveries/{delivery_id}/retry": None,
    "POST /api/notifications/deliveries/{delivery_id}/settle": {"outcome": "sent"},
    "PUT /api/notifications/templates/{code}/{locale}": _TEMPLATE,
    "POST /api/notifications/templates/{code}/{locale}/preview": _TEMPLATE,
    "PUT /api/notifications/channel-order": {"channels": ["email"]},
}
BODIES: dict[str, Any] = {
    **_OPS,
    **_IDENTITY,
    **_REGISTRY,
    **_TICKETING,
    **_DESK,
    **_ATTACHMENTS,
    **_CHANNELS,
    **_PROCEDURE,
    **KINDS,
    **DUTY,
    **_REPORTS,
    **_BILLING,
    **GRANTS,
    **_NOTIFICATIONS,
}
"""Every POST, PATCH and PUT. None: the route takes no body."""

_QUARTER = {"since": "2025-04-01", "until": "2026-03-31"}
QUERIES: dict[str, dict[str, str]] = {
    "GET /api/ticketing/routing/suggestion": {"channel": "phone"},
    "GET /api/ticketing/tickets/intake-limit": {"channel": "phone", "kind": "complaint"},
    "GET /api/identity/sign-ups/slug-check": {"slug": "never-used-slug"},
    "GET /api/identity/staff": {"community": "{community_id}", "department": "{department_id}"},
    "GET /api/ticketing/clock-policy/official-days": {"year": "2026"},
    "GET /api/ticketing/clock-policy/differences": {"from": "1"},
    "GET /api/ticketing/department-assessments": {"quarter": "2026-Q1"},
    "GET /api/ticketing/department-digests": {"since": "2026-03-01", "until": "2026-03-31"},
    "GET /api/registry/search": {"q": "{person_name}"},
    "GET /api/ticketing/complaints/subclasses": {"class_l1": "engineering_quality", "class_l2": "leakage"},
    "GET /api/ticketing/figures": {"since": "2025-06-02", "until": "2025-06-08"},
    "GET /api/ticketing/specialist-rankings": _QUARTER,
    "GET /api/ticketing/inquiry-summaries": _QUARTER,
    "GET /api/ticketing/inquiry-summaries/spreadsheet": _QUARTER,
    "GET /api/ticketing/feedback-analyses": _QUARTER,
    "GET /api/ticketing/feedback-analyses/spreadsheet": _QUARTER,
    "GET /api/ticketing/specialist-rankings/spreadsheet": _QUARTER,
    "GET /api/ticketing/rosters": {"week": "2025-06-02"},
    "GET /api/billing/units/{unit_id}/payer": {"day": _DAY},
    "GET /api/billing/communities/{community_id}/meter-loss": {"kind": "water", "month": "2025-03"},
    "GET /api/registry/callers": {"phone": "{phone}"},
    "GET /api/ticketing/team-calls": {"first": _DAY, "last": _DAY},
    "GET /api/ticketing/household-openings": {"since": _DAY, "until": _DAY},
    "GET /api/ticketing/household-openings/looks": {"day": _DAY},
    "GET /api/ticketing/work-records": {"day": _DAY},
    "GET /api/ticketing/recording-checks": {"month": _DAY},
    "GET /api/ticketing/return-visits/statistics": {"since": _DAY, "until": "2026-06-01"},
    "GET /api/ticketing/return-visits/spreadsheet": {"since": _DAY, "until": "2026-06-01"},
}
"""What a GET needs or accepts besides ids; parameters named `…_id` are found in the route itself."""
