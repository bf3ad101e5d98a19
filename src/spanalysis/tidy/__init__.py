"""Why this exists: publishers' frames become tables with one set of names, codes, units and vintages."""
