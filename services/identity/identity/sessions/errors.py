"""Refusals at sign-in. Unknown account, wrong password, invited and left people look the same."""

from kit.problems import Refusal


class SignInRefused(Refusal):
    status = 401
    code = "sign_in_refused"
    title = "Login or password is wrong"


class SessionOver(Refusal):
    status = 401
    code = "session_over"
    title = "The session has ended, sign in again"
