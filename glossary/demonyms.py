"""Adjectives of countries: 俄罗斯总统 is the Russian president, not "the Russia president"."""

from __future__ import annotations

import re

_TABLE = """
Afghanistan=Afghan | Argentina=Argentine | Armenia=Armenian | Australia=Australian | Austria=Austrian | Azerbaijan=Azerbaijani
Bangladesh=Bangladeshi | Belarus=Belarusian | Belgium=Belgian | Brazil=Brazilian | Britain=British | Cambodia=Cambodian
Canada=Canadian | Chile=Chilean | China=Chinese | Cuba=Cuban | Denmark=Danish | Egypt=Egyptian | Ethiopia=Ethiopian
Europe=European | Finland=Finnish | France=French | Georgia=Georgian | Germany=German | Greece=Greek | Hungary=Hungarian
India=Indian | Indonesia=Indonesian | Iran=Iranian | Iraq=Iraqi | Ireland=Irish | Israel=Israeli | Italy=Italian | Japan=Japanese
Kazakhstan=Kazakh | Kenya=Kenyan | Kyrgyzstan=Kyrgyz | Laos=Lao | Malaysia=Malaysian | Mexico=Mexican | Mongolia=Mongolian
Myanmar=Myanmar | Nepal=Nepali | Netherlands=Dutch | Nigeria=Nigerian | Norway=Norwegian | Pakistan=Pakistani | Peru=Peruvian
Philippines=Philippine | Poland=Polish | Portugal=Portuguese | Russia=Russian | Saudi Arabia=Saudi | Serbia=Serbian
Singapore=Singaporean | South Africa=South African | South Korea=South Korean | Spain=Spanish | Sri Lanka=Sri Lankan
Sweden=Swedish | Switzerland=Swiss | Syria=Syrian | Tajikistan=Tajik | Thailand=Thai | Türkiye=Turkish | Turkmenistan=Turkmen
Scotland=Scottish | Wales=Welsh | Catalonia=Catalan | Siberia=Siberian | Kashmir=Kashmiri | Crimea=Crimean | Romania=Romanian
Qatar=Qatari | Oman=Omani | Haiti=Haitian | Somalia=Somali | Rwanda=Rwandan | Cameroon=Cameroonian | Guinea=Guinean
Moldova=Moldovan | Honduras=Honduran | Guatemala=Guatemalan | Venezuela=Venezuelan | Liberia=Liberian
Ukraine=Ukrainian | United States=American | Uzbekistan=Uzbek | Vietnam=Vietnamese
"""  # noqa: E501 - a table
ADJECTIVES: dict[str, str] = {
    country.strip(): adjective.strip()
    for country, _, adjective in (entry.partition("=") for entry in re.split(r"[|\n]", _TABLE.strip()))
}

_OF_COUNTRY = re.compile(
    r"\s+(?:(?:former|new|acting|deputy|vice|prime|foreign|central|national|federal|domestic|local|armed)\s+)*"
    r"(?:presidents?|ministers?|minister's|premier|chancellor|king|queen|government|parliament|cabinet|military|army|navy|troops|soldiers|forces?"
    r"|police|media|press|newspapers?|economy|officials?|authorities|leaders?|leadership|embassy|ambassadors?|diplomats?|citizens|people|nationals"
    r"|team|players?|athletes?|company|companies|firms|businesses|enterprises|investors|banks?|markets?|currency|products|goods|exports|imports"
    r"|tourists|students|scientists|experts|media|delegation|side|capital|city|border|law|court|customers|consumers|politicians|voters"
    r"|lawmakers|elections?|intelligence|oil|gas|airline|airlines|territory|culture|history|language)\b(?!'s? of\b)",
    re.IGNORECASE,
)


def as_adjective(country: str, after: str) -> str:
    """``country``, or its adjective where ``after``, the English behind it, begins with what is a country's."""
    return ADJECTIVES[country] if country in ADJECTIVES and _OF_COUNTRY.match(after) else country
