"""What a reader keeps: the same facts in every format, and nothing of an article as markup."""

from io import BytesIO

from docx import Document

from service.exports import FORMATS
from service.exports.markdown import write_markdown
from service.exports.plain import write_summary
from service.exports.word import write_word
from tests.service import sample


def word_text(data):
    document = Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def written(name, briefing):
    data = FORMATS[name].write(briefing)
    return word_text(data) if name == "docx" else data


def test_every_format_holds_headline_summary_figures_warnings_and_provenance():
    briefing = sample.briefing()
    for name in FORMATS:
        text = written(name, briefing).replace("\\", "")
        assert briefing["headline"]["en"] in text
        for item in briefing["summary"]:
            assert item["en"] in text
            assert item["zh"] in text
        for figure in briefing["figures"]:
            assert figure["zh"] in text
            assert figure["en"] in text
        assert "434,160,000,000 CNY" in text
        assert "Sentence 5: 10.8个百分点 is not in the English" in text
        assert "glossary version 41" in text


def test_the_full_translation_is_in_word_and_markdown():
    briefing = sample.briefing()
    for name in ("docx", "md"):
        text = written(name, briefing).replace("\\", "")
        for item in briefing["translation"]:
            assert item["en"] in text
            assert item["zh"] in text


def test_nothing_in_an_article_becomes_markdown():
    briefing = sample.briefing()
    briefing["headline"]["en"] = "# *Bold* [link](javascript:x) <b>"
    briefing["summary"][0]["en"] = "- | pipe | `code`\n\n# heading"
    text = FORMATS["md"].write(briefing)
    assert "[link](" not in text
    assert "<b>" not in text
    assert "\n# heading" not in text
    assert "| pipe" not in text.replace("\\|", "")


def test_characters_that_word_cannot_hold_cost_nothing_else():
    briefing = sample.briefing()
    briefing["summary"][0]["en"] = "Rose\x0b by\x00 5 percent\ufffe."
    assert "Rose by 5 percent." in word_text(FORMATS["docx"].write(briefing))


def test_a_briefing_without_figures_terms_or_warnings_is_fine():
    briefing = sample.briefing()
    briefing.update(figures=[], terms=[], warnings=[], repairs=[], translation=[], summary=[])
    briefing["headline"] = {"zh": "", "en": ""}
    for name in FORMATS:
        assert written(name, briefing)


def test_a_row_of_a_table_shows_where_its_cells_end():
    briefing = sample.briefing()
    briefing["translation"][2] |= {"kind": "table", "zh": "原煤\t万吨\t12.5", "en": "Raw coal\t10,000 tonnes\t12.5"}
    assert "Raw coal \\| 10,000 tonnes \\| 12.5" in write_markdown(briefing)
    cells = [cell.text for table in Document(BytesIO(write_word(briefing))).tables for cell in table._cells]
    assert {"Raw coal | 10,000 tonnes | 12.5", "原煤 | 万吨 | 12.5"} <= set(cells)


def test_the_summary_to_copy_is_headline_and_sentences():
    briefing = sample.briefing()
    text = write_summary(briefing)
    assert text.startswith(briefing["headline"]["en"] + "\n\n")
    assert "[10.8 percentage points]" in text


def test_columns_of_the_table_of_figures_line_up_in_a_terminal():
    lines = FORMATS["txt"].write(sample.briefing()).splitlines()
    at = lines.index("Figures")
    row = next(line for line in lines[at:] if line.startswith("4341.6亿元"))
    head = lines[at + 1]
    # A Chinese character takes two columns.
    assert head.index("English") == row.index("434.16 billion") + sum(1 for c in row[:8] if c > "\u4e00")


def test_the_stories_of_a_page_stay_apart_in_every_format():
    briefing = sample.briefing()
    briefing["stories"] = [
        {"headline": {"zh": "第一篇", "en": "First story"}, "summary": [1, 2], "sentences": [0, 1, 2]},
        {"headline": {"zh": "第二篇", "en": "Second story"}, "summary": [3, 4], "sentences": [3, 4, 5]},
    ]
    for name in FORMATS:
        text = written(name, briefing).replace("\\", "")
        order = [text.index(words) for words in ("First story", "leaps and bounds", "Second story", "100 million kilo")]
        assert order == sorted(order)
    assert write_summary(briefing).index("Second story") > write_summary(briefing).index("434.16")
