"""The platform's instances API on this machine: it refuses what the platform would refuse, and says why."""
