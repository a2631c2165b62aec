"""The daily complaint report of a community 投诉情况日报表 (C3.5, E1-01)."""
