"""The door for cases of forum, complaint mailbox and 12345. A key opens it, nobody's session does."""

from typing import Annotated

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, HeaderParameter, JSONBody

from kit.work import Work
from ticketing.channel_cases.schemas import ChannelCaseRead, OutsideNo, SubmitChannelCase
from ticketing.channel_cases.service import ChannelCaseService
from ticketing.channel_keys.schemas import KeyHeader


@post("/channel-cases", public=True, limit="120/minute", status_code=200, idempotent=False,
      summary="Hand a case over; the same number again is the same case")  # fmt: skip
async def submit_channel_case(
    data: JSONBody[SubmitChannelCase],
    work: NamedDependency[Work],
    key: Annotated[KeyHeader | None, HeaderParameter(name="X-Lintel-Key")] = None,
) -> ChannelCaseRead:
    return await ChannelCaseService(work).submit(key, data)


@get("/channel-cases/{outside_no:str}", public=True, limit="240/minute", summary="How a case stands, and its answer")
async def read_channel_case(
    outside_no: FromPath[OutsideNo],
    work: NamedDependency[Work],
    key: Annotated[KeyHeader | None, HeaderParameter(name="X-Lintel-Key")] = None,
) -> ChannelCaseRead:
    return await ChannelCaseService(work).status(key, outside_no)


routes = [submit_channel_case, read_channel_case]
