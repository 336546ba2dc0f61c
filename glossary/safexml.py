"""XML of strangers: no entities, no external files, no bombs; every element knows its line."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from glossary.errors import UnreadableFileError, UnsafeFileError

LARGEST_XML = 20_000_000
MOST_DEEP = 60
_LINE = "\x00line"  # no attribute of a file can be called so

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(data: bytes) -> Element:
    """The root element; raises UnsafeFileError or UnreadableFileError."""
    if len(data) > LARGEST_XML:
        raise UnreadableFileError(
            f"The file is larger than {LARGEST_XML // 1_000_000} MB.", advice="Split it and import the parts."
        )
    builder = _LineBuilder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    builder.parser = parser
    try:
        parser.feed(data)
        root = parser.close()
    except DefusedXmlException as error:
        raise UnsafeFileError(
            "The file declares XML entities or asks for other files, which harmful files do.",
            advice="Export it again without a document type of its own.",
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableFileError(
            f"The file is not well-formed XML: {error}.", advice="Export it again from the program it comes from."
        ) from error
    if not isinstance(root, Element):
        raise UnreadableFileError("The file holds no XML element.", advice="Choose a TBX file.")
    return root


def line_of(element: Element) -> int:
    """The line on which an element begins."""
    return int(element.get(_LINE, "0"))


def name_of(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: Element) -> str:
    """All text inside an element, spaces evened out."""
    return " ".join("".join(element.itertext()).split())


class _LineBuilder(TreeBuilder):
    """Builds the tree and writes down the line of every element."""

    def __init__(self) -> None:
        super().__init__()
        self.parser: Any = None
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        """An element begins."""
        self._depth += 1
        if self._depth > MOST_DEEP:
            raise ValueError(f"elements nested more than {MOST_DEEP} deep")
        return super().start(tag, {**attrs, _LINE: str(self.parser.parser.CurrentLineNumber)})

    def end(self, tag: str) -> Element:
        """An element ends."""
        self._depth -= 1
        return super().end(tag)
