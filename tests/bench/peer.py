"""The peer: procrastinate, a job queue in PostgreSQL, in an environment of its own (`peer.txt`). Knows no Django.

`python tests/bench/peer.py DSN` answers each line on its standard input with the seconds of one run: "plan" is the
graph of a plan with jobs that do nothing, one stage after the other; "crowd" is fifty of them at once. It has no gates,
no artifacts and no history, so the driver waits for a stage and then defers the next one.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time

import procrastinate  # type: ignore[import-not-found,unused-ignore]

MODULES = (6, 6, 7, 5)
PLANS = 50
DSN = sys.argv[1]
app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=DSN))


@app.task(name="noop")
async def noop() -> None:
    """What a job does."""


async def finished() -> int:
    row = await app.connector.execute_query_one_async(
        "SELECT COUNT(*) AS done FROM procrastinate_jobs WHERE status = 'succeeded'"
    )
    return int(row["done"])


async def stages(plans: int) -> float:
    started = time.perf_counter()
    done = await finished()
    for count in MODULES:
        await noop.batch_defer_async(*[{}] * (count * plans))
        done += count * plans
        while await finished() < done:
            await asyncio.sleep(0.001)
    return time.perf_counter() - started


async def drive() -> None:
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        workers = [subprocess.Popen([sys.executable, __file__, DSN, "worker"]) for _ in range(2)]
        try:
            await stages(1)
            for line in sys.stdin:
                print(await stages(PLANS if line.strip() == "crowd" else 1), flush=True)  # noqa: T201
        finally:
            for worker in workers:
                worker.terminate()


async def work() -> None:
    async with app.open_async():
        await app.run_worker_async(concurrency=1, fetch_job_polling_interval=0.05)


if __name__ == "__main__":
    asyncio.run(work() if "worker" in sys.argv else drive())
