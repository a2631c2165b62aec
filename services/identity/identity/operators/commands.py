"""`lintel operator create | forget-factor | end`: operators are made and let go on the machine, never over the
network."""

import argparse
import asyncio
import getpass
import os
import sys
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from identity.operators.service import OperatorService
from identity.settings import Settings
from kit.problems import Refusal
from kit.runtime import Runtime
from kit.work import Work, open_work

T = TypeVar("T")

_PASSWORD = "LINTEL_OPERATOR_PASSWORD"  # noqa: S105 - the variable, not its value


def operator(commands: Any) -> None:
    """Adds the command; found by the command line through its entry point."""
    parser = commands.add_parser("operator", help="accounts of the people who run the platform")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    password = f"the password comes from {_PASSWORD}, or is asked for"
    create = actions.add_parser("create", help=f"a new one, or one who left as somebody new; {password}")
    create.add_argument("login", help="e-mail address")
    create.add_argument("name", help="name to show")
    create.set_defaults(call=_create)
    forget = actions.add_parser("forget-factor", help="an authenticator was lost: the next sign-in enrols another")
    forget.add_argument("login", help="e-mail address")
    forget.set_defaults(call=_forget)
    end = actions.add_parser("end", help="the person has left: sessions end, nobody signs in with this login")
    end.add_argument("login", help="e-mail address")
    end.set_defaults(call=_end)


def _create(chosen: argparse.Namespace) -> int:
    password = os.environ.get(_PASSWORD) or getpass.getpass("Password: ")
    try:
        id = asyncio.run(_run(lambda work: OperatorService(work).create(chosen.login, chosen.name, password)))
    except Refusal as refusal:
        print(f"lintel: {refusal.title}: {refusal.members or refusal.code}", file=sys.stderr)
        return 1
    print(f"operator {id} created")
    return 0


def _forget(chosen: argparse.Namespace) -> int:
    return _known(chosen, asyncio.run(_run(lambda work: OperatorService(work).forget_factor(chosen.login))))


def _end(chosen: argparse.Namespace) -> int:
    return _known(chosen, asyncio.run(_run(lambda work: OperatorService(work).let_go(chosen.login))))


def _known(chosen: argparse.Namespace, found: bool) -> int:
    if not found:
        print(f"lintel: no operator {chosen.login}", file=sys.stderr)
    return 0 if found else 1


async def _run(act: Callable[[Work], Awaitable[T]]) -> T:
    from identity.app import service  # the command line loads this module before it knows what it needs

    runtime = Runtime(service, Settings.load())
    try:
        async with open_work(runtime, None) as work:
            return await act(work)
    finally:
        await runtime.limiter.close()
        await runtime.engine.dispose()
        await runtime.relay_engine.dispose()
