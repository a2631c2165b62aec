"""Refusals around specialist teams."""

from kit.problems import Refusal


class OneSeatEach(Refusal):
    code = "one_seat_each"
    title = "Nobody holds two seats of one team unless this is confirmed"


class AppointedInTheFuture(Refusal):
    status = 422
    code = "appointed_in_the_future"
    title = "The appointment is noted on the day it begins or later"


class AppointedBeforePredecessor(Refusal):
    """`began_on` is when whoever holds the seat now was appointed."""

    status = 422
    code = "appointed_before_predecessor"
    title = "The new appointment cannot begin before the one it follows"
