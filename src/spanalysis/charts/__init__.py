"""Why this exists: pure drawing. A frame and words come in, a matplotlib ``Figure`` goes out.

Nothing here knows what the numbers mean. Every text arrives translated and formatted; only axis ticks are
written here, through a formatter that is passed in. One module per kind of chart (``lines``, ``dumbbell``,
``bars``, ``grouped_bars``, ``parts``, ``ranking``, ``split_columns``, ``waffle``, ``mosaic``, ``cards``),
each with one public function of the same name, the dataclass of its rows and the dataclass of its options::

    from spanalysis.charts.bars import bars
    from spanalysis.charts.page import SheetText
    from spanalysis.charts.save import save

Importing this package loads no matplotlib; importing one of its modules does.
"""
