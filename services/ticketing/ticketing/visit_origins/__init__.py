"""Why a ticket leads to a return visit, or does not."""
