"""What `lintel run` shows on its first start, and the logins it prints at every start."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from demo.api import today
from demo.channels import HANDED_IN, POLLED, connect
from demo.company import PASSWORD, Company
from demo.hotline import Hotline
from demo.story import play

OPERATOR = "operator@lintel.example"
_SHOWN = (
    "tenant_admin", "cs_manager", "cs_supervisor", "hotline_operator", "desk_clerk", "property_specialist",
    "relations_manager", "technician", "engineering_supervisor", "billing_clerk", "finance", "cashier",
    "leader_in_charge",
)  # fmt: skip


def seed(home: Path, stack: Any, environments: dict[str, dict[str, str]]) -> None:
    """Play the demo company once for this state folder; print where and with which logins to look."""
    marker, endpoints = home / "demo.json", stack.endpoints
    if not marker.exists():
        _operator(environments["identity"])
        company = Company(endpoints.edge_url, endpoints.mail_url, "demo", "清河物业服务有限公司", 1)
        play(company, (132, 66), today(), lambda line: print(f"lintel: demo: {line}", flush=True))
        connect(company, stack)
        hotline = Hotline(company, endpoints.phone_url)
        hotline.connect()
        hotline.a_morning()
        print("lintel: demo: the telephone is connected", flush=True)
        marker.write_text(json.dumps(company.logins, ensure_ascii=False, indent=1))
        company.close()
    _show(endpoints, json.loads(marker.read_text()))


def _operator(environment: dict[str, str]) -> None:
    subprocess.run(  # noqa: S603 - our own command with constant arguments
        [sys.executable, "-m", "command.cli", "operator", "create", OPERATOR, "平台运营"],
        env=os.environ | environment | {"LINTEL_OPERATOR_PASSWORD": PASSWORD},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _show(endpoints: Any, logins: dict[str, list[str]]) -> None:
    port = endpoints.edge_url.rsplit(":", 1)[1]
    print(f"\n  staff      http://demo.localhost:{port}")
    for role in _SHOWN:
        if role in logins:
            name, login = logins[role]
            print(f"             {login:40} {role} ({name})")
    print(f"  operators  http://ops.localhost:{port}\n             {OPERATOR}")
    print(f"  mails      http://mail.localhost:{port}")
    print(f"             {POLLED}, {HANDED_IN}: write to them by SMTP at {endpoints.smtp_host}:{endpoints.smtp_port}")
    print(f"  phones     http://phone.localhost:{port}   (let the phone ring)")
    print(f"  password   {PASSWORD}", flush=True)
