"""Why this exists: how many work through platforms, by definitions that are never mixed."""
