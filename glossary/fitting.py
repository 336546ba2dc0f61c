"""Putting the English of a term into a sentence: article, number, capital, and the form of its verb.

A glossary keeps one form of each rendering. Around it, a model writes what it
would write around the Chinese, so that "a" meets a plural and "to" a gerund.
``fit`` mends the rendering and the words just before it, and nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary.demonyms import as_adjective
from glossary.english import in_number


@dataclass(frozen=True, slots=True)
class Fitted:
    """The words before a term, mended, and the term in the form that follows them."""

    before: str
    text: str


_HEADS = (
    "Region|Zone|Delta|Desert|Basin|Plateau|Plain|Mountains|River|Valley|Belt|Initiative|Plan|Program|Programme|Project|"
    "Commission|Committee|Council|Congress|Conference|Administration|Academy|Bureau|Office|Department|Corps|Party|Army|"
    "Union|Organization|Association|Federation|Corridor|Exchange|Fund|Forum|Summit|Expo|Fair|Area|Alliance|Institute|"
    "Court|Procuratorate|Ministry|Agency|Secretariat|Oilfield|Road|Strategy|Dream|Times|railway|Railway|highway|Highway|Rim|League|Partnership|Goal|Goals|Law|Constitution|Quotations|nations"
)
_DEFINITE = (
    "autonomous region|core area|real economy|two sessions|private sector|service sector|northern slope|western region|"
    "general secretary|"
    "(?:first|second|third|fourth|fifth|sixth) plenary session|primary task|regional|district|municipal|provincial"
)
_NAMES = "|".join(
    name.strip()
    for name in """
Pentagon, Kremlin, White House, Federal Reserve, Senate, House of Representatives, Security Council, Houthis, Taliban
Netherlands, Philippines, Maldives, Solomon Islands, Czech Republic, Dominican Republic, Vatican
United Arab Emirates, Gaza Strip, West Bank, Golan Heights, Korean Peninsula, Red Sea, Black Sea, Baltic Sea
Caspian Sea, Persian Gulf, Mediterranean, Alps, Danube, Rhine, Suez Canal, Panama Canal, Hague, Bundesliga, Warriors
Lakers, Associated Press, Guardian, Times, New York Times, Washington Post, Wall Street Journal, Straits Times
Economist, Financial Times, Nikkei, Dow, FTSE 100, Group of 77, Israel Defense Forces, Revolutionary Guards, US Treasury
US State Department, US Defense Department
""".replace("\n", ",").split(",")
    if name.strip()
)
_ACRONYMS = (
    "BBC|CIA|FBI|IAEA|OECD|IEA|FDA|IOC|ICRC|PKK|DPP|G7|G20|UAE|DRC|NDRC|NBS|NPC|CPPCC|CPC|XPCC|WTO|WHO|IMF|SCO|EU|UN"
    "|PBOC|SCIO|CSRC|AIIB|ADB|PLA|NEA|MIIT|SASAC"
)
_TAKES_THE = re.compile(
    rf"(?:[A-Z\d].* (?:{_HEADS}))$"
    rf"|(?:[A-Z].* )?(?:{_HEADS}|Bank|Republic|Government|School|Bureau) (?:of|for)\b"
    r"|(?:University|Statistics Bureau) of\b"
    r"|(?:United Nations|Asian [A-Z].*Bank|European Union|World Bank|International Monetary Fund)$"
    r"|Belt and Road Forum\b"
    rf"|(?:{_NAMES})$|(?:Strait|Gulf) of [A-Z]\w+$"
    rf"|(?:{_ACRONYMS})(?: (?:Central|National|Standing) Committee)?$"
    r"|(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth) [A-Z].*(?:Congress|Plan|Committee|period|Goal)\b"
    rf"|(?:{_DEFINITE})\b(?: (?:of\b.*|Party committee|government|people's government|Department of\b.*))?$"
)
_NEVER_THE = re.compile(r"(?:Bank of (?:China|Beijing|Communications|Kunlun|Urumqi|Xinjiang))$")

# After these an article may follow; after an adjective, a noun or a determiner it may not.
_BEFORE_ARTICLE = re.compile(
    r"(?:^|[.!?:;,(“\"]|\b(?:of|in|at|by|from|to|with|for|on|and|or|as|that|via|under|between|among|across|into|through|"
    r"against|within|including|marks|marked|is|are|was|were|be|said|told|joined|visited|than|but|while|when|where|if|because|"
    r"since|"
    r"after|before|during|along|toward|towards|around|over|throughout|near|implement|implementing|build|building|promote|"
    r"promoting|support|supporting|serve|serving|develop|developing|strengthen|strengthening|not only|also))\s*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:^|(?<=[\s(“\"]))(the|an?)\s+$", re.IGNORECASE)
_MODAL = re.compile(
    r"(?<!committed )(?<!adhere )(?<!adhering )(?<!adhered )(?<!key )(?<!lead )(?<!leads )(?<!led )(?<!commitment )"
    r"(?<!dedicated )(?<!devoted )(?<!contribute )(?<!approach )"
    r"\b(?:to|will|must|should|can|may|would|could|shall|not)\s+(?:further\s+|continue to\s+|actively\s+)?$",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"\b(?:(?!1\b|0?\.)[\d.,]*\d|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|several|many|"
    r"various|these|those|both|few|numerous|multiple)\s+(?:(?:new|major|key|local|national|large|other|such)\s+)*$",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:an?|one|1|each|every|another|this|that)\s+(?:(?:new|major|key|local|national|large)\s+)*$", re.IGNORECASE
)

# What follows here makes the term part of a compound: "high-tech enterprise clusters".
_HEAD_NOUN = re.compile(
    r"\s+(?:projects?|industr(?:y|ies)|clusters?|bases?|development|construction|capacity|sectors?|markets?|zones?|systems?|"
    r"output|investment|companies|company|enterprises?|equipment|products?|technology|technologies|services?|policy|"
    r"policies|plans?|programs?|platforms?|parks?|work|reform|facilities|generation|manufacturing|rate|growth|spokespersons?|"
    r"officials?|data|report|meeting|residents|customers)\b"
)
_FUNCTION = re.compile(
    r"\s*(?:[,.;:!?)”\"]|$|'s\b|(?:is|are|was|were|has|have|had|will|in|on|and|to|at|for|with|by|as|or|said)\b)"
)

# An office that the glossary keeps in the plural, and one person who comes to hold it: "was elected an NPC deputy".
_OFFICE_OF_MANY = re.compile(r"^[A-Z].* (?:deputies|members)$")
_ELECTED = re.compile(
    r"(?P<of_one>\b(?:(?:was|is|has been) (?:re-?)?elected(?: as)?|becomes?|became|serv(?:es|ed|ing) as|as(?= an? )))"
    r"\s+(?:the\s+|an?\s+)?$"
)
_PERSONAL = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)+(?:,|$)")  # of a name, or a name with its titles behind
_SURNAME = re.compile(r"(?:(?:von der|von|van|de|bin|al-?) ?)?[A-Z][A-Za-z'’-]+")

_VERBS = {
    "strengthening": "strengthen",
    "expanding": "expand",
    "deepening": "deepen",
    "building": "build",
    "bringing": "bring",
    "going": "go",
    "developing": "develop",
    "governing": "govern",
    "maintaining": "maintain",
    "streamlining": "streamline",
    "delegating": "delegate",
    "improving": "improve",
    "upgrading": "upgrade",
    "attracting": "attract",
    "promoting": "promote",
    "pursuing": "pursue",
    "forging": "forge",
    "shoring": "shore",
    "extending": "extend",
    "reinforcing": "reinforce",
    "rebuilding": "rebuild",
    "returning": "return",
    "receiving": "receive",
    "combating": "combat",
    "staying": "stay",
    "increasing": "increase",
    "nourishing": "nourish",
    "advancing": "advance",
}
_GERUND = re.compile(r"(?:^|(?<=, )|(?<= and ))(" + "|".join(_VERBS) + r")\b")

_VOWEL_SOUND = re.compile(
    r"(?:[aeio]|u(?!ni|se|s\b|r[aeiou]|t[ei])|h(?:onest|onou?r|our\b|eir)|[FHLMNRSX](?:[A-Z]|\b(?!'))|[AEIO][A-Z]*\b|8|11\b|18\b)",
    re.IGNORECASE,
)
_CONSONANT_SOUND = re.compile(r"(?:eu|one\b|once\b|ubiq|UN\b|UHV|EU|US\b|Uygur|Uzbek|Ukrain|uni[^mn])", re.IGNORECASE)


def fit(before: str, rendering: str, after: str, *, category: str = "other") -> Fitted:
    """The form of ``rendering`` between ``before`` and ``after``, English on both sides.

    ``before`` may come back with another article or without one. Figures before
    the term must stand there in full ("22 "), so that the number is known.
    """
    rendering = as_adjective(rendering, after) if category == "place" else rendering
    text = _in_verb_form(before, rendering)
    if _OFFICE_OF_MANY.search(text) and (elected := _ELECTED.search(before)):
        text = in_number(text, many=False)
        return Fitted(f"{before[: elected.end('of_one')]} {indefinite(text)} ", text)
    common = text[:1].islower()
    if common and text == rendering:
        text = _in_right_number(before, text, after)
    before = _with_article(before, text, after, category)
    if common and re.search(r"(?:^|[.!?]\s+)[\"“(]*$", before):
        text = text[:1].upper() + text[1:]
    return Fitted(before, text)


def takes_the(rendering: str) -> bool:
    """Whether the name needs "the" before it in a sentence: the Ministry of Commerce, but Mori County."""
    return bool(_TAKES_THE.match(rendering)) and not _NEVER_THE.match(rendering)


def indefinite(text: str) -> str:
    """ "a" or "an", as the first word of ``text`` sounds: an NPC deputy, a UHV line."""
    if _CONSONANT_SOUND.match(text):
        return "a"
    first = text[:1]
    spelled_out = re.match(r"[A-Z]{2,}", text)
    if spelled_out and first not in "AEFHILMNORSX":
        return "a"
    if (
        not spelled_out
        and first in "FHLMNRSXfhlmnrsx"
        and not re.match(r"(?:honest|hono|hour|heir)", text, re.IGNORECASE)
    ):
        return "a"
    return "an" if _VOWEL_SOUND.match(text) else "a"


def _in_verb_form(before: str, rendering: str) -> str:
    """ "will expanding domestic demand" wants the plain verb."""
    if not _MODAL.search(before) or not _GERUND.match(rendering):
        return rendering
    return _GERUND.sub(lambda m: _VERBS[m[1]], rendering)


def _in_right_number(before: str, text: str, after: str) -> str:
    if _HEAD_NOUN.match(after):
        return in_number(text, many=False) if _plural_looking(text) else text
    if _MANY.search(before):
        return in_number(text, many=True)
    return in_number(text, many=False) if _ONE.search(before) else text


def _plural_looking(text: str) -> bool:
    return bool(
        re.search(r"(?:enterprises|companies|clusters|products|batteries|vehicles|modules|centers|parks|drones)$", text)
    )


def _with_article(before: str, text: str, after: str, category: str) -> str:
    article = _ARTICLE.search(before)
    if article is None:
        return _with_the(before) if takes_the(text) and _BEFORE_ARTICLE.search(before) else before
    word, start = article[1], article.start(1)
    if _bare_name(text, after, category):
        return before[:start]
    if word.lower() == "the":
        return before
    if text[:1].islower() and _plural_looking(text):
        return before[:start]
    right = "the" if takes_the(text) and not _HEAD_NOUN.match(after) and _FUNCTION.match(after) else indefinite(text)
    return before[:start] + (right.capitalize() if word[0].isupper() else right) + before[article.end(1) :]


def _with_the(before: str) -> str:
    gap = "" if not before or before[-1].isspace() or before[-1] in '(“"' else " "
    starts = not before.strip() or before.rstrip()[-1] in ".!?"
    return before + gap + ("The " if starts else "the ")


def _bare_name(text: str, after: str, category: str) -> bool:
    """Whether no article may stand: "a Urumqi's", "the Xinjiang is"; but "the Xinjiang delegation"."""
    if category == "person" and (_SURNAME.fullmatch(text) and _FUNCTION.match(after)):
        return True
    if not text[:1].isupper() or takes_the(text):
        return False
    if category == "person":
        return bool(_PERSONAL.match(text))
    return category == "place" and bool(_FUNCTION.match(after))
