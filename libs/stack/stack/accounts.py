"""Under which account PostgreSQL runs, and what that account can reach."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

from stack.errors import StackError


@dataclass(frozen=True)
class Account:
    """A system account; `switch` says whether processes must change to it."""

    uid: int
    gid: int
    switch: bool

    def reaches(self, path: Path) -> bool:
        """Whether the account can enter every folder down to `path` (mode bits only)."""
        for folder in [path, *path.parents]:
            if not folder.exists():
                continue
            mode = folder.stat()
            if mode.st_uid == self.uid:
                needed = stat.S_IXUSR
            elif mode.st_gid == self.gid:
                needed = stat.S_IXGRP
            else:
                needed = stat.S_IXOTH
            if not mode.st_mode & needed:
                return False
        return True

    def own(self, path: Path) -> None:
        if self.switch:
            os.chown(path, self.uid, self.gid)


def database_account() -> Account:
    """PostgreSQL refuses root and needs an account with a passwd entry: `postgres`, else `nobody`."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), switch=False)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid, switch=True)
    raise StackError("PostgreSQL does not run as root and there is no account 'postgres' or 'nobody' to run it as")
