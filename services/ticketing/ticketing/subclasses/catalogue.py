"""The second-level classes of complaints as shipped, below the first-level class each belongs to (C3.2 taxonomy)."""

SHIPPED: dict[str, tuple[str, ...]] = {
    "property_service": ("security", "cleaning", "greening", "parking_order", "repair_service", "staff_attitude"),
    "engineering_quality": (
        "structure",
        "leakage",
        "wall_floor",
        "doors_windows",
        "water",
        "power",
        "gas",
        "heating",
        "lift",
        "fire",
        "public_works",
    ),
    "payment_fee": ("fee_standard", "allocation", "bill_error", "refund", "invoice"),
    "neighbour": ("noise", "leak_from_above", "pets", "corridor_clutter", "high_altitude_throwing"),
}
