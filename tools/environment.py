"""Builds `.venv` from requirements.lock and installs the repository's own packages into it.

Run by the machine's Python (3.11 or newer), hence the standard library only. Safe to start twice at once;
with nothing changed it only compares a fingerprint.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"


def own_packages() -> list[Path]:
    """The folders of this repository's packages, libraries first."""
    return [file.parent for group in ("libs", "services") for file in sorted(ROOT.glob(f"{group}/*/pyproject.toml"))]


def fingerprint() -> str:
    digest = hashlib.sha256()
    for file in (LOCK, Path(__file__), *(package / "pyproject.toml" for package in own_packages())):
        digest.update(file.read_bytes())
    digest.update(str(ROOT).encode())  # a moved environment must be built again
    return digest.hexdigest()[:16]


def usable() -> bool:
    """Whether there is an environment whose interpreter still works."""
    if not PYTHON.exists():
        return False
    check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([str(PYTHON), "-c", check], check=False, capture_output=True).returncode == 0


def run(*command: str) -> None:
    # Start-up is imports: bytecode must be written now, whatever the caller's environment says.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    result = subprocess.run(command, check=False, cwd=ROOT, env=environment)
    if result.returncode != 0:
        sys.exit(f"Setting up failed: {' '.join(command[:4])} … ended with {result.returncode} (see above).")


def pip(*arguments: str) -> None:
    run(
        str(PYTHON),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
        *arguments,
    )


def build() -> None:
    if not usable():
        if VENV.exists():
            for entry in VENV.iterdir():
                if entry.name != "lock":
                    shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
        version = ".".join(map(str, sys.version_info[:2]))
        print(f"Building the environment in .venv with Python {version} (once, a minute or two) …", flush=True)
        run(sys.executable, "-m", "venv", str(VENV))
    else:
        print("Bringing the environment in .venv up to date …", flush=True)
    pip("--require-hashes", "-r", str(LOCK))
    editable = [argument for package in own_packages() for argument in ("-e", str(package))]
    if editable:
        pip("--no-build-isolation", "--no-deps", "--no-index", *editable)
    run(str(PYTHON), "-m", "compileall", "-q", "-x", "node_modules", "libs", "services")


def main() -> None:
    stamp = VENV / f".ready-{fingerprint()}"
    if stamp.exists():
        return
    VENV.mkdir(exist_ok=True)
    with (VENV / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if stamp.exists():  # another run built it while this one waited
            return
        for old in VENV.glob(".ready-*"):
            old.unlink()
        build()
        stamp.touch()


if __name__ == "__main__":
    main()
