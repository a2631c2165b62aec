"""The quarterly special report on complaints 季度投诉处理专题汇报 (C3.5, S0-57, S0-100)."""
