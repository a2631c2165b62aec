"""The public form: a ticket from somebody who is not signed in, and its status page."""
