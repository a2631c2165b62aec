"""Residents call, and staff bring their tickets to every state there is."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from demo.api import Json, today, until
from demo.company import Company

_COMPLAINTS = (
    ("楼上装修太吵", "楼上半夜装修，电钻声很大，孩子睡不着", "neighbour", "general"),
    ("电梯经常停运", "2单元电梯一周内第三次停运，老人上下楼困难", "engineering_quality", "complex"),
    ("保洁不到位", "楼道垃圾两天没有清理，有异味", "property_service", "general"),
    ("门岗态度不好", "晚上回家门岗询问时语气生硬", "property_service", "general"),
    ("物业费账单疑问", "上月账单比以前多了，希望说明原因", "payment_fee", "general"),
    ("地库漏水", "地下车库 B 区漏水，已经积水", "engineering_quality", "major"),
    ("小区儿童设施损坏", "滑梯边缘破损，担心孩子受伤", "community_facility", "complex"),
    ("楼道堆放杂物", "邻居长期在楼道堆放纸箱，影响通行", "neighbour", "general"),
)
_REPAIRS = (
    ("厨房水管漏水", "厨房水槽下方漏水，已关总阀", "urgent", "paid"),
    ("入户门锁打不开", "钥匙能插入但转不动", "urgent", "paid"),
    ("楼道灯不亮", "三层楼道灯不亮", "normal", "free"),
    ("卫生间堵塞", "卫生间地漏返水", "urgent", "paid"),
    ("客厅跳闸", "打开空调就跳闸", "normal", "paid"),
    ("窗户把手松动", "主卧窗户关不严", "normal", "paid"),
    ("可视对讲无声", "对讲机有画面没有声音", "normal", "free"),
    ("消火栓玻璃破损", "一层消火栓玻璃碎了", "normal", "free"),
)
_STATES = (
    "registered", "accepted", "assigned", "processing", "resolved", "feedback_given", "closed", "withdrawn", "returned",
)  # fmt: skip
_ORDER_STATES = ("created", "dispatched", "accepted", "in_progress", "completed", "verified", "closed", "cancelled")


class ServiceDesk:
    """Plays one community's tickets. The same seed plays the same ones."""

    def __init__(self, company: Company, community_id: str, seed: int) -> None:
        self.company = company
        self.community_id = community_id
        self._random = Random(seed)  # noqa: S311 - nothing secret is drawn
        registry = company.as_("tenant_admin")
        self._units: list[Json] = list(registry.pages(f"registry/communities/{community_id}/units"))
        self._wait_for_ticketing()

    def _wait_for_ticketing(self) -> None:
        desk, last = self.company.as_("desk_clerk"), self._units[-1]

        def known() -> bool | None:
            found = desk.get("ticketing/colleagues", community_id=self.community_id, able_to="ticketing.ticket.process")
            stack = desk.get(f"ticketing/buildings/{last['building_id']}/tickets")
            return True if found and stack is not None else None

        until("ticketing to know staff and property", known)

    def complaints(self, rounds: int) -> None:
        for number in range(rounds * len(_STATES)):
            title, words, kind, severity = _COMPLAINTS[number % len(_COMPLAINTS)]
            ticket = self._register("complaint", title, words, class_l1=kind, severity=severity)
            self._bring_to(ticket, _STATES[number % len(_STATES)])

    def worked_on(self, title: str, words: str, class_l1: str, severity: str) -> Json:
        """A complaint about which something is being done."""
        ticket = self._register("complaint", title, words, class_l1=class_l1, severity=severity)
        self._bring_to(ticket, "processing")
        return ticket

    def repairs(self, rounds: int) -> None:
        for number in range(rounds * len(_ORDER_STATES)):
            title, words, urgency, charge = _REPAIRS[number % len(_REPAIRS)]
            ticket = self._register("repair", title, words)
            self._repair(ticket, _ORDER_STATES[number % len(_ORDER_STATES)], urgency, charge)

    def _register(self, kind: str, title: str, words: str, **more: Any) -> Json:
        unit = self._random.choice(self._units)
        role, channel = self._random.choice((("hotline_operator", "phone"), ("desk_clerk", "visit")))
        owners = self.company.as_(role).get(f"registry/units/{unit['id']}/overview")["owners"]
        promise = datetime.now(UTC) + timedelta(minutes=self._random.choice((60, 90, 110)))
        return self.company.as_(role).post(
            "ticketing/tickets",
            {
                "kind": kind, "channel": channel, "community_id": self.community_id, "unit_id": unit["id"],
                "person_id": owners[0]["person_id"] if owners else None,
                "title": title, "description": words, "promised_reply_at": promise.isoformat(),
                "contact_name": self.company.people.name(), "contact_phone": self.company.people.mobile(),
                "desired_outcome": "尽快处理并回复", **more,
            },
        )  # fmt: skip

    def _do(self, role: str, ticket: Json, verb: str, body: Json | None = None) -> Json:
        path = f"ticketing/tickets/{ticket['id']}"
        version = self.company.as_(role).get(path)["version"]
        return self.company.as_(role).post(f"{path}/{verb}", body, version=version)

    def _handler(self) -> str:
        found = self.company.as_("cs_supervisor").get(
            "ticketing/colleagues", community_id=self.community_id, able_to="ticketing.ticket.process"
        )
        specialists = [c["id"] for c in found if "property_specialist" in c["roles"]]
        return str((specialists or [c["id"] for c in found])[0])

    def _bring_to(self, ticket: Json, state: str) -> None:
        """Do what it takes, step by step, until the ticket is where it should be."""
        if state == "withdrawn":
            self._do("desk_clerk" if ticket["channel"] == "visit" else "hotline_operator", ticket, "withdraw",
                     {"statement": "问题已自行解决，撤回投诉"})  # fmt: skip
            return
        steps: list[tuple[str, str, Json]] = [
            ("cs_supervisor", "accept", {}),
            ("cs_supervisor", "assign", {"handler_id": self._handler(), "department": "物业管理部"}),
            ("property_specialist", "investigate", {}),
            ("property_specialist", "conclude", {
                "checks": ["listen", "ask", "look", "check", "think"], "evidence": ["现场照片三张", "值班巡查记录"],
                "cause": "日常巡查不到位", "cause_kind": "supervision", "responsible_department": "物业管理部",
            }),
            ("property_specialist", "first-measure",
             {"measure": "已现场查看并安排处理", "planned_on": today().isoformat()}),
            ("property_specialist", "resolve", {"result": "已处理完毕，现场恢复正常", "evidence": "处理前后对比照片"}),
            ("property_specialist", "reply", {"channel": "phone", "text": "已向业主说明处理结果"}),
            ("property_specialist", "close", {"customer_confirmed": True}),
        ]  # fmt: skip
        order = (
            *("registered", "accepted", "assigned", "investigating", "planning"),
            *("processing", "resolved", "feedback_given", "closed"),
        )
        wanted = "feedback_given" if state == "returned" else state
        major = ticket["severity"] in ("major", "urgent")
        for role, verb, body in steps[: order.index(wanted)]:
            if major and verb == "first-measure":
                self._plan(ticket)
            else:
                self._do(self._replier(ticket) if verb == "reply" else role, ticket, verb, body)
        if state == "returned":
            again = {"promised_reply_at": (datetime.now(UTC) + timedelta(hours=20)).isoformat()}
            self._do("property_specialist", ticket, "return", {"reason": "业主表示问题再次出现"} | again)

    def _replier(self, ticket: Json) -> str:
        """Who answers by the routing table: the specialist, or the centre."""
        detail = self.company.as_("property_specialist").get(f"ticketing/tickets/{ticket['id']}")
        return "csc_staff" if detail["reply_permission"] == "ticketing.reply.publish" else "property_specialist"

    def _plan(self, ticket: Json) -> None:
        """A major case is reported to the centre, and work begins once its plan is approved and carried out."""
        handler, day = "property_specialist", today().isoformat()
        self._do(handler, ticket, "report-major", {"text": "现场情况属实，影响较大，已报客服中心"})
        measure = {"measure": "更换老化部件并复查相邻楼层", "owner_id": self._handler(), "due_on": day}
        self._do(handler, ticket, "plans", {"items": [measure], "cost_cents": 260_000})
        self._do("cs_manager", ticket, "plan-decisions", {"approved": True, "reason": "同意按方案实施"})
        path = f"ticketing/tickets/{ticket['id']}"
        specialist = self.company.as_(handler)
        for item in specialist.get(f"{path}/procedure")["plans"][-1]["items"]:
            said = {"result": "已更换老化部件，相邻楼层复查正常"}
            specialist.post(f"ticketing/plan-items/{item['id']}/done", said)

    def _repair(self, ticket: Json, state: str, urgency: str, charge: str) -> None:
        company = self.company
        self._do("desk_clerk", ticket, "accept")
        desk, technician = company.as_("desk_clerk"), company.as_("technician")
        order = desk.post(
            "ticketing/work-orders",
            {"ticket_id": ticket["id"], "kind": "owner_repair", "place": ticket.get("place") or "户内",
             "problem": ticket["description"], "urgency": urgency, "charge_mode": charge},
        )  # fmt: skip
        if state == "cancelled":
            desk.post(f"ticketing/work-orders/{order['id']}/cancel", {"reason": "业主自行修复"}, order["version"])
            return
        colleagues = desk.get(
            "ticketing/colleagues", community_id=self.community_id, able_to="ticketing.work_order.execute"
        )
        assignee = next(c["id"] for c in colleagues if "technician" in c["roles"])
        quote = 8000 if charge == "paid" else None
        steps: list[tuple[Any, str, Json]] = [
            (desk, "dispatch", {"assignee_id": assignee} | ({"estimate_cents": quote} if quote else {})),
            (technician, "accept", {}),
            (technician, "start", {"quote_accepted": charge == "paid"}),
            (technician, "complete", _work(charge)),
            (company.as_("engineering_supervisor"), "confirm-by-supervisor", {}),
            (company.as_("engineering_supervisor"), "close", {}),
        ]
        if charge == "paid" and state == "closed":
            state = "verified"  # a paid order closes when the resident has paid
        for person, verb, body in steps[: ("created", "dispatched", "accepted", "in_progress", "completed", "verified",
                                            "closed").index(state)]:  # fmt: skip
            order = person.post(f"ticketing/work-orders/{order['id']}/{verb}", body, order["version"])


def _work(charge: str) -> Json:
    if charge != "paid":
        return {"work_done": "更换损坏部件，测试正常"}
    material = [
        {"name": "三角阀", "quantity": "1", "unit": "个", "unit_price": "35.00"},
        {"name": "生料带", "quantity": "2", "unit": "卷", "unit_price": "2.50"},
    ]
    return {"work_done": "更换损坏部件，测试正常", "labour_cents": 5000, "material": material}
