"""The mail viewer: lists the kept mails and shows one. Read-only, without scripts, everything escaped.

/                     list                /messages/<id>        one mail
/messages.json        the same as JSON    /messages/<id>.eml    its source
`?to=<address>` narrows both lists to one recipient.
"""

import html
import json
import re
from dataclasses import asdict, dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'none'"
LINK = re.compile(r"https?://[^\s<>\"'，。；）]+")
IDENTIFIER = re.compile(r"\d{8}T\d{6}\.\d{6}Z-[0-9a-f-]{36}")

STYLE = """
:root{color-scheme:light dark;--line:#8883;--soft:light-dark(#595959,#b4b4b4);--tint:light-dark(#0958d9,#69b1ff)}
body{font:15px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;
margin:2rem auto;padding:0 1rem}
h1{font-size:1.3rem;font-weight:600}a{color:var(--tint);text-decoration:none}a:hover{text-decoration:underline}
ul{list-style:none;padding:0;border:1px solid var(--line);border-radius:8px;overflow:hidden}
li+li{border-top:1px solid var(--line)}
li a{display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem;padding:.7rem 1rem;color:inherit}
li a:hover{background:#8881;text-decoration:none}
li b{font-weight:600}small{color:var(--soft);font-size:.85rem}li small:last-child{grid-column:1/-1}
dl{display:grid;grid-template-columns:5rem 1fr;gap:.2rem 1rem;color:var(--soft)}dd{margin:0}
pre,iframe{border:1px solid var(--line);border-radius:8px;width:100%;box-sizing:border-box}
pre{padding:1rem;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
iframe{height:32rem;background:#fff}
"""


@dataclass(frozen=True)
class Mail:
    id: str
    sender: str
    to: list[str]
    subject: str
    at: str
    text: str
    html: str

    def summary(self) -> dict[str, object]:
        fields = asdict(self)
        return {
            "from": fields.pop("sender"),
            **{name: fields[name] for name in ("id", "to", "subject", "at", "text")},
        }


@lru_cache(maxsize=600)
def read(file: Path) -> Mail:
    """Parse one kept mail. Files never change, so a parsed one stays valid."""
    message = BytesParser(policy=policy.default).parsebytes(file.read_bytes())
    day, clock = file.name[:15].split("T")
    return Mail(
        id=file.stem,
        sender=str(message["From"] or message["Return-Path"] or ""),
        to=[str(recipient) for recipient in message.get_all("Delivered-To", [])],
        subject=str(message["Subject"] or ""),
        at=f"{day[:4]}-{day[4:6]}-{day[6:]}T{clock[:2]}:{clock[2:4]}:{clock[4:]}Z",
        text=_part(message, "plain"),
        html=_part(message, "html"),
    )


def local(at: str) -> str:
    """An instant as people of the company read it."""
    return f"{datetime.fromisoformat(at).astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}"


def _part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    if body is None:
        return ""
    try:
        return str(body.get_content())
    except (LookupError, KeyError):  # a character set Python does not know
        payload = body.get_payload(decode=True)
        return payload.decode(errors="replace") if isinstance(payload, bytes) else ""


def mails(folder: Path, recipient: str | None) -> list[Mail]:
    newest_first = sorted(folder.glob("*.eml"), reverse=True)
    found = []
    for file in newest_first:
        try:
            found.append(read(file))
        except FileNotFoundError:  # made room for a newer one in this moment
            continue
    return [mail for mail in found if recipient is None or recipient in mail.to]


def page(title: str, body: str) -> bytes:
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    return (
        f'<!doctype html><html lang="zh-CN"><head>{head}<title>{html.escape(title)}</title>'
        f"<style>{STYLE}</style></head><body>{body}</body></html>"
    ).encode()


def list_page(found: list[Mail]) -> bytes:
    rows = "".join(
        f'<li><a href="/messages/{mail.id}"><b>{html.escape(mail.subject) or "—"}</b>'
        f"<small>{html.escape(local(mail.at))}</small>"
        f"<small>{html.escape(mail.sender)} → {html.escape(', '.join(mail.to))}</small></a></li>"
        for mail in found
    )
    content = f"<ul>{rows}</ul>" if found else "<p>还没有邮件。 No mail yet.</p>"
    return page("邮件 Mail", f"<h1>邮件 Mail</h1>{content}")


def mail_page(mail: Mail) -> bytes:
    facts = {"发件人": mail.sender, "收件人": ", ".join(mail.to), "时间": local(mail.at)}
    parts = [
        f'<p><a href="/">← 全部邮件 All mail</a></p><h1>{html.escape(mail.subject) or "—"}</h1>',
        "<dl>" + "".join(f"<dt>{name}</dt><dd>{html.escape(value)}</dd>" for name, value in facts.items()) + "</dl>",
    ]
    if mail.html:
        framed = html.escape(f'<base target="_blank">{mail.html}', quote=True)
        sandbox = "allow-popups allow-popups-to-escape-sandbox"
        parts.append(f'<iframe title="HTML" sandbox="{sandbox}" srcdoc="{framed}"></iframe>')
    if mail.text:
        parts.append(f"<pre>{linked(mail.text)}</pre>")
    parts.append(f'<p><a href="/messages/{mail.id}.eml">原文 Source</a></p>')
    return page(mail.subject, "".join(parts))


def linked(text: str) -> str:
    """The escaped text with its http addresses as links."""
    pieces, end = [], 0
    for match in LINK.finditer(text):
        address = html.escape(match.group(), quote=True)
        pieces += [html.escape(text[end : match.start()]), f'<a href="{address}">{address}</a>']
        end = match.end()
    return "".join([*pieces, html.escape(text[end:])])


class Viewer(BaseHTTPRequestHandler):
    folder: Path
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        recipient = parse_qs(address.query).get("to", [None])[0]
        if address.path == "/":
            self._answer(list_page(mails(self.folder, recipient)), "text/html; charset=utf-8")
        elif address.path == "/messages.json":
            found = [mail.summary() for mail in mails(self.folder, recipient)]
            self._answer(json.dumps(found, ensure_ascii=False).encode(), "application/json")
        else:
            self._answer_mail(address.path.removeprefix("/messages/"))

    def _answer_mail(self, name: str) -> None:
        identifier = name.removesuffix(".eml")
        file = self.folder / f"{identifier}.eml"
        if not IDENTIFIER.fullmatch(identifier) or not file.exists():
            self._answer(page("404", "<h1>404</h1>"), "text/html; charset=utf-8", 404)
        elif name == identifier:
            self._answer(mail_page(read(file)), "text/html; charset=utf-8")
        else:
            self._answer(file.read_bytes(), "text/plain; charset=utf-8")

    def _answer(self, body: bytes, content_type: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", CSP)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silent: readiness probes and demo scripts poll."""


def serve(folder: Path, host: str, port: int) -> None:
    handler = type("BoundViewer", (Viewer,), {"folder": folder})
    ThreadingHTTPServer((host, port), handler).serve_forever()
