"""Rate limits by GCRA in one Lua script: exact over any number of processes.

When Valkey is down or slow, a bucket inside the process takes over: nobody gets a 500, and nobody gets a free pass.
"""

import time
from collections.abc import Awaitable, Callable
from ipaddress import ip_address, ip_network

from redis.asyncio import BlockingConnectionPool, Redis
from redis.exceptions import RedisError

from kit.problems import TooManyRequests

_GCRA = """
local now = redis.call('TIME')
local t = now[1] * 1000 + math.floor(now[2] / 1000)
local tat = tonumber(redis.call('GET', KEYS[1]) or t)
if tat < t then tat = t end
local allow_at = tat + ARGV[1] - ARGV[2]
if allow_at > t then return allow_at - t end
redis.call('SET', KEYS[1], tat + ARGV[1], 'PX', math.ceil(tat + ARGV[1] - t))
return 0
"""
_UNITS = {"second": 1_000, "minute": 60_000, "hour": 3_600_000, "day": 86_400_000}
_OPEN_FOR = 5.0


def parse(limit: str) -> tuple[float, int]:
    """`30/minute` → (milliseconds between two, milliseconds of the whole window)."""
    count, unit = limit.split("/")
    return _UNITS[unit] / int(count), _UNITS[unit]


def counted(address: str) -> str:
    """What a limit per address counts: an IPv6 connection has a whole /64 to itself."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return address if found.version == 4 else str(ip_network((found, 64), strict=False))


Fallback = Callable[[str, float, int], Awaitable[float]]
"""(key, milliseconds between two, milliseconds of the window) → milliseconds to wait, 0 when there is room."""


class Limiter:
    def __init__(self, url: str, service: str) -> None:
        self._pool = BlockingConnectionPool.from_url(
            url, max_connections=16, timeout=1, socket_timeout=0.1, socket_connect_timeout=0.1
        )
        self._redis = Redis(connection_pool=self._pool)
        self._script = self._redis.register_script(_GCRA)
        self._service = service
        self._local: dict[str, float] = {}
        self._closed_until = 0.0

    async def take(self, limit: str, scope: str, subject: str, fallback: Fallback | None = None) -> None:
        """Take one from the bucket `scope`/`subject`; raises TooManyRequests with `retry_after` in seconds.

        `scope` is a tenant id or `platform`; it is the hash tag of the key. `fallback` counts while Valkey is out of
        order, for limits that must hold over all processes even then; without it every process counts by itself.
        """
        spacing, window = parse(limit)
        key = f"{self._service}:t:{{{scope}}}:limit:{subject}"
        wait = await self._ask(key, spacing, window, fallback)
        if wait > 0:
            raise TooManyRequests(retry_after=max(1, round(wait / 1000)))

    async def _ask(self, key: str, spacing: float, window: int, fallback: Fallback | None) -> float:
        if time.monotonic() >= self._closed_until:
            try:
                return float(await self._script(keys=[key], args=[spacing, window]))
            except (RedisError, TimeoutError, OSError):
                self._closed_until = time.monotonic() + _OPEN_FOR
        if fallback is not None:
            return await fallback(key, spacing, window)
        return self._ask_local(key, spacing, window)

    def _ask_local(self, key: str, spacing: float, window: int) -> float:
        now = time.monotonic() * 1000
        if len(self._local) > 50_000:
            self._local = {k: tat for k, tat in self._local.items() if tat > now}
        tat = max(self._local.get(key, now), now)
        if tat + spacing - window > now:
            return tat + spacing - window - now
        self._local[key] = tat + spacing
        return 0.0

    async def close(self) -> None:
        await self._redis.aclose()
        await self._pool.disconnect()
