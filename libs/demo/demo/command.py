"""`lintel demo --tenants N --units M`: more companies on a running Lintel."""

import argparse
import os
import sys
from typing import Any
from uuid import uuid4


def add(commands: Any) -> None:
    """Adds the command; found by the command line through its entry point."""
    demo = commands.add_parser("demo", help="seed more companies into a running Lintel")
    demo.add_argument("--tenants", type=int, default=1, help="how many companies")
    demo.add_argument("--units", type=int, default=132, help="homes of each company")
    demo.set_defaults(call=_play)


def _play(chosen: argparse.Namespace) -> int:
    # Every process of the product reads this module for its command line.
    import httpx

    from demo.api import today
    from demo.company import Company
    from demo.story import play

    port = os.environ.get("LINTEL_PORT", "8080")
    edge_url, mail_url = f"http://localhost:{port}", f"http://127.0.0.1:{port}"
    try:
        httpx.get(f"http://127.0.0.1:{port}/api/identity/livez", timeout=5).raise_for_status()
    except httpx.HTTPError:
        print(f"lintel: nothing answers on port {port}; start Lintel with `make run` first", file=sys.stderr)
        return 1
    for _ in range(chosen.tenants):
        mark = uuid4().hex[:6]
        company = Company(edge_url, mail_url, f"demo-{mark}", f"示例物业 {mark}", int(mark, 16))
        play(company, (chosen.units,), today(), lambda line: print(f"lintel: {line}", flush=True))
        company.close()
    return 0
