"""What notifications needs to answer a requester whose only address is the one they wrote from."""
