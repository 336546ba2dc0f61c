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
    "億萬個兩餘達點數幾貳參陸畝噸頃圓塊錢鐘鍾週歲時間號屆條項戶輛臺隻雙張場頭顆棟處級類種門韓歐鎊幣攝壓電過約將後內"
    "來標準當減長漲擴業強從於佔與總計現題園區縣鎮鄉單線縮線順壇擔這遠離遊賽積額資產國際環開關進連續聯"
    "紀黨課詞語書訊網頁層團隊節歷曆農舊學費員職務會議車廠運價銷營稅貸儲貨質糧穀飛機艙樓畫劃辦補貼漢為無爾維俄盧羅馬"
    "塔圖紐蘭緬馬濟勻倖爭獲勝敗領先穩躍實現環升跌墜滅對應該體報靠構築軟件顯選審視頻證據據點滿載戰經濟鐵錶圈萬憶廿"
)
_SIMPLIFIED = (
    "亿万个两余达点数几贰叁陆亩吨顷圆块钱钟钟周岁时间号届条项户辆台只双张场头颗栋处级类种门韩欧镑币摄压电过约将后内"
    "来标准当减长涨扩业强从于占与总计现题园区县镇乡单线缩线顺坛担这远离游赛积额资产国际环开关进连续联"
    "纪党课词语书讯网页层团队节历历农旧学费员职务会议车厂运价销营税贷储货质粮谷飞机舱楼画划办补贴汉为无尔维俄卢罗马"
    "塔图纽兰缅马济匀幸争获胜败领先稳跃实现环升跌坠灭对应该体报靠构筑软件显选审视频证据据点满载战经济铁表圈万忆廿"
)
_MAP: dict[int, int] = dict(zip(map(ord, _TRADITIONAL), map(ord, _SIMPLIFIED), strict=True))
_MAP |= {code + 0xFEE0: code for code in range(0x21, 0x7F) if chr(code) not in ",;!?()"}
_MAP |= {ord(a): ord(b) for a, b in zip("﹪∶○﹒−–―─〜∼", "%:〇.-———~~", strict=True)}

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
    for span in protected:
        text = text[: span.start] + BLANK * (span.end - span.start) + text[span.end :]
    text = text.translate(_MAP)
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
        return "一" <= before <= "\u9fff" or before in "0123456789%" and before != ""
    return after != "" and after in "0123456789" and "一" <= before <= "\u9fff"
