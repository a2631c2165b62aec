"""Sees to a Chromium for the browser tests: the machine's, else Debian's where this user may install it.

Without one those tests say so and are left out; nothing else depends on it.
"""

import os
import shutil
import subprocess
from pathlib import Path

TRIED = Path(__file__).resolve().parent.parent / ".venv" / ".chromium-tried"


def find() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def install() -> None:
    """Chromium and a font with Chinese characters from the distribution."""
    print("Installing Chromium for the browser tests …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    packages = ("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk")
    for arguments in (("update", "-qq"), packages):
        try:
            subprocess.run(["apt-get", *arguments], check=False, env=environment, capture_output=True, timeout=600)
        except subprocess.TimeoutExpired:
            return


if __name__ == "__main__":
    if find() is None and os.geteuid() == 0 and shutil.which("apt-get") and not TRIED.exists():
        TRIED.touch()
        install()
    if find() is None:
        print("No Chromium on this machine: the browser tests are left out.")
