"""A text made easy to read figures from, with the way back.

Full-width signs become ASCII, the Traditional characters that figures are written
with become Simplified, and the spaces and single line breaks that stand between
digits and Chinese ("12 月", "24个百⏎分点") are closed up. Words that hold no figure
keep whatever characters they had.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workers.pipeline.values import Span

# Protected stretches are blanked with this private-use character: nothing matches it.
BLANK = "\ue000"

_TRADITIONAL = (
    "亞佈佔來侖係倆個們倫傢債傷價億優兒內兩冊別則剛創劃劑勁動務勝勞勢勳區協參叄員問啓啟單噸國圍園圓圖團堅報場塊壓壩壺"
    "夥奧學宮實寧將專尋對導屆層屬峯島峽嶺巖帥師幣幹幾庫廠張強彈後徑從復徵應戰戶掃採損撐擊擔據擴攝攤敗數斷於昇時晉晝曆"
    "書會東條棟業構槍樁樓標樣樹橋機橫檔檻權歐歲歷歸殺毀氣決沒淨淺減準溝溫滬滿漲澤瀏灣為烏煙熱爐爲爾牀狀獎獨獲現環瓊產"
    "畝畢畫當疊療發盞盤盧眾碩確碼祇祕禮稅種稱穩筆箇節範簡簽籤粵糧紀約紅納紐紙級紡組結絨統絲經維綱網線編緩緬縣縮縷總績"
    "織繫續纔罰羅羣義聯聲職脈腳臉臨臺與舉舊茲莊華萬薩蘇蘭處號虧衆術衝衹裏裝裡製複見規親覽觀計託記訪設許訴診註評話誌課"
    "調談論講謝議護譽豬貓貝負財貨責貳貴買貸費貼資賓賠賣賬賺賽贊贛趕躍車軌軍軸較載輕輛輩輪轉辦農這連週遊運過達違遠選遼"
    "邁邊鄉鄰醫釐針鈔銖鋰錢鍋鍾鎊鎮鐘鐵長門閉開間閩關陝陣陸隊階際險隱隻雙離雲電韓頁頂頃項預頓領頭顆題額願類顧風飄飆飯"
    "餅養餘館馬騾驢體髮鬥魯鮮鯨麥麵麼點黨齡龍臘貶"
)
_SIMPLIFIED = (
    "亚布占来仑系俩个们伦家债伤价亿优儿内两册别则刚创划剂劲动务胜劳势勋区协参叁员问启启单吨国围园圆图团坚报场块压坝壶"
    "伙奥学宫实宁将专寻对导届层属峰岛峡岭岩帅师币干几库厂张强弹后径从复征应战户扫采损撑击担据扩摄摊败数断于升时晋昼历"
    "书会东条栋业构枪桩楼标样树桥机横档槛权欧岁历归杀毁气决没净浅减准沟温沪满涨泽浏湾为乌烟热炉为尔床状奖独获现环琼产"
    "亩毕画当叠疗发盏盘卢众硕确码只秘礼税种称稳笔个节范简签签粤粮纪约红纳纽纸级纺组结绒统丝经维纲网线编缓缅县缩缕总绩"
    "织系续才罚罗群义联声职脉脚脸临台与举旧兹庄华万萨苏兰处号亏众术冲只里装里制复见规亲览观计托记访设许诉诊注评话志课"
    "调谈论讲谢议护誉猪猫贝负财货责贰贵买贷费贴资宾赔卖账赚赛赞赣赶跃车轨军轴较载轻辆辈轮转办农这连周游运过达违远选辽"
    "迈边乡邻医厘针钞铢锂钱锅钟镑镇钟铁长门闭开间闽关陕阵陆队阶际险隐只双离云电韩页顶顷项预顿领头颗题额愿类顾风飘飙饭"
    "饼养余馆马骡驴体发斗鲁鲜鲸麦面么点党龄龙腊贬"
)
_MAP: dict[int, int] = dict(zip(map(ord, _TRADITIONAL), map(ord, _SIMPLIFIED), strict=True))
_MAP |= {code + 0xFEE0: code for code in range(0x21, 0x7F) if chr(code) not in ",;!?()"}
_MAP |= {ord(a): ord(b) for a, b in zip("﹪∶○﹒−–―─〜∼", "%:〇.-———~~", strict=True)}

# 200，000，000元 and 2 500余场: separators of thousands.
_WIDE_COMMA = re.compile(
    r"(?<![0-9０-９.．，第])[0-9０-９]{1,3}(?:，[0-9０-９]{3}){1,4}(?=(?:[.．][0-9０-９]+)?[%％一-鿿])"
)
# 42 820元: thousands parted by spaces, after anything but a number, a word or the name of a table.
_THIN_SPACE = re.compile(
    r"(?<![0-9A-Za-z.,%表图第])(?<![0-9A-Za-z.,%][ \u00a0\u2009\u202f])[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,4}"
    r"(?=(?:\.[0-9]+)?[多余]?[万亿千百元吨人户个名家平公亩米美台辆件套所座条例张项次头只羽株册本种批宗起票处栋间门艘架克升瓦立])"
)
_SPACE = re.compile(r"[ \u00a0\u2009\u202f]")
_NUMERALS = "零〇一二两三四五六七八九十百千万亿余多几"
_GAP = re.compile(r"[ \t\u00a0\u3000]+\n?[ \t\u00a0\u3000]*|\n[ \t\u00a0\u3000]*")


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text. ``gaps`` are (offset in the folded text, characters dropped up to there)."""

    text: str
    gaps: Sequence[tuple[int, int]] = ()

    def original(self, start: int, end: int) -> Span:
        """Where ``text[start:end]`` stands in the text that was folded."""
        return Span(start + self._dropped(start, True), end + self._dropped(end, False))

    def _dropped(self, offset: int, inclusive: bool) -> int:
        low, high = 0, len(self.gaps)
        while low < high:
            middle = (low + high) // 2
            at = self.gaps[middle][0]
            if at < offset or (inclusive and at == offset):
                low = middle + 1
            else:
                high = middle
        return self.gaps[low - 1][1] if low else 0


def fold(text: str, protected: Sequence[Span] = ()) -> Folded:
    """``text`` folded, with the ``protected`` stretches (offsets into ``text``) blanked out."""
    if protected:
        characters = list(text)
        for span in protected:
            characters[span.start : span.end] = BLANK * (span.end - span.start)
        text = "".join(characters)
    text = _THIN_SPACE.sub(
        lambda m: _SPACE.sub(",", m[0]), _WIDE_COMMA.sub(lambda m: m[0].replace("，", ","), text)
    ).translate(_MAP)
    out: list[str] = []
    gaps: list[tuple[int, int]] = []
    at = kept = dropped = 0
    for match in _GAP.finditer(text):
        if not _closes_up(text, match.start(), match.end()):
            continue
        out.append(text[at : match.start()])
        kept += match.start() - at
        dropped += match.end() - match.start()
        gaps.append((kept, dropped))
        at = match.end()
    if not gaps:
        return Folded(text)
    out.append(text[at:])
    return Folded("".join(out), gaps)


def _closes_up(text: str, start: int, end: int) -> bool:
    """Whether the space ``text[start:end]`` stands between Chinese, or between Chinese and a digit."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if "一" <= after <= "\u9fff":
        if "一" <= before <= "\u9fff":
            return "\n" in text[start:end] or (before in _NUMERALS and after in _NUMERALS)
        return before != "" and before in "0123456789%"
    if after == "%":
        return before.isdigit()
    return after != "" and after in "0123456789" and "一" <= before <= "\u9fff"
