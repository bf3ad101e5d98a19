"""Why this exists: a writer who knows no Python picks a chart in a browser, from a folder, without a server.

The site is plain files below ``reports/``: an index of all charts, a page for each chart, and a page for each
country and territory, in three languages. Everything on a page comes from a Figure, from the tables' names or
from the :class:`~spanalysis.briefs.gallery.shelf.Shelf`, which says what there is to be downloaded.
:mod:`spanalysis.briefs.gallery.site` puts them together.
"""
