"""The posts of a community that have to be staffed: reception desk, hotline, gate and others."""
