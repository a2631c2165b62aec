"""Rules of the slug, the part of the host name that names a tenant (`acme` in `acme.localhost`).

3 to 40 characters of a-z, 0-9 and single inner hyphens, so that it is a valid DNS label without homoglyphs;
`xn--` labels fall out because double hyphens do. Reserved words are names the platform uses itself or that
would let a company pose as the platform.
"""

import re
from collections.abc import Iterator

SHORTEST = 3
LONGEST = 40

_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FOREIGN = re.compile(r"[^a-z0-9]+")

_RESERVED_WORDS = """
about abuse account accounts admin administrator api apis app apps assets auth autoconfig autodiscover backup beta
billing blog brand cdn cloud console contact dashboard data db demo-ops dev developer developers dns docs download
downloads edge email events example files ftp git grafana health help hostmaster http https identity imap info
invite invoice jetstream internal jobs legal lintel live livez local localhost login logout mail mailer media
metrics monitor mx nats news notifications ns ns1 ns2 oauth official operator operators ops pay payment payments
pop pop3 portal postgres postmaster privacy prod production prometheus readyz redis register registry reset root
secure security server service services sftp shop sign-in sign-up signin signup smtp sso staff staging static
stats status store support system team terms test ticketing tls tools traces undefined uploads valkey web webhook
webhooks webmail webmaster whoami wiki www www1 www2
"""
RESERVED = frozenset(_RESERVED_WORDS.split())

_SUFFIXES = ("wuye", "pm", "property", "estate", "2", "3", "cn", "home")


def problem(slug: str) -> str | None:
    """The code of what is wrong with the slug, or None when it may be used (if nobody has it)."""
    if len(slug) < SHORTEST:
        return "slug_too_short"
    if len(slug) > LONGEST:
        return "slug_too_long"
    if not _SHAPE.fullmatch(slug):
        return "slug_bad_characters"
    if slug in RESERVED:
        return "slug_reserved"
    return None


def suggestions(wish: str) -> Iterator[str]:
    """Usable slugs close to the wish, nearest first; the caller leaves out those that are taken."""
    stem = _FOREIGN.sub("-", wish.strip().lower()).strip("-") or "wuye"
    candidates = (stem, *(f"{stem[: LONGEST - len(suffix) - 1].rstrip('-')}-{suffix}" for suffix in _SUFFIXES))
    seen = {wish}
    for candidate in (long[:LONGEST].rstrip("-") for long in candidates):
        if candidate not in seen and problem(candidate) is None:
            seen.add(candidate)
            yield candidate
