"""Whether the sender of a mail is who they say, by the word of the one mail server a mailbox believes.

What that server says of DMARC decides (RFC 7489). Without it, SPF or DKIM must have passed for the sender's own domain,
or for one above or below it. What it does not say is not proven: a mail that came past the server is doubtful too.
"""

from ticketing.incoming_mails.verdicts import Verdict, Verdicts

_DECIDED = {"pass", "fail"}


def proves(server: str | None, author: str | None, said: Verdicts | None) -> bool:
    """`author` is the address under From, None when there is not exactly one."""
    if server is None or author is None or said is None or said.server != server:
        return False
    domain = _domain(author)
    decided = [one for one in said.found if one.method == "dmarc" and one.result in _DECIDED]
    if decided:
        return all(one.result == "pass" and _domain(one.about.get("header.from", "")) == domain for one in decided)
    return any(one.result == "pass" and _related(_checked(one), domain) for one in said.found)


def _checked(verdict: Verdict) -> str:
    """The domain that was looked at; none for what says nothing about a domain of the sender."""
    about = verdict.about
    if verdict.method == "spf":
        return _domain(about.get("smtp.mailfrom", ""))
    return _domain(about.get("header.d") or about.get("header.i", "")) if verdict.method == "dkim" else ""


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def _related(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return "." in shorter and (shorter == longer or longer.endswith(f".{shorter}"))
