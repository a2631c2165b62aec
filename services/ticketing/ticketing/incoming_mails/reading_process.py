"""The process that reads mails: a length and a mail in, a length and a letter out; no length for what is unreadable."""

import os
import resource
import sys
from struct import Struct as Layout

from msgspec import msgpack

from ticketing.incoming_mails.letters import read

MEMORY = 1024 * 1024 * 1024
"""bytes; a mail of the largest size takes a quarter of it"""
SECONDS = 8
"""of computing for one mail; one of the largest size takes two"""
_LENGTH = Layout(">Q")


def serve() -> None:
    """Until the input ends. Whoever uses up their time or memory ends the process with them."""
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    asked, told = sys.stdin.buffer, sys.stdout.buffer
    while len(head := asked.read(_LENGTH.size)) == _LENGTH.size:
        raw = asked.read(_LENGTH.unpack(head)[0])
        _give_time()
        try:
            said = msgpack.encode(read(raw))
        except Exception:  # whatever is wrong with it, it is a mail that cannot be read
            said = b""
        told.write(_LENGTH.pack(len(said)) + said)
        told.flush()


def _give_time() -> None:
    spent = resource.getrusage(resource.RUSAGE_SELF)
    until = int(spent.ru_utime + spent.ru_stime) + 1 + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    serve()
