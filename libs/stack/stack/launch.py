"""Becomes a server: drops privileges, asks the kernel to be told when the parent dies, then execs.

Run as a plain script by an isolated interpreter, because code between fork and exec of a process that has
threads may deadlock. The parent-death signal must come after the change of user, which clears it.

usage: launch.py <signal> <parent pid> <uid:gid or -> <argv...>
"""

import ctypes
import os
import sys

PR_SET_PDEATHSIG = 1


def launch(signal: int, parent: int, account: str, argv: list[str]) -> None:
    if account != "-":
        uid, gid = map(int, account.split(":"))
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal)
        if os.getppid() != parent:  # the parent died before the kernel was asked
            return
    os.execv(argv[0], argv)


if __name__ == "__main__":
    launch(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:])
