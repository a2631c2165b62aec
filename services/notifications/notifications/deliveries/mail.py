"""A rendered text as an e-mail: headers that survive Chinese names, a plain and a simple html part.

The Message-ID is derived from the delivery, so every attempt of one delivery carries the same one and a mail system
that has already taken it can recognise the copy (RFC 5322 §3.6.4).
"""

import html
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from uuid import UUID

from notifications.templates.rendering import Text
from notifications.templates.shapes import LegalKind, Locale

OWN_MARK = "X-Lintel-Mail"
"""What comes back to a mailbox of ours with this is a loop; where an answer is sent, it bears what proves that"""
PARAGRAPH = '<p style="margin:0 0 1em">{}</p>'


def message_id(delivery_id: UUID, sender: str, ticket_id: UUID | None = None) -> str:
    """With the ticket in it, the requester's answer finds it again."""
    name = f"{delivery_id}.{ticket_id}" if ticket_id else str(delivery_id)
    return f"<{name}@{sender.rpartition('@')[2]}>"


def compose(
    text: Text,
    *,
    provider_key: str,
    sender: str,
    sender_name: str,
    to: str,
    locale: Locale,
    legal_kind: LegalKind,
    at: datetime,
    reply_to: str | None = None,
    mark: str | None = None,
) -> EmailMessage:
    """Raises ValueError when an address cannot stand in a header."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address(display_name=sender_name, addr_spec=sender)
    mail["To"] = Address(addr_spec=to)
    mail["Subject"] = text.subject
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = provider_key
    mail["Auto-Submitted"] = "auto-generated"
    mail[OWN_MARK] = mark or "1"
    if reply_to:
        mail["Reply-To"] = Address(addr_spec=reply_to)
    if legal_kind == "marketing":
        mail["List-Unsubscribe"] = f"<mailto:{sender}?subject=unsubscribe>"
    mail.set_content(text.body, cte="base64")
    mail.add_alternative(as_html(text, locale), subtype="html", cte="base64")
    mail["Content-Language"] = locale  # setting the content forgets every earlier Content-* header
    return mail


def as_html(text: Text, locale: Locale) -> str:
    paragraphs = [html.escape(part).replace("\n", "<br>") for part in text.body.split("\n\n")]
    body = "".join(PARAGRAPH.format(part) for part in paragraphs)
    return (
        f'<!doctype html><html lang="{locale}"><head><meta charset="utf-8"><title>{html.escape(text.subject)}</title>'
        '</head><body style="font:15px/1.7 sans-serif;color:#1f2329;max-width:40em;margin:2em auto;padding:0 1em">'
        f"{body}</body></html>"
    )
