"""The ways in from outside: a mailbox read from the sink, and the forum that hands over a case with its key."""

from email.message import EmailMessage
from smtplib import SMTP
from typing import Any

import httpx

from demo.company import Company

_SINK_PASSWORD = "read-the-sink"  # noqa: S105  # of the embedded sink, which keeps no secrets
_WRITTEN = ("门口路灯不亮", "您好，三号楼门口的路灯已经三天不亮了，晚上出入不方便，请尽快处理。谢谢。")


def connect(company: Company, endpoints: Any) -> None:
    centre = company.as_("csc_staff")
    community: str = next(centre.pages("registry/communities"))["id"]
    address = f"kefu@{company.slug}.example"
    mailbox = {
        "address": address,
        "community_id": community,
        "host": endpoints.imap_host,
        "port": endpoints.imap_port,
        "security": "none",
        "login": address,
        "password": _SINK_PASSWORD,
    }
    centre.post("ticketing/mailboxes", mailbox)
    _write(endpoints, address)
    forum = {"name": "业主论坛", "channel": "forum", "communities": [community]}
    _hand_over(company, community, centre.post("ticketing/channel-keys", forum)["secret"])


def _write(endpoints: Any, address: str) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"] = "陈女士 <chen@example.com>", address
    mail["Subject"] = _WRITTEN[0]
    mail.set_content(_WRITTEN[1])
    with SMTP(endpoints.smtp_host, endpoints.smtp_port) as server:
        server.send_message(mail)


def _hand_over(company: Company, community: str, secret: str) -> None:
    port = company.edge_url.rsplit(":", 1)[1]
    case = {
        "channel": "forum",
        "outside_no": "post-20881",
        "community_id": community,
        "title": "电梯经常停运",
        "description": "二号楼电梯一周内停运三次，发帖后一直没有人回应，希望物业说明原因和检修计划。",
        "place": "二号楼电梯",
        "contact_name": "论坛用户“清河老张”",
        "contact_email": "laozhang@example.com",
    }
    headers = {"Host": f"{company.host}:{port}", "X-Lintel-Key": secret}
    httpx.post(
        f"http://127.0.0.1:{port}/api/ticketing/channel-cases", json=case, headers=headers, timeout=60
    ).raise_for_status()
