"""What a well-formed request to each route of duty carries; see `bodies`."""

_REASON = {"reason": "核对后更正"}
_LATER = "2190-01-01"
_ROSTER = "POST /api/ticketing/rosters/{roster_id}"
_SWAP = "POST /api/ticketing/swap-requests/{swap_id}"
_LEAVE = "POST /api/ticketing/desk-leaves/{leave_id}"
_HANDOVER = "POST /api/ticketing/shift-handovers/{handover_id}"
DUTY = {
    "POST /api/ticketing/duty-posts": {"community_id": "{community_id}", "kind": "gate", "name": "岗亭"},
    "PATCH /api/ticketing/duty-posts/{post_id}": {"concurrent": True},
    "POST /api/ticketing/shift-templates": {
        "community_id": "{community_id}", "name": "短班", "begins": "09:00", "ends": "12:00",
    },
    "PATCH /api/ticketing/shift-templates/{template_id}": {"active": False},
    "POST /api/ticketing/rosters": {"community_id": "{community_id}", "week": "2190-01-04"},
    f"{_ROSTER}/entries": {
        "post_id": "{post_id}", "template_id": "{template_id}", "day": _LATER, "staff_ids": ["{staff_id}"],
    },
    f"{_ROSTER}/entries/{{entry_id}}/remove": _REASON,
    f"{_ROSTER}/entries/{{entry_id}}/replace": {"staff_id": "{staff_id}"} | _REASON,
    f"{_ROSTER}/copy-last-week": None,
    f"{_ROSTER}/publish": None,
    "POST /api/ticketing/swap-requests": {"entry_id": "{entry_id}", "counterpart_id": "{staff_id}"} | _REASON,
    f"{_SWAP}/agree": None,
    f"{_SWAP}/decline": _REASON,
    f"{_SWAP}/approve": None,
    f"{_SWAP}/reject": _REASON,
    f"{_SWAP}/withdraw": None,
    "POST /api/ticketing/duty-posts/{post_id}/sign-in": {},
    "POST /api/ticketing/duty-posts/{post_id}/report-empty": None,
    "POST /api/ticketing/attendances/{attendance_id}/sign-out": None,
    "POST /api/ticketing/desk-leaves": {"attendance_id": "{attendance_id}"} | _REASON,
    f"{_LEAVE}/approve": None,
    f"{_LEAVE}/decline": _REASON,
    f"{_LEAVE}/go": None,
    f"{_LEAVE}/come-back": None,
    f"{_LEAVE}/withdraw": None,
    "POST /api/ticketing/duty-entries": {
        "post_id": "{post_id}", "kind": "call", "text": "来电", "ticket_id": "{ticket_id}",
    },
    "POST /api/ticketing/duty-shifts/{shift_id}/checks": {"item": "power_off"},
    "POST /api/ticketing/escalations": {"subject_kind": "ticket", "subject_id": "{ticket_id}"} | _REASON,
    "POST /api/ticketing/escalations/{escalation_id}/acknowledge": {"answer": "已知悉"},
    "POST /api/ticketing/shift-handovers": {"shift_id": "{shift_id}"},
    f"{_HANDOVER}/lines/{{line_id}}/confirm": {},
    f"{_HANDOVER}/sign": {"content_hash": "0" * 64},
    f"{_HANDOVER}/refuse": _REASON,
    "POST /api/ticketing/handover-items": {"post_id": "{post_id}", "kind": "key", "text": "钥匙"},
    "POST /api/ticketing/handover-items/{carried_id}/complete": {"word": "已归还"},
}  # fmt: skip
