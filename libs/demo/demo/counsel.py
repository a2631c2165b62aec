"""The centre asks its experts about cases being worked on, and their handler gives departments their part."""

from datetime import datetime, timedelta

from demo.api import Json
from demo.company import Company
from demo.service_desk import ServiceDesk

_CASES = (
    ("地下室外墙渗水", "地下室外墙下雨后渗水，墙皮脱落，已是第二个雨季", "engineering_quality", "complex",
     "engineering_quality", "渗漏点位于后浇带，是否属于防水层质量问题？"),
    ("要求减免物业费", "停水三天影响生活，要求减免当月物业费", "property_service", "general",
     "property", "业主要求减免当月物业费，是否有先例，如何答复？"),
)  # fmt: skip
_OPINION = "后浇带防水层老化，属保修范围内的质量问题，建议注浆堵漏后做 48 小时闭水试验。"
_PARTS = (
    ("engineering_supervisor", "更换老化部件，复查相邻楼层", 30),
    ("project_specialist", "联系施工单位到场确认保修责任", 10),
    ("finance", "核对该户近一年维修费用，供减免测算", 5),
)
"""Who does it, what, and so many minutes before the customer is to be answered"""


def take_counsel(company: Company, desk: ServiceDesk) -> None:
    """One opinion is given and one waited for; of three parts one is done, one cannot be, one is still to do."""
    centre = company.as_("csc_staff")
    panels = centre.get("ticketing/consultation-panels", community_id=desk.community_id)
    experts = {panel["discipline"]: panel["experts"] for panel in panels}
    for title, words, class_l1, severity, discipline, question in _CASES:
        case = desk.worked_on(title, words, class_l1, severity)
        asked = {"discipline": discipline, "question": question, "expert_id": experts[discipline][0]["id"]}
        one = centre.post(f"ticketing/tickets/{case['id']}/consultations", asked)
        if discipline == "engineering_quality":
            answer = f"ticketing/consultations/{one['id']}/answer"
            company.as_("expert").post(answer, {"reply": _OPINION}, one["version"])
            _give_parts(company, case)


def _give_parts(company: Company, case: Json) -> None:
    promised = datetime.fromisoformat(case["promised_reply_at"])
    for number, (role, task, before) in enumerate(_PARTS):
        doer = _one(company, case, role)
        part = {
            "department": doer["department"], "assignee_id": doer["id"], "task": task,
            "due_at": (promised - timedelta(minutes=before)).isoformat(),
        }  # fmt: skip
        given = company.as_("property_specialist").post(f"ticketing/tickets/{case['id']}/department-tasks", part)
        path, version = f"ticketing/department-tasks/{given['id']}", given["version"]
        if number == 0:
            company.as_(role).post(f"{path}/done", {"result": "已更换，相邻楼层复查正常"}, version)
        elif number == 1:
            company.as_(role).post(f"{path}/block", {"reason": "施工单位电话无人接听，已发函催告"}, version)


def _one(company: Company, case: Json, role: str) -> Json:
    found = company.as_("property_specialist").get(
        "ticketing/colleagues", community_id=case["community_id"], able_to="ticketing.department_task.execute"
    )
    return next(one for one in found if role in one["roles"])
