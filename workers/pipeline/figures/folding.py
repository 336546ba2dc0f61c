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
    "亞佈佔來侖係倆個倫偉傢傷儀億優兒內兩冊別剛劃劑勁動務勝勞勢勳區協參叄員問單噸國圍園圓圖團堅報場塊壇壓壺奧學寧將專"
    "對導屆屜層峯島峽帥師幣幹幾廠張強彈後徑從戶損撥擊擔據擴攝攤數斷於昇時晉晝曆書會東條棟業槍樁樓標樣樹橋機檔權歐歲歷"
    "歸殺毀氣決沒淨減準溫滬滿漲澤為烏熱爐爭爲爾牀狀獨獲現環瓊產畝畢畫當疊發盞盤盧眾碩碼祇祕禮稅種稱穩筆箇節範簡簽籃籠"
    "籤粵糧紀約紅納紐紙級組統絲經維綱網線編緩緬縣縮縷總績繫續纔羅羣聯聲職脈腳臉臨與舉舊茲莊華萬薩蘇蘭處號虧衆術衝衹裏"
    "裝裡製規親觀計記許訴註評詩話誌課調談論講謝議護變豬貓貝負財貨貳貴費貼資賓賽贊贛趕躍車軍軸較載輕輛輩輪轉辦農這連週"
    "遊運過達違遠選遼邁邊鄰醫釐針鈔銖錢鍋鍾鎊鎮鐘長門開間閩闆關陝陣陸陽隊階際隱隻雙離雲電韓頁頂頃項預頓領頭顆題額願類"
    "風飆飛飯飽餅餘馬騾驢體髮鬆魯鮮鯨鵝麥麵麼點黨齡龍"
)
_SIMPLIFIED = (
    "亚布占来仑系俩个伦伟家伤仪亿优儿内两册别刚划剂劲动务胜劳势勋区协参叁员问单吨国围园圆图团坚报场块坛压壶奥学宁将专"
    "对导届屉层峰岛峡帅师币干几厂张强弹后径从户损拨击担据扩摄摊数断于升时晋昼历书会东条栋业枪桩楼标样树桥机档权欧岁历"
    "归杀毁气决没净减准温沪满涨泽为乌热炉争为尔床状独获现环琼产亩毕画当叠发盏盘卢众硕码只秘礼税种称稳笔个节范简签篮笼"
    "签粤粮纪约红纳纽纸级组统丝经维纲网线编缓缅县缩缕总绩系续才罗群联声职脉脚脸临与举旧兹庄华万萨苏兰处号亏众术冲只里"
    "装里制规亲观计记许诉注评诗话志课调谈论讲谢议护变猪猫贝负财货贰贵费贴资宾赛赞赣赶跃车军轴较载轻辆辈轮转办农这连周"
    "游运过达违远选辽迈边邻医厘针钞铢钱锅钟镑镇钟长门开间闽板关陕阵陆阳队阶际隐只双离云电韩页顶顷项预顿领头颗题额愿类"
    "风飙飞饭饱饼余马骡驴体发松鲁鲜鲸鹅麦面么点党龄龙"
)
_MAP: dict[int, int] = dict(zip(map(ord, _TRADITIONAL), map(ord, _SIMPLIFIED), strict=True))
_MAP |= {code + 0xFEE0: code for code in range(0x21, 0x7F) if chr(code) not in ",;!?()"}
_MAP |= {ord(a): ord(b) for a, b in zip("﹪∶○﹒−–―─〜∼", "%:〇.-———~~", strict=True)}

_WIDE_COMMA = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
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
    text = _WIDE_COMMA.sub(",", text).translate(_MAP)
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
        return "一" <= before <= "\u9fff" or (before != "" and before in "0123456789%")
    return after != "" and after in "0123456789" and "一" <= before <= "\u9fff"
