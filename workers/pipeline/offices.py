"""Offices of states before the name of who holds them: 德国总理默茨 is "German Chancellor Merz"."""

from __future__ import annotations

import re

_OFFICES_TABLE = """
总统=President | 副总统=Vice President | 候任总统=President-elect | 当选总统=President-elect | 国家主席=President
总理=Prime Minister | 副总理=Deputy Prime Minister | 首相=Prime Minister | 国务卿=Secretary of State | 议长=Speaker
外长=Foreign Minister | 外交部长=Foreign Minister | 外交大臣=Foreign Minister | 外相=Foreign Minister
防长=Defense Minister | 国防部长=Defense Minister | 国防大臣=Defense Minister | 防卫大臣=Defense Minister
财长=Finance Minister | 财政部长=Finance Minister | 财政大臣=Finance Minister | 财务大臣=Finance Minister
内政部长=Interior Minister | 商务部长=Commerce Minister | 能源部长=Energy Minister | 卫生部长=Health Minister
国王=King | 王储=Crown Prince | 最高领袖=Supreme Leader | 领导人=leader | 最高领导人=leader | 众议院议长=House Speaker
"""
_COUNTRIES_TABLE = """
美国=US | 俄罗斯=Russian | 英国=British | 法国=French | 德国=German
日本=Japanese | 韩国=South Korean | 朝鲜=North Korean
印度=Indian | 巴基斯坦=Pakistani | 伊朗=Iranian | 伊拉克=Iraqi | 以色列=Israeli | 巴勒斯坦=Palestinian | 叙利亚=Syrian
土耳其=Turkish | 沙特=Saudi | 沙特阿拉伯=Saudi | 埃及=Egyptian | 约旦=Jordanian | 黎巴嫩=Lebanese | 也门=Yemeni
卡塔尔=Qatari | 阿联酋=UAE | 科威特=Kuwaiti | 阿富汗=Afghan
乌克兰=Ukrainian | 白俄罗斯=Belarusian | 格鲁吉亚=Georgian
亚美尼亚=Armenian | 阿塞拜疆=Azerbaijani | 哈萨克斯坦=Kazakh | 乌兹别克斯坦=Uzbek
吉尔吉斯斯坦=Kyrgyz | 塔吉克斯坦=Tajik
土库曼斯坦=Turkmen | 蒙古国=Mongolian | 蒙古=Mongolian | 越南=Vietnamese | 老挝=Lao | 柬埔寨=Cambodian | 泰国=Thai
缅甸=Myanmar | 马来西亚=Malaysian | 新加坡=Singaporean | 印度尼西亚=Indonesian | 印尼=Indonesian | 菲律宾=Philippine
孟加拉国=Bangladeshi | 斯里兰卡=Sri Lankan | 尼泊尔=Nepali | 澳大利亚=Australian
新西兰=New Zealand | 加拿大=Canadian
墨西哥=Mexican | 巴西=Brazilian | 阿根廷=Argentine | 智利=Chilean | 秘鲁=Peruvian | 哥伦比亚=Colombian | 古巴=Cuban
委内瑞拉=Venezuelan | 玻利维亚=Bolivian | 厄瓜多尔=Ecuadorian | 南非=South African | 尼日利亚=Nigerian | 肯尼亚=Kenyan
埃塞俄比亚=Ethiopian | 刚果（金）=Congolese | 苏丹=Sudanese | 利比亚=Libyan | 突尼斯=Tunisian | 阿尔及利亚=Algerian
摩洛哥=Moroccan | 津巴布韦=Zimbabwean | 乌干达=Ugandan | 卢旺达=Rwandan
意大利=Italian | 西班牙=Spanish | 葡萄牙=Portuguese
荷兰=Dutch | 比利时=Belgian | 瑞士=Swiss | 瑞典=Swedish | 挪威=Norwegian | 芬兰=Finnish | 丹麦=Danish | 冰岛=Icelandic
奥地利=Austrian | 匈牙利=Hungarian | 波兰=Polish | 捷克=Czech | 斯洛伐克=Slovak | 塞尔维亚=Serbian | 希腊=Greek
保加利亚=Bulgarian | 罗马尼亚=Romanian | 克罗地亚=Croatian | 爱尔兰=Irish | 立陶宛=Lithuanian | 摩尔多瓦=Moldovan
"""
_BY_COUNTRY = {
    ("US", "Defense Minister"): "Defense Secretary",
    ("US", "Finance Minister"): "Treasury Secretary",
    ("US", "Commerce Minister"): "Commerce Secretary",
    ("US", "Energy Minister"): "Energy Secretary",
    ("British", "Foreign Minister"): "Foreign Secretary",
    ("British", "Defense Minister"): "Defense Secretary",
    ("British", "Finance Minister"): "Chancellor of the Exchequer",
    ("German", "Prime Minister"): "Chancellor",
    ("Austrian", "Prime Minister"): "Chancellor",
}
_LONGEST = 16  # characters of both
_IN_OFFICE = {"前": "former ", "时任": "then ", "现任": "", "新任": "new ", "代": "acting "}


def _table(text: str) -> dict[str, str]:
    return {
        zh.strip(): en.strip() for zh, _, en in (entry.partition("=") for entry in re.split(r"[|\n]", text.strip()))
    }


_OFFICES, _COUNTRIES = _table(_OFFICES_TABLE), _table(_COUNTRIES_TABLE)
_IN = rf"(?:{'|'.join(_IN_OFFICE)})"
_LONGEST_FIRST = sorted(_COUNTRIES, key=len, reverse=True)
_HELD = re.compile(
    rf"(?P<ahead>{_IN})?(?P<country>{'|'.join(_LONGEST_FIRST)})(?P<state>{_IN})?(?P<office>{'|'.join(_OFFICES)})"
)


def office_before(text: str, at: int) -> tuple[int, str] | None:
    """Where a country and an office that end at ``at`` begin, and their English: "former US President"."""
    starts = range(max(0, at - _LONGEST), at)
    held = next((found for start in starts if (found := _HELD.fullmatch(text, start, at))), None)
    if held is None:
        return None
    country, office = _COUNTRIES[held["country"]], _OFFICES[held["office"]]
    when = _IN_OFFICE.get(held["ahead"] or held["state"] or "", "")
    return held.start(), f"{when}{country} {_BY_COUNTRY.get((country, office), office)}"
