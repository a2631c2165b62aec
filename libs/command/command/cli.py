"""The `lintel` command. Services and further commands are found through entry points; kit names none."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path

from kit.service import Service, services
from kit.settings import Settings


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="lintel", description="Runs and looks after Lintel.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_own(commands)
    for entry in entry_points(group="lintel.commands"):
        entry.load()(commands)
    chosen = parser.parse_args(arguments)
    try:
        return int(chosen.call(chosen) or 0)
    except KeyboardInterrupt:
        return 130


def _add_own(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    run = commands.add_parser("run", help="everything on this machine: servers, services, client, demo")
    run.add_argument("--no-demo", action="store_true", help="start empty, without the demo company")
    run.set_defaults(call=_run)
    serve = commands.add_parser("serve", help="the API of one service")
    serve.add_argument("service")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--with-worker", action="store_true", help="run the worker in the same process")
    serve.set_defaults(call=_serve)
    work = commands.add_parser("work", help="the worker of one service: relay, inbox, timers")
    work.add_argument("service")
    work.set_defaults(call=_work)
    migrate = commands.add_parser(
        "migrate", help="migrate one service's database, provision its stream, prepare its tenants"
    )
    migrate.add_argument("service")
    migrate.set_defaults(call=_migrate)
    sql = commands.add_parser("sql", help="print the migrations of one service as SQL")
    sql.add_argument("service")
    sql.set_defaults(call=_sql)
    contracts = commands.add_parser("contracts", help="write the OpenAPI, AsyncAPI and event documents")
    contracts.add_argument("folder", type=Path, nargs="?", default=Path("contracts"))
    contracts.set_defaults(call=_contracts)
    doctor = commands.add_parser("doctor", help="check one service's settings and reachability")
    doctor.add_argument("service")
    doctor.set_defaults(call=_doctor)


def _service(name: str) -> Service:
    """Loads no other service: each of a dozen processes would pay for all of them."""
    known = entry_points(group="lintel.services")
    if name not in known.names:
        sys.exit(f"lintel: no service {name!r}; installed are {', '.join(sorted(known.names))}")
    service: Service = known[name].load()
    return service


def _settings(service: Service) -> Settings:
    return service.settings.load()


def _run(chosen: argparse.Namespace) -> int:
    from command.run import run

    return run(demo=not chosen.no_demo)


def _serve(chosen: argparse.Namespace) -> None:
    from command.serve import serve

    service = _service(chosen.service)
    serve(service, _settings(service), host=chosen.host, with_worker=chosen.with_worker)


def _work(chosen: argparse.Namespace) -> None:
    from command.serve import work

    service = _service(chosen.service)
    work(service, _settings(service))


def _migrate(chosen: argparse.Namespace) -> int:
    from command.migrations import migrate
    from command.seeding import seed
    from kit.worker import provision

    service = _service(chosen.service)
    settings = _settings(service)
    migrate(service, settings.owner_database_url)
    asyncio.run(provision(service, settings, services()))
    return 1 if asyncio.run(seed(service, settings)) else 0


def _sql(chosen: argparse.Namespace) -> None:
    from command.migrations import as_sql

    print(as_sql(_service(chosen.service)))


def _contracts(chosen: argparse.Namespace) -> None:
    from command.contracts import write

    print(f"{write(services(), chosen.folder)} documents in {chosen.folder}{os.sep}")


def _doctor(chosen: argparse.Namespace) -> int:
    from command.doctor import examine

    service = _service(chosen.service)
    findings = asyncio.run(examine(service, _settings(service)))
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
