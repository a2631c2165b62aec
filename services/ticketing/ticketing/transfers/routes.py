"""Transfers over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.tickets.addresses import ONE
from ticketing.transfers.schemas import OfferTransfer, RefuseTransfer, TransferRead
from ticketing.transfers.service import TransferService

TRANSFER = "/transfers/{transfer_id:uuid}"
PROCESS = "ticketing.ticket.process"


@post(f"{ONE}/transfers", permission=PROCESS, summary="Offer the ticket to a colleague")
async def offer_transfer(
    ticket_id: FromPath[UUID], data: JSONBody[OfferTransfer], work: NamedDependency[Work]
) -> TransferRead:
    """It stays with the caller until the colleague accepts; no answer in time is a refusal."""
    return TransferRead.of(await TransferService(work).offer(ticket_id, data.to_staff_id, data.reason))


@post(f"{TRANSFER}/accept", permission=PROCESS, status_code=200, summary="Take the ticket")
async def accept_transfer(
    transfer_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> TransferRead:
    return TransferRead.of(await TransferService(work).accept(transfer_id, if_match))


@post(f"{TRANSFER}/refuse", permission=PROCESS, status_code=200, summary="Give the ticket back")
async def refuse_transfer(
    transfer_id: FromPath[UUID],
    data: JSONBody[RefuseTransfer],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TransferRead:
    return TransferRead.of(await TransferService(work).refuse(transfer_id, if_match, data.reason))


@post(f"{TRANSFER}/take-back", permission=PROCESS, status_code=200, summary="Keep the ticket after all")
async def take_back_transfer(
    transfer_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> TransferRead:
    return TransferRead.of(await TransferService(work).take_back(transfer_id, if_match))


routes = [offer_transfer, accept_transfer, refuse_transfer, take_back_transfer]
