"""Measures Lintel beside the raw limits of its servers, taken in the same run, and prints one table.

usage: python -m tests.benchmarks [NAME ...] [--scale 1.0] [--rounds 5]
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import (
    billing_run,
    clock_load,
    community_import,
    event_delivery,
    payment,
    ticket_creation,
    ticket_list,
)
from tests.benchmarks.figures import Figure, table
from tests.benchmarks.site import Site, Size

BENCHMARKS: dict[str, Callable[[Site, Size], list[Figure]]] = {
    "ticket_creation": ticket_creation.measure,
    "ticket_list": ticket_list.measure,
    "payment": payment.measure,
    "billing_run": billing_run.measure,
    "event_delivery": event_delivery.measure,
    "community_import": community_import.measure,
    "clock_load": clock_load.measure,
}
"""In this order: what leaves facts behind that nobody waits for comes last."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHMARKS)}; all without")
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full amounts, to try things out")
    parser.add_argument("--rounds", type=int, default=5, help="medians are over so many rounds")
    chosen = parser.parse_args()
    if unknown := set(chosen.names) - set(BENCHMARKS):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}")
    figures: list[Figure] = []
    try:
        with tempfile.TemporaryDirectory(prefix="lintel-bench-") as folder, Site(Path(folder)) as site:
            for name, measure in BENCHMARKS.items():
                if chosen.names and name not in chosen.names:
                    continue
                print(f"bench: {name} ...", file=sys.stderr, flush=True)
                started = time.monotonic()
                figures += measure(site, Size(chosen.scale, chosen.rounds))
                print(f"bench: {name} took {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    finally:  # an interrupted run still shows what it has found
        print(f"\n{table(figures)}\n\nMedians of {chosen.rounds} rounds, scale {chosen.scale:g}; durable servers.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
