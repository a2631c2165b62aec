"""The rating core: (object facts, plan versions, period) to lines. Pure: no I/O, no clock, no float."""
