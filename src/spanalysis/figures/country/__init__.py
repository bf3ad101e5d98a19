"""Why this exists: one country or territory, with its region and the world."""
