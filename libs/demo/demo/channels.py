"""The ways in from outside: a mailbox that is read over IMAP, one whose mail a mail server hands in at the door, and
the forum that hands over a case with its key."""

from email.message import EmailMessage
from email.utils import make_msgid
from smtplib import SMTP
from typing import Any

import httpx

from demo.company import Company

_SINK_PASSWORD = "read-the-sink"  # noqa: S105  # of the embedded sink, which keeps no secrets
POLLED, HANDED_IN = "kefu@demo.example", "baoxiu@demo.example"
"""Read every minute; handed in the moment it arrives"""
_REPORTED = ("厨房水管漏水", "您好，我家厨房洗菜盆下面的水管一直滴水，麻烦安排师傅来看一下，下午在家。")
_WRITTEN = ("门口路灯不亮", "您好，三号楼门口的路灯已经三天不亮了，晚上出入不方便，请尽快处理。谢谢。")


def connect(company: Company, stack: Any) -> None:
    centre, endpoints = company.as_("csc_staff"), stack.endpoints
    communities = [community["id"] for community in centre.pages("registry/communities")]
    first, last = communities[0], communities[-1]
    polled = {
        "address": POLLED,
        "community_id": first,
        "host": endpoints.imap_host,
        "port": endpoints.imap_port,
        "security": "none",
        "login": POLLED,
        "password": _SINK_PASSWORD,
    }
    centre.post("ticketing/mailboxes", polled)
    _write(endpoints, POLLED, "陈女士 <chen@example.com>", *_WRITTEN)
    centre.post("ticketing/mailboxes", {"address": HANDED_IN, "community_id": last, "kind": "repair"})
    door = {"name": "公司邮件服务器", "channel": "email", "communities": [last]}
    secret = centre.post("ticketing/channel-keys", door)["secret"]
    port = company.edge_url.rsplit(":", 1)[1]
    url = f"http://127.0.0.1:{port}/api/ticketing/incoming-mails"
    stack.forward(HANDED_IN, url, f"{company.host}:{port}", secret)
    _write(endpoints, HANDED_IN, "赵先生 <zhao@example.com>", *_REPORTED)
    forum = {"name": "业主论坛", "channel": "forum", "communities": [first]}
    _hand_over(company, first, centre.post("ticketing/channel-keys", forum)["secret"])


def _write(endpoints: Any, address: str, sender: str, subject: str, words: str) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, address, subject
    mail["Message-ID"] = make_msgid(domain="example.com")
    mail.set_content(words)
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
