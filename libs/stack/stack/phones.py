"""The simulated telephone system as a process of its own: a page to let phones ring, and the same as JSON.

usage: python -m stack.phones <port> [<file that remembers the companies>]

POST /lines                     {name, number, report_url, host, key}    a company is connected
POST /lines/<name>/dial         a signed wish of the company             a call out
POST /calls                     {line, caller}                           a phone rings
POST /calls/<id>/answer         {extension}     /miss     /hang-up
GET  /calls.json
"""

import html
import json
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

from stack.ports import LOOPBACK
from stack.switchboard import Line, Refused, Switchboard, Unknown
from stack.viewer import CSP, page

LARGEST = 16_384
NAMES = {
    "ringing": "振铃 ringing",
    "answered": "通话中 speaking",
    "ended": "已结束 ended",
    "missed": "未接 missed",
}


def front(board: Switchboard) -> bytes:
    """Without scripts: every button is a form."""
    lines = "".join(
        f'<option value="{_safe(name)}">{_safe(line.number)}</option>' for name, line in board.lines.items()
    )
    ring = (
        '<form method="post" action="/calls"><label>来电号码 Number <input name="caller" required '
        'pattern="[0-9+]{5,20}" value="13800000000"></label> '
        f'<label>拨打 Line <select name="line">{lines}</select></label> '
        "<button>响铃 Ring</button></form>"
    )
    rows = "".join(_row(call) for call in board.shown()[:50])
    listed = f"<ul>{rows}</ul>" if rows else "<p>还没有电话。 No calls yet.</p>"
    return page("电话 Phones", f"<h1>电话模拟 Phones</h1>{ring if lines else ''}{listed}")


def _row(call: dict[str, object]) -> str:
    steps = {"ringing": ("answer", "miss"), "answered": ("hang-up",)}.get(str(call["state"]), ())
    words = {"answer": "接听 Answer", "miss": "未接 Miss", "hang-up": "挂断 Hang up"}
    buttons = "".join(
        f'<form method="post" action="/calls/{_safe(call["id"])}/{step}" style="display:inline">'
        f"<button>{words[step]}</button></form> "
        for step in steps
    )
    way = "→" if call["direction"] == "out" else "←"
    return f"<li><a><b>{way} {_safe(call['number'])}</b><small>{NAMES[str(call['state'])]}</small></a>{buttons}</li>"


def _safe(text: object) -> str:
    return html.escape(str(text), quote=True)


class Phones(BaseHTTPRequestHandler):
    board: Switchboard
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        if self.path == "/":
            self._answer(front(self.board), "text/html; charset=utf-8")
        elif self.path == "/calls.json":
            self._json(self.board.shown())
        else:
            self._json({"error": "not found"}, 404)

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(min(length, LARGEST))
        form = self.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
        try:
            done = self._do(self.path.strip("/").split("/"), body, form=form)
        except Unknown:
            self._json({"error": "not found"}, 404)
        except (Refused, ValueError, KeyError, TypeError) as error:
            self._json({"error": str(error)}, 409 if isinstance(error, Refused) else 400)
        else:
            if form:
                self.send_response(303)
                self.send_header("Location", "/")
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                self._json(done)

    def _do(self, path: list[str], body: bytes, *, form: bool) -> object:
        if path[0] == "lines" and path[2:] == ["dial"]:
            return self.board.dial(path[1], {k.lower(): v for k, v in self.headers.items()}, body).id
        said = {k: v[0] for k, v in parse_qs(body.decode()).items()} if form else json.loads(body or b"{}")
        if path == ["lines"]:
            self.board.connect(Line(**said))
            return {"line": said["name"]}
        if path == ["calls"]:
            return {"id": self.board.ring(said["line"], said["caller"]).id}
        steps: dict[str, Callable[[str], object]] = {
            "answer": lambda call: self.board.answer(call, said.get("extension")),
            "miss": self.board.miss,
            "hang-up": self.board.hang_up,
        }
        if path[0] != "calls" or len(path) != 3 or path[2] not in steps:
            raise Unknown("/".join(path))
        steps[path[2]](path[1])
        return {"id": path[1]}

    def _json(self, value: object, status: int = 200) -> None:
        self._answer(json.dumps(value, ensure_ascii=False).encode(), "application/json", status)

    def _answer(self, body: bytes, content_type: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", f"{CSP}; form-action 'self'")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silent: readiness probes and demo scripts poll."""


def server(board: Switchboard, port: int) -> ThreadingHTTPServer:
    """Not yet serving; port 0 takes a free one."""
    return ThreadingHTTPServer((LOOPBACK, port), type("BoundPhones", (Phones,), {"board": board}))


if __name__ == "__main__":
    server(Switchboard(Path(sys.argv[2]) if len(sys.argv) > 2 else None), int(sys.argv[1])).serve_forever()
