"""Bodies of what goes a way of its own: applications, appointments, tasks, exceptions, incidents."""

from typing import Any

_LATER, _REASON = "2190-01-01", {"reason": "核对后更正"}
NOTHING: dict[str, Any] = {}
_TICKET = "POST /api/ticketing/tickets/{ticket_id}"
_APPOINTMENT = f"{_TICKET}/appointment"
_INCIDENT = "POST /api/ticketing/incidents/{incident_id}"
_SLOT = {"starts_at": f"{_LATER}T01:00:00Z", "ends_at": f"{_LATER}T02:00:00Z"}
_FLOW = {"steps": ["cs_manager"], "reply_days": 5}
KINDS: dict[str, Any] = {
    "POST /api/ticketing/undelivered-answers/{answer_id}/settle": {"note": "已电话告知"},
    "PUT /api/ticketing/approval-flows": dict.fromkeys(
        ("renovation", "parking", "access_card", "venue", "pet", "other"), _FLOW
    ),
    f"{_TICKET}/approvals": {"opinion": "材料齐全"},
    f"{_TICKET}/approval-decisions": {"granted": True} | _REASON,
    "POST /api/ticketing/stand-ins": {
        "stand_in_id": "{staff_id}", "begins_at": f"{_LATER}T00:00:00Z", "ends_at": f"{_LATER}T08:00:00Z",
    } | _REASON,
    "POST /api/ticketing/stand-ins/{stand_in_id}/end": None,
    "POST /api/ticketing/appointments": {
        "channel": "visit", "community_id": "{community_id}", "unit_id": "{unit_id}", "title": "清洗",
        "description": "清洗", "person_id": "{person_id}", **_SLOT,
    },
    f"{_APPOINTMENT}/confirm": {"staff_id": "{staff_id}", **_SLOT},
    f"{_APPOINTMENT}/reschedule": {"staff_id": "{staff_id}", **_SLOT} | _REASON,
    f"{_APPOINTMENT}/begin": None,
    f"{_APPOINTMENT}/finish": {"result": "已清洗"},
    f"{_APPOINTMENT}/evaluate": {"score": 5},
    f"{_APPOINTMENT}/cancel": _REASON,
    f"{_APPOINTMENT}/no-show": None,
    "POST /api/ticketing/tasks": {
        "community_id": "{community_id}", "title": "布置展板", "description": "两块", "assignee_id": "{staff_id}",
        "due_at": f"{_LATER}T00:00:00Z",
    },
    f"{_TICKET}/task/accept": None,
    f"{_TICKET}/task/begin": None,
    f"{_TICKET}/task/finish": {"result": "已完成"},
    f"{_TICKET}/task/confirm": NOTHING,
    f"{_TICKET}/task/return": _REASON,
    "POST /api/ticketing/exceptions/acknowledge": {
        "source": "not_accepted", "subject_id": "{ticket_id}", "degree": 1, "note": "已催办",
    },
    "POST /api/ticketing/clusters/dismiss": {"building_id": "{building_id}", "class_l1": "public"} | _REASON,
    "POST /api/ticketing/incidents": {
        "community_id": "{community_id}", "title": "停水", "banner": "水泵故障", "building_ids": ["{building_id}"],
    },
    "PATCH /api/ticketing/incidents/{incident_id}": {"title": "停水", "banner": "推迟恢复"},
    f"{_INCIDENT}/tickets": {"ticket_id": "{ticket_id}"},
    f"{_INCIDENT}/tickets/{{ticket_id}}/leave": _REASON,
    f"{_INCIDENT}/notices": {"text": "正在恢复"},
    f"{_INCIDENT}/control": {"cause": "水泵故障"},
    f"{_INCIDENT}/review": {"review": "纳入月检"},
    f"{_INCIDENT}/close": None,
    f"{_TICKET}/convert": {"kind": "inquiry", "class_l1": "other"} | _REASON,
}  # fmt: skip
