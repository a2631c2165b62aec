"""Draft bills of a run: written in bulk, turned into issued bills in bulk, dropped with a discarded run."""
