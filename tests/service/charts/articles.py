"""Briefings of short texts, made by the real pipeline with a translator that needs no model."""

from glossary.matching import Matcher
from glossary.term import Term
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.briefing import Glossary, make_briefing
from workers.pipeline.jsonform import to_json
from workers.pipeline.values import Article

TERMS = {
    "地区生产总值": "GDP",
    "固定资产投资": "fixed-asset investment",
    "进出口总额": "total imports and exports",
    "一般公共预算收入": "general public budget revenue",
    "战略性新兴产业": "strategic emerging industries",
    "增加值": "value added",
    "装备制造产业": "equipment manufacturing",
    "新材料产业": "new materials",
    "新能源产业": "new energy",
    "环保产业": "environmental protection",
    "第三产业": "tertiary industry",
    "新疆": "Xinjiang",
    "甲省": "Jia Province",
    "乙省": "Yi Province",
    "丙省": "Bing Province",
}


def briefing(text):
    """The JSON of the briefing of ``text``."""
    terms = [Term(zh, en) for zh, en in TERMS.items()]
    article = Article("经济发展情况\n" + text, title="经济发展情况")
    return to_json(make_briefing(article, ScriptedTranslator(), Glossary(Matcher(terms), 1)), "a" * 32)
