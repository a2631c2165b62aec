"""Discounts (优惠): what units are granted of discount rules, who asked for it and who granted it."""
