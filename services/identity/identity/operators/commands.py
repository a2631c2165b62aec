"""`lintel operator create`: operators are made on the machine, never over the network."""

import argparse
import asyncio
import getpass
import os
import sys
from typing import Any

from identity.operators.service import create_operator
from identity.settings import Settings
from kit.problems import Refusal
from kit.runtime import Runtime
from kit.work import open_work

_PASSWORD = "LINTEL_OPERATOR_PASSWORD"  # noqa: S105 - the variable, not its value


def operator(commands: Any) -> None:
    """Adds the command; found by the command line through its entry point."""
    parser = commands.add_parser("operator", help="accounts of the people who run the platform")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    create = actions.add_parser("create", help=f"the password comes from {_PASSWORD}, or is asked for")
    create.add_argument("login", help="e-mail address")
    create.add_argument("name", help="name to show")
    create.set_defaults(call=_create)


def _create(chosen: argparse.Namespace) -> int:
    password = os.environ.get(_PASSWORD) or getpass.getpass("Password: ")
    try:
        id = asyncio.run(_run(chosen.login, chosen.name, password))
    except Refusal as refusal:
        print(f"lintel: {refusal.title}: {refusal.members or refusal.code}", file=sys.stderr)
        return 1
    print(f"operator {id} created")
    return 0


async def _run(login: str, name: str, password: str) -> object:
    from identity.app import service  # the command line loads this module before it knows what it needs

    runtime = Runtime(service, Settings.load())
    try:
        async with open_work(runtime, None) as work:
            return await create_operator(work, login, name, password)
    finally:
        await runtime.limiter.close()
        await runtime.engine.dispose()
        await runtime.relay_engine.dispose()
