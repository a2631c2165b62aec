"""Addresses as staff may see them in the delivery log (C0.4: masked by default)."""

import re

ADDRESS = re.compile(r"[^\s<>@:;,\"']+@[^\s<>@:;,\"']+")


def masked(address: str) -> str:
    """`zhangsan@example.com` → `z***@example.com`."""
    mailbox, _, domain = address.rpartition("@")
    return f"{mailbox[:1]}***@{domain}"


def without_addresses(answer: str) -> str:
    """A provider's answer with every address in it masked: refusals like to quote the mailbox."""
    return ADDRESS.sub(lambda match: masked(match[0]), answer)
