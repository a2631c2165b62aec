"""`lintel audit verify`: proves that nobody changed, removed or cut what was noted."""

import argparse
import asyncio
import sys
from typing import Any

from identity.audit_entries.service import AuditService, of_operators
from identity.settings import Settings
from identity.tenants.service import TenantService
from kit.runtime import Runtime
from kit.work import open_work

_OPERATORS = "(operators)"
"""what no company can be called"""


def audit(commands: Any) -> None:
    """Adds the command; found by the command line through its entry point."""
    parser = commands.add_parser("audit", help="the audit chains of the companies and of the operators")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    verify = actions.add_parser("verify", help="check the chain of one company, or all chains")
    verify.add_argument("slug", nargs="?")
    verify.set_defaults(call=_verify)


def _verify(chosen: argparse.Namespace) -> int:
    faults = asyncio.run(_run(chosen.slug))
    for slug, fault in faults.items():
        print(f"{slug}: {fault or 'whole'}", file=sys.stderr if fault else sys.stdout)
    return 1 if any(faults.values()) else 0


async def _run(slug: str | None) -> dict[str, str | None]:
    from identity.app import service  # the command line loads this module before it knows what it needs

    runtime = Runtime(service, Settings.load())
    try:
        async with open_work(runtime, None) as work:
            companies = await TenantService(work).ids(slug)
        faults: dict[str, str | None] = {}
        for name, id in companies.items():
            async with open_work(runtime, id) as work:
                faults[name] = await AuditService(work).verify()
        if slug is None:
            async with open_work(runtime, None) as work:
                faults[_OPERATORS] = await (await of_operators(work)).verify()
        return faults
    finally:
        await runtime.limiter.close()
        await runtime.engine.dispose()
        await runtime.relay_engine.dispose()
