"""Start, stop, crash and start again: what the person at the terminal relies on."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from stack import Ports, Stack, StackError
from stack.accounts import database_account

SUPERVISOR = """
import sys, time
from pathlib import Path
from stack import Stack
Stack(Path(sys.argv[1]), services=("billing",), durable=False).start()
print("started", flush=True)
time.sleep(600)
"""


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    home = tmp_path / "state of lintel"
    yield home
    Stack(home, services=("billing",), durable=False).erase()


def small(home: Path, ports: Ports | None = None) -> Stack:
    return Stack(home, services=("billing",), ports=ports, durable=False)


def processes_of(home: Path) -> list[psutil.Process]:
    """Everything that works in the state folder or its data folder, or names them in its command."""
    places = (str(home), str((home / "postgres").resolve()))
    found = []
    for process in psutil.process_iter():
        try:
            traces = " ".join([process.cwd(), *process.cmdline()])
            if process.pid != os.getpid() and any(place in traces for place in places):
                found.append(process)
        except psutil.Error:
            continue
    return found


def query(stack: Stack, sql: str) -> str:
    command = [str(stack._postgres.bin / "psql"), "-XtA", "-d", stack.endpoints.postgres_dsn, "-c", sql]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_stop_leaves_no_process_and_start_keeps_data_and_ports(home: Path) -> None:
    stack = small(home)
    stack.start()
    assert stack.failed() == []
    assert len(processes_of(home)) >= 4
    query(stack, "CREATE TABLE kept AS SELECT 42 AS answer")
    ports, password = stack.ports, stack.service_env("billing")["LINTEL_DATABASE_URL"]
    stack.stop()
    stack.stop()
    assert processes_of(home) == []

    with small(home) as again:
        assert again.ports == ports
        assert again.service_env("billing")["LINTEL_DATABASE_URL"] == password
        assert query(again, "SELECT answer FROM kept") == "42"


def test_second_run_in_the_same_folder_is_refused(home: Path) -> None:
    with small(home) as stack:
        with pytest.raises(StackError, match=f"in use by a running Lintel .process {os.getpid()}"):
            small(home).start()
        assert stack.failed() == []
        assert query(stack, "SELECT 1") == "1"


def test_a_killed_supervisor_leaves_nothing_and_the_next_start_heals(home: Path) -> None:
    command = [sys.executable, "-c", SUPERVISOR, str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as supervisor:
        assert supervisor.stdout is not None
        assert supervisor.stdout.readline() == "started\n"
        supervisor.kill()
    deadline = time.monotonic() + 10
    while processes_of(home) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [process.cmdline() for process in processes_of(home)] == []

    with small(home) as stack:
        assert query(stack, "SELECT 1") == "1"


def test_killed_servers_are_reported_and_come_back(home: Path) -> None:
    with small(home) as stack:
        query(stack, "CREATE TABLE kept AS SELECT 42 AS answer")
        stack.kill("postgres")
        stack.kill("valkey")
        assert sorted(stack.failed()) == ["postgres", "valkey"]
        stack.restart("postgres")
        stack.restart("valkey")
        assert stack.failed() == []
        assert query(stack, "SELECT answer FROM kept") == "42"


def test_a_pid_file_that_names_somebody_else_does_not_stop_the_start(home: Path) -> None:
    stack = small(home)
    stack.start()
    stack.stop()
    account = database_account()
    uid = account.uid if account.switch else None
    stranger = subprocess.Popen(["sleep", "60"], cwd="/", user=uid)
    try:
        data = stack._postgres.data
        lines = [
            str(stranger.pid),
            str(data),
            "1",
            str(stack.ports.postgres),
            "",
            "127.0.0.1",
            "1 1",
            "ready",
        ]
        (data / "postmaster.pid").write_text("\n".join(lines) + "\n")
        with small(home) as again:
            assert query(again, "SELECT 1") == "1"
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_half_initialised_data_folder_heals(home: Path) -> None:
    stack = small(home)
    stack.start()
    stack.stop()
    data = stack._postgres.data
    (data / "PG_VERSION").unlink()
    leftover = data.with_name("postgres.new-interrupted")
    leftover.mkdir()
    with small(home) as again:
        assert query(again, "SELECT 1") == "1"
    assert not leftover.exists()
    assert list(data.parent.glob("postgres.broken-*"))


def test_a_taken_port_is_named_with_its_holder(home: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        stack = small(home, ports=replace(Ports.pick(("billing",)), nats=taken))
        with pytest.raises(StackError, match=rf"port {taken} for nats is in use by .*process {os.getpid()}"):
            stack.start()
    assert processes_of(home) == []


def test_a_remembered_port_that_was_taken_meanwhile_is_replaced(home: Path) -> None:
    with small(home) as stack:
        ports = stack.ports
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", ports.valkey))
        other.listen()
        with small(home) as again:
            assert again.ports.valkey != ports.valkey
            assert again.ports.postgres == ports.postgres


def test_a_server_that_cannot_start_says_why_and_takes_the_others_with_it(home: Path) -> None:
    stack = small(home)
    stack.start()
    stack.stop()
    (stack._postgres.data / "postgresql.conf").write_text("no_such_setting = 1\n")
    with pytest.raises(StackError, match=r"postgres did not start: .*log: .*postgres\.log"):
        stack.start()
    assert processes_of(home) == []


def test_ctrl_c_at_the_terminal_does_not_reach_the_servers(home: Path) -> None:
    with small(home) as stack:
        groups = {os.getpgid(process.pid) for process in processes_of(home)}
        assert os.getpgrp() not in groups
        assert len(groups) >= 4
        assert stack.failed() == []


def test_secrets_are_for_their_owner_only(home: Path) -> None:
    with small(home) as stack:
        files = list((home / "secrets").iterdir())
        assert len(files) > 5
        assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
        assert stack.service_env("billing")["LINTEL_KEK"]
