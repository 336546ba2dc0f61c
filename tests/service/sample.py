"""A briefing of the design's form, made by hand: every status, a missing term, repairs, warnings."""

from __future__ import annotations

from typing import Any

SENTENCES = [
    (
        0,
        "新疆外贸连跨千亿台阶",
        "Xinjiang's foreign trade passes one hundred-billion mark after another",
        [],
        [],
    ),
    (
        1,
        "回望70年，新疆经济实力实现跨越式提升。",
        "Looking back over 70 years, Xinjiang's economic strength has grown by leaps and bounds.",
        [("70年", "70 years", "duration", "70", "year", None, "kept")],
        [],
    ),
    (
        1,
        "进出口总额从2012年的1589.6亿元增至2024年的4341.6亿元。",
        "Total imports and exports rose from 158.96 billion yuan in 2012 to 434.16 billion yuan in 2024.",
        [
            ("2012年", "2012", "date", "2012", None, None, "kept"),
            ("1589.6亿元", "158.96 billion yuan", "money", "158960000000", "CNY", None, "kept"),
            ("2024年", "2024", "date", "2024", None, None, "kept"),
            ("4341.6亿元", "434.16 billion yuan", "money", "434160000000", "CNY", None, "repaired"),
        ],
        [],
    ),
    (
        1,
        "因地制宜发展新质生产力，新能源装机规模突破1亿千瓦。",
        "It develops new quality productive forces suited to local conditions, "
        "and its installed new energy capacity has topped 100 million kilowatts (100 GW).",
        [("突破1亿千瓦", "topped 100 million kilowatts (100 GW)", "measure", "100000000", "kW", "more_than", "kept")],
        [0],
    ),
    (
        2,
        "“十四五”期间，昌吉回族自治州固定资产投资同比增长17.4%，高于全区增速10.8个百分点。",
        "During the 14th Five-Year Plan period, fixed-asset investment in Changji Hui Autonomous Prefecture grew "
        "17.4 percent year on year, above the regional rate. [10.8 percentage points]",
        [
            ("17.4%", "17.4 percent", "percent", "17.4", "%", None, "kept"),
            ("10.8个百分点", "10.8 percentage points", "points", "10.8", "pp", None, "flagged"),
        ],
        [1, 2],
    ),
    (
        2,
        "乌鲁木齐国际陆港区全年开行班列超过1500列。",
        "The Urumqi dry port ran more than 1,500 trains in the year.",
        [("超过1500列", "more than 1,500", "count", "1500", None, "more_than", "kept")],
        [3],
    ),
]
TERMS = [
    ("新质生产力", "new quality productive forces", "applied"),
    ("“十四五”", "14th Five-Year Plan period", "applied"),
    ("昌吉回族自治州", "Changji Hui Autonomous Prefecture", "applied"),
    ("乌鲁木齐国际陆港区", "Urumqi International Land Port Area", "missing"),
]
KEYS = ("zh", "en", "kind", "value", "unit", "bound", "status")


def text() -> str:
    """The article the briefing is of."""
    return "".join(zh + ("\n" if index == 0 else "") for index, (_, zh, *_rest) in enumerate(SENTENCES))


def briefing(identity: str = "a" * 32, status: str = "done_with_warnings") -> dict[str, Any]:
    """The whole briefing."""
    figures: list[dict[str, Any]] = []
    translation = []
    for number, (paragraph, zh, en, found, terms) in enumerate(SENTENCES):
        numbers = []
        for figure in found:
            numbers.append(len(figures))
            entry = dict(zip(KEYS, figure, strict=True))
            at = text().find(entry["zh"])
            figures.append({**entry, "direction": None, "start": at, "end": at + len(entry["zh"]), "sentence": number})
        translation.append(
            {
                "sentence": number,
                "paragraph": paragraph,
                "kind": "headline" if number == 0 else "body",
                "zh": zh,
                "en": en,
                "figures": numbers,
                "terms": terms,
                "warnings": [],
            }
        )
    warnings = [
        {
            "code": "figure-missing",
            "sentence": 4,
            "detail": "10.8个百分点 is not in the English; it follows in brackets.",
        },
        {
            "code": "term-missing",
            "sentence": 5,
            "detail": "“乌鲁木齐国际陆港区” is not rendered as the glossary has it.",
        },
    ]
    for warning in warnings:
        translation[warning["sentence"]]["warnings"].append(warning)
    return {
        "id": identity,
        "status": status,
        "headline": {"zh": SENTENCES[0][1], "en": SENTENCES[0][2]},
        "summary": [{"en": SENTENCES[n][2], "zh": SENTENCES[n][1], "sentence": n} for n in (1, 2, 3, 4)],
        "translation": translation,
        "figures": figures,
        "terms": [
            {"id": n + 1, "zh": zh, "en": en, "count": 1, "sentences": [], "status": state}
            for n, (zh, en, state) in enumerate(TERMS)
        ],
        "repairs": [
            {"kind": "joined_lines", "before": "实力\n实现", "after": "实力实现", "start": 20, "end": 25},
            {"kind": "doubled_text", "before": "外贸外贸", "after": "外贸", "start": 2, "end": 6},
        ],
        "warnings": warnings,
        "stories": [],
        "source": {"script": "Hans", "characters": len(text()), "title": SENTENCES[0][1], "format": "txt"},
        "provenance": {"model": "test 1.0", "glossary_version": 41, "software": "0.1.0", "seconds": 3.2},
    }
