"""Discount rules (优惠办法): what a company charges less for, set by whoever sets prices."""
