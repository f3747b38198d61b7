"""
A service that checks payloads of instances before anybody sends them.

    pip install instancelint fastapi uvicorn
    uvicorn service:app
    curl --data @instance.json http://127.0.0.1:8000/check
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from instancelint import lint_text, warm_up


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    """Load every rule before the first request."""
    await asyncio.to_thread(warm_up)
    yield


app = FastAPI(lifespan=lifespan)


@app.post("/check")
async def check(request: Request) -> JSONResponse:
    """Answer with the findings in a body, and with 422 if one of them is a warning or an error."""
    body = await request.body()
    # What is sent has its secrets in plain text.
    report = await asyncio.to_thread(lint_text, body, "body.json", ignore=["hardcoded-secret"])
    return JSONResponse(report.to_dict(), 200 if report.ok else 422)
