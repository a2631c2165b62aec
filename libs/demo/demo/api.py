"""The public API as a person at a screen uses it: one company host, one signed-in member of staff."""

import re
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import uuid4
from zoneinfo import ZoneInfo

import httpx

Json = dict[str, Any]
T = TypeVar("T")

_TOKEN = re.compile(r"__Host-lintel(?:-ops)?=([^;]+)")
_TOKEN_LIFE = 200.0
_PATIENCE = 120.0
_MAIL_HOST = {"Host": "mail.localhost"}


def today() -> date:
    """The calendar day where the companies are."""
    return datetime.now(ZoneInfo("Asia/Shanghai")).date()


class Refused(RuntimeError):
    """The API said no; the message holds the problem."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


def until(what: str, look: Callable[[], T | None], patience: float = _PATIENCE) -> T:
    """Ask again until there is an answer. Raises TimeoutError naming what was waited for."""
    deadline = time.monotonic() + patience
    while True:
        found = look()
        if found is not None:
            return found
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.2)


class Person:
    """Somebody with a login on a host; signs in when needed and again before the token dies."""

    def __init__(self, edge_url: str, host: str, login: str = "", password: str = "") -> None:
        port = edge_url.rsplit(":", 1)[1]
        headers = {"Host": f"{host}:{port}", "X-Lintel-Client": "demo"}
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=60)
        self._login = login
        self._password = password
        self._signed_in_at = 0.0

    def get(self, path: str, **query: Any) -> Any:
        return self._ask("GET", path, params={key: value for key, value in query.items() if value is not None})

    def post(self, path: str, body: Json | None = None, version: int | None = None, key: str = "") -> Json:
        """With a `key` of one's own the request can be repeated without doing its work twice."""
        headers = {"Idempotency-Key": key or uuid4().hex}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        answer: Json = self._ask("POST", path, json=body or {}, headers=headers)
        return answer

    def patch(self, path: str, body: Json, version: int) -> Json:
        changed: Json = self._ask("PATCH", path, json=body, headers={"If-Match": f'"{version}"'})
        return changed

    def put(self, path: str, body: Json, version: int) -> Json:
        put: Json = self._ask("PUT", path, json=body, headers={"If-Match": f'"{version}"'})
        return put

    def upload(self, path: str, name: str, content: bytes) -> Json:
        headers = {"Idempotency-Key": uuid4().hex}
        answer: Json = self._ask("POST", path, files={"data": (name, content)}, headers=headers)
        return answer

    def pages(self, path: str, **query: Any) -> Iterator[Json]:
        """All items of a list, page by page."""
        cursor: str | None = None
        while True:
            page = self.get(path, cursor=cursor, limit=200, **query)
            yield from page["items"]
            cursor = page["next_cursor"]
            if cursor is None:
                return

    def _ask(self, method: str, path: str, **more: Any) -> Any:
        if self._login and time.monotonic() - self._signed_in_at > _TOKEN_LIFE:
            self._sign_in()
        answer = self._http.request(method, f"/api/{path}", **more)
        if answer.status_code == 429:
            time.sleep(min(30, int(answer.headers.get("retry-after", "1"))))
            return self._ask(method, path, **more)
        if answer.is_error:
            raise Refused(f"{method} {path}: {answer.status_code} {answer.text}", answer.status_code)
        return answer.json() if answer.content else None

    def _sign_in(self) -> None:
        self._signed_in_at = time.monotonic()
        answer = self._http.post("/api/identity/sessions", json={"login": self._login, "password": self._password})
        found = _TOKEN.search(",".join(answer.headers.get_list("set-cookie")))
        if answer.is_error or found is None:
            self._signed_in_at = 0.0
            raise Refused(f"sign-in of {self._login}: {answer.status_code} {answer.text}", answer.status_code)
        self._http.headers["Authorization"] = f"Bearer {found[1]}"

    def close(self) -> None:
        self._http.close()


class Mailbox:
    """Reads the mails of the embedded SMTP sink, directly or through the edge."""

    def __init__(self, url: str) -> None:
        self._url = url

    def token(self, address: str) -> str:
        """The secret at the end of the newest link mailed to an address."""

        def look() -> str | None:
            mails = httpx.get(
                f"{self._url}/messages.json", params={"to": address}, headers=_MAIL_HOST, timeout=10
            ).json()
            for mail in mails:
                if found := re.search(r"https?://\S+#(?:token=)?([\w.~-]+)", mail["text"]):
                    return found[1]
            return None

        return until(f"a mail to {address}", look)
