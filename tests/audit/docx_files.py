"""Word files for the tests: made by python-docx, and by hand where it cannot make them."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14 wps"'
)
_PACK = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452") + bytes(range(256)) * 4


def run(text: str, properties: str = "") -> str:
    """A run with properties."""
    return f'<w:r w:rsidR="00AB12CD"><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, style: str = "") -> str:
    """A paragraph, with a style."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{content}</w:p>"


def document(body: str) -> str:
    """The XML of a body."""
    return f"<w:document {_SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"


def notes(kind: str, texts: dict[str, str]) -> str:
    """The XML of footnotes or endnotes, with the separator that Word always writes."""
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    inside = "".join(
        f'<w:{kind} w:id="{key}">{paragraph(mark + run(text))}</w:{kind}>' for key, text in texts.items()
    )
    separator = f'<w:{kind} w:type="separator" w:id="-1">{paragraph(run("10 %"))}</w:{kind}>'
    return f"<w:{kind}s {_SPACES}>{separator}{inside}</w:{kind}s>"


def package(body: str, **more: str) -> bytes:
    """A .docx file of a body and, by name, of footnotes, endnotes, styles or comments."""
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(more, start=1)
    )
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_ML}.{name}+xml"/>'
        for name in [*more, "document.main"]
    ).replace("/word/document.main.xml", "/word/document.xml")
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    default = "".join(
        f'<Default Extension="{end}" ContentType="{kind}"/>'
        for end, kind in {"xml": "application/xml", "png": "image/png"}.items()
    )
    links = f'{head}<Relationships xmlns="{_PACK}/relationships">'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{head}<Types xmlns="{_PACK}/content-types">{default}{types}</Types>',
        "_rels/.rels": f"{links}{main}</Relationships>",
        "word/document.xml": head + document(body),
        "word/_rels/document.xml.rels": f"{links}{relations}</Relationships>",
        **{f"word/{name}.xml": head + text for name, text in more.items()},
        "word/media/image1.png": PNG,
    }
    return zipped(members)


def zipped(members: dict[str, str | bytes], *, level: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file, every member with a date of its own."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", level) as archive:
        for minute, (name, content) in enumerate(members.items()):
            info = zipfile.ZipInfo(name, (2024, 5, 17, 10, minute % 60, 0))
            info.compress_type = level
            archive.writestr(info, content)
    return whole.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    """Names and bytes of a zip file's members, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
