"""Early payments (提前缴费优惠): what a company lets go of when a long bill is paid by a day."""
