"""Why this exists: a writer wants everything that belongs to a figure in one folder or file to hand on.

Nothing here draws or says anything new: pictures come from :mod:`spanalysis.figures.render`, words from the
Figure. It stands apart so that a change here redraws nothing.
"""
