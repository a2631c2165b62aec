"""The company's telephone system, simulated: connected once, and a few calls of the day."""

from datetime import timedelta
from typing import Any

import httpx

from demo.api import Json, today, until
from demo.company import Company

_ANSWERS = (
    ("fees", "物业费什么时候交？怎么交？", "每月 1 日出账，可到前台缴纳现金，或按账单上的账号转账并注明房号。"),
    ("renovation", "装修押金怎么退？", "验收合格并满三个月，业主持押金收据和身份证到前台办理，7 个工作日内退还。"),
    ("parking", "访客车辆怎么进小区？", "请业主提前登记车牌，或由门岗电话核实后放行，按公示标准收费。"),
    ("repair", "家里停电了怎么办？", "先看户内空气开关是否跳闸；若整栋停电我们立即派工，若仅户内停电可登记入户维修。"),
)
_CALLERS = ("13855550101", "13855550102", "13855550103")


class Hotline:
    def __init__(self, company: Company, phone_url: str) -> None:
        self.company = company
        self.operator = company.as_("hotline_operator")
        self._phone_url = phone_url
        self._phones = httpx.Client(base_url=phone_url, timeout=10)

    def connect(self) -> None:
        """Make the company known to the telephone system, and the other way round."""
        slug = self.company.slug
        url = f"{self._phone_url}/lines/{slug}/dial"
        made = self.company.as_("tenant_admin").post("ticketing/pbx-links", {"name": "总机", "dial_url": url})
        port = self.company.edge_url.rsplit(":", 1)[1]
        line = {
            "name": slug,
            "number": "010-60000000",
            "report_url": f"http://127.0.0.1:{port}{made['link']['reports_to']}",
            "host": f"{slug}.localhost:{port}",
            "key": made["key"],
        }
        self._phones.post("/lines", json=line).raise_for_status()
        self.operator.put("ticketing/my-extension", {"number": "801"}, 0)

    def a_morning(self) -> None:
        """One call is answered, two are missed and wait to be called back; the knowledge base has its first answers."""
        supervisor = self.company.as_("cs_supervisor")
        review = (today() + timedelta(days=180)).isoformat()
        for topic, question, answer in _ANSWERS:
            body = {"topic": topic, "question": question, "answer": answer, "review_due": review}
            supervisor.post("ticketing/articles", body)
        spoken, *missed = (self.ring(number) for number in _CALLERS)
        for call in missed:
            self._do(call, "miss")
        self._do(spoken, "answer", extension="801")
        mine = until("the answered call in the log", lambda: self._logged("answered"))
        self._do(spoken, "hang-up")
        self.operator.post(f"ticketing/calls/{mine['id']}/end", {"result": "resolved", "note": "咨询缴费方式，已答复"})
        until("the missed calls", lambda: self._logged("missed"))
        self.close()

    def close(self) -> None:
        self._phones.close()

    def ring(self, number: str) -> str:
        """Somebody calls; the telephone system's own id of the call."""
        answer = self._phones.post("/calls", json={"line": self.company.slug, "caller": number})
        answer.raise_for_status()
        return str(answer.json()["id"])

    def miss(self, number: str) -> None:
        """Somebody calls and nobody answers."""
        self._do(self.ring(number), "miss")

    def answered_outside(self, number: str) -> None:
        """Whoever was called back takes the phone."""
        call = until("the call out", lambda: self._placed(number))
        self._do(call, "answer")

    def _placed(self, number: str) -> str | None:
        calls: list[Json] = self._phones.get("/calls.json").raise_for_status().json()
        out = (call for call in calls if call["number"] == number and call["direction"] == "out")
        return next((str(call["id"]) for call in out), None)

    def _do(self, call: str, step: str, **more: Any) -> None:
        self._phones.post(f"/calls/{call}/{step}", json=more).raise_for_status()

    def _logged(self, state: str) -> Json | None:
        found = self.operator.get("ticketing/calls", state=state)["items"]
        return found[0] if found else None
