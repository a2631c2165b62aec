"""The edge with the real Caddyfile: routes, caching, security headers, streams, a service that is away."""

import re
import socket
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest

from stack import EdgeConfig, Stack
from stack.ports import free_port, is_free

DOCUMENT = """<!doctype html><meta name="csp-nonce" content='{{placeholder "http.request.uuid"}}'><div id="root">"""


class Service(BaseHTTPRequestHandler):
    """Stands where a service would: says what reached it, streams events."""

    def do_GET(self) -> None:
        self.send_response(200)
        if self.path.endswith("/stream"):
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            for number in range(3):
                self.wfile.write(f"data: {number}\n\n".encode())
                self.wfile.flush()
                time.sleep(0.2)
        else:
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            self.wfile.write(f"{self.headers['Host']} {self.path} {self.headers['X-Forwarded-For']}".encode())

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="module")
def edge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    client = tmp_path_factory.mktemp("built client")
    (client / "assets").mkdir()
    (client / "assets" / "index-4f2a.js").write_text("export {};" * 200)
    (client / "index.html").write_text(DOCUMENT)
    (client / "favicon.svg").write_text("<svg/>")
    home = tmp_path_factory.mktemp("edge") / "home"
    stack = Stack(
        home,
        services=("ticketing", "billing"),
        edge=EdgeConfig(port=free_port(set()), client=client),
        durable=False,
    )
    try:
        stack.start()
        server = ThreadingHTTPServer(("127.0.0.1", stack.ports.services["ticketing"]), Service)
        Thread(target=server.serve_forever, daemon=True).start()
        with httpx.Client(base_url=str(stack.endpoints.edge_url), headers={"Host": "acme.localhost"}) as browser:
            yield browser
        server.shutdown()
        server.server_close()
    finally:
        stack.erase()


@pytest.mark.parametrize("path", ["/", "/index.html", "/tickets/0198?tab=timeline"])
def test_every_page_is_the_document_with_a_fresh_nonce(edge: httpx.Client, path: str) -> None:
    first, second = edge.get(path), edge.get(path)
    assert first.status_code == 200
    assert first.headers["cache-control"] == "no-store"
    policy = first.headers["content-security-policy"]
    nonce = re.search(r"style-src 'self' 'nonce-([0-9a-f-]{36})';", policy)
    assert nonce
    assert f"content='{nonce[1]}'" in first.text
    assert nonce[1] not in second.text
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "path", ["/", "/assets/index-4f2a.js", "/assets/none.js", "/api/ticketing/x", "/api/billing/x"]
)
def test_every_answer_carries_the_security_headers(edge: httpx.Client, path: str) -> None:
    headers = edge.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "server" not in headers
    assert "strict-transport-security" not in headers


def test_assets_are_compressed_and_cached_for_ever(edge: httpx.Client) -> None:
    found = edge.get("/assets/index-4f2a.js", headers={"Accept-Encoding": "gzip"})
    assert found.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert found.headers["content-encoding"] == "gzip"
    missing = edge.get("/assets/index-old.js")
    assert missing.status_code == 404
    assert missing.headers["cache-control"] == "no-store"
    assert "root" not in missing.text


def test_a_service_gets_the_whole_path_and_the_host(edge: httpx.Client) -> None:
    answer = edge.get("/api/ticketing/work-orders?limit=5", headers={"X-Forwarded-For": "10.9.9.9"})
    assert answer.text == "acme.localhost /api/ticketing/work-orders?limit=5 127.0.0.1"
    assert answer.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"


def test_events_arrive_as_they_are_sent(edge: httpx.Client) -> None:
    with edge.stream("GET", "/api/ticketing/stream", headers={"Accept-Encoding": "gzip"}) as answer:
        arrivals = [(time.monotonic(), part) for part in answer.iter_text()]
    assert "content-encoding" not in answer.headers
    assert len(arrivals) == 3
    assert arrivals[-1][0] - arrivals[0][0] > 0.3


def test_a_service_that_is_away_and_an_unknown_one_are_problems(edge: httpx.Client) -> None:
    away = edge.get("/api/billing/bills")
    assert (away.status_code, away.headers["content-type"]) == (502, "application/problem+json")
    assert away.json() == {
        "type": "urn:lintel:service_unavailable",
        "title": "The service is not available at the moment",
        "status": 502,
        "code": "service_unavailable",
    }
    assert away.headers["retry-after"] == "2"
    unknown = edge.get("/api/nobody/x")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "not_found")


def test_mail_viewer_has_its_own_host(edge: httpx.Client) -> None:
    assert "邮件" in edge.get("/", headers={"Host": "mail.localhost"}).text
    assert "root" in edge.get("/", headers={"Host": "ops.localhost"}).text


def test_both_loopback_addresses_answer(edge: httpx.Client) -> None:
    if not socket.has_ipv6 or not _has_ipv6_loopback():
        pytest.skip("this machine has no IPv6 loopback")
    assert httpx.get(f"http://[::1]:{edge.base_url.port}/").status_code == 200


def _has_ipv6_loopback() -> bool:
    try:
        return is_free(0, "::1")
    except OSError:
        return False


def test_the_client_folder_is_not_listed_and_not_left(edge: httpx.Client, tmp_path: Path) -> None:
    assert edge.get("/assets/").status_code == 404
    assert "root" in edge.get("/..%2f..%2fsecrets").text
