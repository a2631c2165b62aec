"""Running one service in this process: API, worker, or both."""

import asyncio
import gc
import signal
import socket
import sys

import uvicorn
from uvicorn.loops.auto import auto_loop_factory

from kit.app import create_app
from kit.runtime import Runtime
from kit.service import Service
from kit.settings import Settings
from kit.worker import Worker


def serve(service: Service, settings: Settings, *, host: str, with_worker: bool) -> None:
    """The API, with the worker in the same process when asked. Returns after a clean shutdown."""
    runtime = Runtime(service, settings)
    app = create_app(runtime, Worker(runtime) if with_worker else None)
    config = uvicorn.Config(
        app,
        host=host,
        port=settings.port_api,
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=2,
        timeout_keep_alive=75,
    )
    # The server raises the signal again when it has finished; it has been obeyed by then, so the process ends well.
    signal.signal(signal.SIGTERM, lambda *_: None)
    server = _Server(config, runtime)
    _keep_what_is_loaded()
    server.run()
    if not server.started:
        sys.exit(3)


class _Server(uvicorn.Server):
    """Says that it is closing before it waits for open answers."""

    def __init__(self, config: uvicorn.Config, runtime: Runtime) -> None:
        super().__init__(config)
        self._runtime = runtime

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._runtime.closing.set()
        await super().shutdown(sockets)


def work(service: Service, settings: Settings) -> None:
    """The worker alone, until SIGTERM or SIGINT."""

    async def main() -> None:
        runtime = Runtime(service, settings)
        worker = Worker(runtime)
        stopped = asyncio.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, stopped.set)
        await runtime.start()
        await worker.start()
        _keep_what_is_loaded()
        await stopped.wait()
        await worker.stop()
        await runtime.stop()

    with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
        runner.run(main())


def _keep_what_is_loaded() -> None:
    """Modules, routes and models stay as long as the process: looking through them whenever much is allocated took
    up to half the time of a step over thousands of rows."""
    gc.collect()
    gc.freeze()
