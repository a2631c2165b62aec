"""Security mails identity sends by itself: confirmations, invitations, links for a forgotten password."""
