"""The tile grid: every area has one square, and the squares still make a map of the world."""

from __future__ import annotations

import doctest

import pytest

import spanalysis as sp
import spanalysis.codelists.tiles as module
from spanalysis.codelists import load
from spanalysis.codelists.tiles import tiles

GRID = tiles()
COLUMNS, ROWS = 29, 21
PAGE = 458
"""Points between the margins of a page 170 mm wide."""


def words(text):
    return text.split()


NEIGHBOURS = """
CAN-USA USA-MEX MEX-GTM GTM-HND NIC-CRI PAN-COL COL-VEN COL-BRA ECU-PER PER-BOL BOL-BRA BOL-PRY
BRA-ARG ARG-CHL ARG-URY HTI-DOM PRT-ESP ESP-FRA FRA-DEU FRA-ITA DEU-POL DEU-NLD NOR-SWE SWE-FIN
FIN-RUS RUS-UKR RUS-KAZ RUS-CHN CHN-MNG CHN-KAZ POL-UKR ROU-BGR GRC-TUR SRB-KOS TUR-SYR TUR-IRN
IRQ-IRN ISR-PSE JOR-SAU SAU-YEM IRN-PAK AFG-PAK PAK-IND IND-NPL IND-BGD BGD-MMR KHM-VNM LAO-VNM
CHN-VNM PRK-KOR IDN-PNG MYS-IDN MAR-DZA DZA-TUN LBY-EGY EGY-SDN SEN-MLI MLI-BFA BFA-NER NER-NGA
CIV-GHA GHA-TGO TGO-BEN NGA-CMR ETH-SOM KEN-TZA RWA-BDI RWA-COD COD-AGO ZMB-ZWE MOZ-MWI ZAF-NAM
ZAF-SWZ
"""
WAEMU_NEIGHBOURS = "SEN-MLI SEN-GNB MLI-BFA MLI-CIV MLI-NER BFA-CIV BFA-BEN BFA-TGO BFA-NER TGO-BEN BEN-NER"

NORTH_OF = """
CAN-USA USA-MEX GTM-NIC CUB-JAM VEN-BRA BRA-URY COL-ECU NOR-DNK DNK-DEU BEL-FRA ITA-MLT EST-LVA
LVA-LTU UKR-ROU ROU-BGR SRB-GRC FRA-DZA MLI-CIV NER-NGA EGY-SDN TCD-CMR UGA-TZA COD-ZMB ZMB-ZWE
SYR-JOR IRQ-KWT SAU-YEM RUS-KAZ UZB-AFG MNG-CHN CHN-IND NPL-IND IND-LKA LKA-MDV LAO-KHM
KHM-MYS PRK-KOR JPN-TWN TWN-PHL PHL-IDN IDN-AUS FSM-NRU SLB-VUT AUS-NZL SYC-MUS COM-MDG
"""
WEST_OF = """
CHL-ARG ECU-BRA PER-BOL BOL-BRA PER-PRY COL-VEN VEN-GUY GUY-SUR SUR-GUF CUB-HTI HTI-DOM DOM-PRI
ABW-CUW JAM-BRB PRT-ESP IRL-GBR GBR-NLD ISL-NOR NOR-SWE SWE-FIN FRA-CHE DEU-POL POL-BLR BLR-RUS
AUT-HUN ITA-HRV GRC-TUR MLT-CYP MAR-DZA DZA-TUN TUN-LBY LBY-EGY MRT-MLI MLI-NER NER-TCD TCD-SDN
SEN-BFA GIN-NGA CIV-GHA GHA-TGO NGA-CMR SSD-ETH ETH-SOM GAB-COG UGA-KEN AGO-ZMB NAM-BWA ZAF-SWZ
CPV-MRT CPV-GIN STP-GAB MOZ-MDG MDG-MUS EGY-SAU IRQ-IRN IRN-AFG PAK-IND IND-BGD BGD-VNM LAO-VNM
MMR-KHM CHN-KOR KOR-JPN HKG-TWN IDN-PNG AUS-NZL AUS-NCL PNG-SLB NRU-MHL VUT-FJI FJI-WSM TON-COK
"""

ISLANDS = frozenset(
    words(
        """
        GRL ISL GBR IRL IMN JEY GGY MLT CYP BMU BHS TCA CUB HTI DOM PRI VGB VIR AIA JAM CYM SXM
        MAF ATG KNA MSR GLP DMA MTQ LCA VCT BRB GRD ABW CUW SPM CPV STP COM SYC MDG MUS MDV
        LKA JPN TWN PHL BRN SGP IDN TLS PNG PLW FSM MHL NRU KIR SLB VUT TUV FJI WSM NCL TON NIU
        COK NZL AUS
        """
    )
) | {"TTO"}  # typos: ignore
LARGER_PACIFIC = ("AUS", "NZL", "PNG")


def pair(text):
    first, second = text.split("-")
    return GRID[first], GRID[second]


def distance(one, other):
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def share_an_edge(one, other):
    return abs(one[0] - other[0]) + abs(one[1] - other[1]) == 1


def areas(column, value):
    frame = sp.table("ref_areas")
    return set(frame.loc[frame[column] == value, "ref_area"])


def mainland(region):
    return {area: GRID[area] for area in areas("ilo_region", region) & GRID.keys() - ISLANDS}


def pieces(squares):
    left, count = set(squares), 0
    while left:
        edge, count = [left.pop()], count + 1
        while edge:
            square = edge.pop()
            near = {other for other in left if distance(square, other) == 1}
            left -= near
            edge += near
    return count


def test_columns_and_whole_numbers():
    frame = load("tile_grid")
    assert list(frame) == ["ref_area", "column", "row"]
    assert frame["column"].str.fullmatch(r"\d|[12]\d").all()
    assert frame["row"].str.fullmatch(r"\d|1\d|20").all()
    assert frame["ref_area"].is_monotonic_increasing


def test_no_two_areas_share_a_square():
    assert len(set(GRID.values())) == len(GRID) == len(load("tile_grid"))


def test_every_country_has_a_square_and_every_territory_with_a_value():
    coverage = sp.table("coverage")
    published = coverage[(coverage["indicator"] == "SDG_0131_SEX_SOC_RT") & coverage["obs_value"].notna()]
    territories = areas("area_type", "territory") & set(published["ref_area"])
    countries = areas("area_type", "country")
    assert len(countries) == 195
    assert {"KOS", "PSE", "HKG", "MAC"} <= territories
    assert set(GRID) == countries | territories


def test_the_grid_is_landscape_begins_at_nought_and_leaves_a_square_wide_enough_for_a_code():
    columns, rows = zip(*GRID.values(), strict=True)
    assert (min(columns), max(columns)) == (0, COLUMNS - 1)
    assert (min(rows), max(rows)) == (0, ROWS - 1)
    assert PAGE / COLUMNS > 15.5


def test_neighbours_are_near():
    steps = {text: distance(*pair(text)) for text in words(NEIGHBOURS)}
    far = [text for text, step in steps.items() if step > 2]
    assert len(steps) >= 60
    assert len(far) / len(steps) <= 0.1, far
    assert sum(step == 1 for step in steps.values()) / len(steps) >= 0.7


def test_west_african_neighbours_are_near():
    assert [text for text in words(WAEMU_NEIGHBOURS) if distance(*pair(text)) > 2] == []


@pytest.mark.parametrize("text", words(NORTH_OF))
def test_the_north_is_above(text):
    (_, north), (_, south) = pair(text)
    assert north < south


@pytest.mark.parametrize("text", words(WEST_OF))
def test_the_west_is_left(text):
    (west, _), (east, _) = pair(text)
    assert west < east


def test_bolivia_lies_between_peru_and_brazil():
    assert GRID["PER"][0] < GRID["BOL"][0] < GRID["BRA"][0]
    assert max(distance(GRID["BOL"], GRID[area]) for area in ("PER", "BRA", "PRY", "CHL", "ARG")) <= 2


def test_pacific_islands_are_at_the_far_right():
    islands = areas("sdg_region", "M49_543") & GRID.keys() - set(LARGER_PACIFIC)
    assert {"KIR", "TUV", "FJI", "WSM", "PLW", "COK"} <= islands
    others = {area: GRID[area] for area in GRID.keys() - islands - {"AUS", "NZL"}}
    assert min(GRID[area][0] for area in islands) >= 26
    assert [area for area, (column, row) in others.items() if column >= 26 and row >= 15] == []


def test_caribbean_islands_lie_between_the_americas():
    islands = areas("sdg_region", "M49_419") & ISLANDS
    assert len(islands) == 26
    assert {GRID[area][1] for area in islands} <= set(range(GRID["USA"][1], GRID["COL"][1] - 1))
    assert min(GRID[area][0] for area in islands) >= GRID["PAN"][0] + 1


def test_islands_touch_no_mainland():
    touching = [
        (island, area)
        for island in ISLANDS
        for area in GRID.keys() - ISLANDS
        if share_an_edge(GRID[island], GRID[area])
    ]
    assert touching == []


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        ("X06", "X21", set()),
        ("X06", "X40", set()),
        ("X06", "X36", set()),
        ("X21", "X60", set()),
        ("X21", "X40", set()),
        ("X06", "X60", {("EGY", "ISR")}),
    ],
)
def test_seas_part_the_continents(one, other, met):
    pairs = [
        (first, second)
        for first in areas("ilo_region", one) & GRID.keys()
        for second in areas("ilo_region", other) & GRID.keys()
    ]
    assert {names for names in pairs if distance(GRID[names[0]], GRID[names[1]]) < 2} == met


def test_africa_is_wide_in_the_north_west_has_a_horn_and_narrows_to_the_south():
    africa = mainland("X06")
    assert pieces(africa.values()) == 1
    rows = sorted({row for _, row in africa.values()})
    widths = [sum(row == at for _, row in africa.values()) for at in rows]
    widest = widths.index(max(widths))
    assert widths[widest:] == sorted(widths[widest:], reverse=True)
    assert widest < len(rows) / 2
    assert max(africa, key=africa.get) == "SOM"
    assert GRID["GMB"][0] == min(column for column, _ in africa.values()) < GRID["AGO"][0] - 4
    assert max(africa, key=lambda area: africa[area][1]) in {"ZAF", "LSO"}  # typos: ignore


def test_south_america_is_one_piece_narrows_to_the_south_and_hangs_on_the_north():
    south = {area: GRID[area] for area in words("COL VEN GUY SUR GUF ECU PER BOL BRA PRY CHL ARG URY")}
    widths = [sum(row == at for _, row in south.values()) for at in range(GRID["COL"][1], GRID["ARG"][1] + 1)]
    assert pieces(south.values()) == 1
    assert widths == sorted(widths, reverse=True)
    isthmus = [GRID[area] for area in words("PAN CRI NIC HND GTM MEX USA CAN")]
    assert pieces([*south.values(), *isthmus]) == 1


def test_examples():
    assert doctest.testmod(module).failed == 0
