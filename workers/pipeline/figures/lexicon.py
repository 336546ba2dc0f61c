"""The words around Chinese figures: measure words, bounds, verbs of growth, and what is no figure.

All in Simplified script; the reader folds its text first.
"""

# ruff: noqa: E501 - word lists; a Chinese character counts as two columns

from __future__ import annotations

import re

from workers.pipeline.values import Bound, Direction

# ------------------------------------------------------------ measure words

# Dropped in English; the noun after them stays. After a Chinese numeral only these make a count: 三个 is a
# figure, 三省 and 三方 are names.
STRICT_CLASSIFIERS: tuple[str, ...] = tuple(
    "个 名 名次 位 人 人次 家 家次 户 户次 件 件次 项 项次 条 条次 座 所 处 栋 幢 间 间次 套 台 台次 台套 辆 辆次 艘 艘次 架 架次 "
    "列 列次 班 班次 趟 趟次 次 场 场次 起 起次 宗 桩 例 例次 份 人份 张 本 册 篇 部 部次 幅 封 枚 块 片 颗 粒 株 棵 根 支 只 头 "
    "匹 口 尾 羽 对 双 副 组 组次 批 批次 笔 股 种 类 门 款 层 道 段 堂 轮 轮次 页 顶 盏 把 瓶 袋 箱 箱次 盒 包 杯 碗 罐 滴 "
    "排 串 束 卷 顿 句 首 集 剂 剂次 针 朵 步 圈 局 球 回合 回 遍 发 具 轮 字 票 声 眼 宿 孔 档 届".split()
)
CLASSIFIERS: tuple[str, ...] = STRICT_CLASSIFIERS + tuple(
    "强 届 期 号 章 样 截 节 扇 捆 车皮 车 盘 团 堆 群 桌 盆 缸 筐 锅 壶 席 尊 餐 曲 幕 出 床 桶 标段 分 员 代 层级 缕 丝 胎 "
    "辈 刀 枪 拳 脚 樘 贴 味 帖 服 垛 摞 沓 摊 茬 季 熟 轴 集次 枝 万次".split()
)
# Words that begin with a measure word's character: 7000万家庭 has no 家, 14亿人口 no 人.
NOT_CLASSIFIER = re.compile(
    r"个[性体别案税]|名[为义单称列誉誉优牌额]|位[于列居置次移]|人[口均民类大才力工士力员生物机体数士群们]|家[庭园属禽电长具电乡]|户[籍外均型]|件事|项目(?!标)|"
    r"条[件例约款码]|座谈|处[于理置罚分境]|间[接隔距]|套[餐利装路保]|台[阶风湾账北东]|架[构空设]|列[车入为出席举]|班[子列车级]|次[日年级贷要新月性数]|场[所地景均馆]|起[步点至到来诉草源源]|"
    r"例[如外行]|份[额子]|张[家罗]|本[科土轮次地届人市区县省年月周报身来金]|部[门分署委队级落长]|片[区]|根[据本源]|支[持付出撑部行援柱线配]|只[要有能是]|头[部条号]|口[径岸感碑服]|"
    r"对[外于此应接口比象手方]|双[方边向碳创]|组[织成合建长]|批[准发复示]|股[份票市东权]|种[植子养粮族业]|类[似型别]|门[店类槛诊口]|层[级面次]|道[路德]|段[落]|轮[胎船流]|页[岩面]|把[握]|"
    r"包[括含装机]|卷[烟]|集[团中合成群约体]|步[行入伐]|圈[子]|局[面部长限]|回[升落收归报国暖]|发[展生布放行明电射动改现言表病]|字[节号幕]|票[房据价]|声[称音]|"
    r"期[间货末待限望]|号[召称]|样[本品]|节[能约点目水日]|车[间辆站企型道次位库]|团[队结体伙员]|席[位]|出[口台现席生行厂]|分[别钟布之支公离为成析类行享期]|员[工]|代[表理码替]|季[度节]|"
    r"强[调化势制]|服[务装从]|床[位]|群[众体]|曲[线]|味[道]"
)
# An ordinal keeps no measure word, save those that English names.
ORDINAL_CLASSIFIERS = (
    "个 名 位 届 次 批 轮 场 期 代 号 家 条 款 项 章 节 编 卷 册 集 部 页 版 篇 季 天 日 年 周 月 个月 季度 个季度 阶段 层 "
    "站 排 座 架 艘 台 辆 枚 块 笔 单 例 组 类 种 样 句 首 回 遍 局 盘 盘棋 步 道 级 档 梯队 方阵 段 幕 棒 把 颗 张 只 间 "
    "件 支 枪 炉 人称 周年 岁 分钟 小时 军 师 团 连 医院 中学 小学 人民医院"
).split()

# ------------------------------------------------------------------- bounds

# Adverbs that stand directly before a numeral and go into the span. Longest first.
BEFORE: tuple[tuple[str, Bound], ...] = (
    ("大约", Bound.ABOUT),
    ("大概", Bound.ABOUT),
    ("差不多", Bound.ABOUT),
    ("约莫", Bound.ABOUT),
    ("将近", Bound.NEARLY),
    ("至少", Bound.AT_LEAST),
    ("最少", Bound.AT_LEAST),
    ("起码", Bound.AT_LEAST),
    ("不下", Bound.AT_LEAST),
    ("至多", Bound.AT_MOST),
    ("最多", Bound.AT_MOST),
    ("顶多", Bound.AT_MOST),
    ("不足", Bound.LESS_THAN),
    ("不到", Bound.LESS_THAN),
    ("未满", Bound.LESS_THAN),
    ("不满", Bound.LESS_THAN),
    ("超", Bound.MORE_THAN),
    ("逾", Bound.MORE_THAN),
    ("近", Bound.NEARLY),
    ("约", Bound.ABOUT),
    ("上", Bound.MORE_THAN),
    ("好", Bound.SEVERAL),
)
# Verbs that bound: the sentence cannot lose them, so they stay outside the span. Longest first.
VERB_BOUNDS: tuple[tuple[str, Bound], ...] = (
    ("不超过", Bound.AT_MOST),
    ("不高于", Bound.AT_MOST),
    ("不多于", Bound.AT_MOST),
    ("不大于", Bound.AT_MOST),
    ("不得超过", Bound.AT_MOST),
    ("未超过", Bound.AT_MOST),
    ("没有超过", Bound.AT_MOST),
    ("不低于", Bound.AT_LEAST),
    ("不少于", Bound.AT_LEAST),
    ("不小于", Bound.AT_LEAST),
    ("不下于", Bound.AT_LEAST),
    ("不得低于", Bound.AT_LEAST),
    ("不得少于", Bound.AT_LEAST),
    ("超过了", Bound.MORE_THAN),
    ("突破了", Bound.MORE_THAN),
    ("超过", Bound.MORE_THAN),
    ("超越", Bound.MORE_THAN),
    ("超出", Bound.MORE_THAN),
    ("突破", Bound.MORE_THAN),
    ("冲破", Bound.MORE_THAN),
    ("高于", Bound.MORE_THAN),
    ("大于", Bound.MORE_THAN),
    ("多于", Bound.MORE_THAN),
    ("破", Bound.MORE_THAN),
    ("跌破", Bound.LESS_THAN),
    ("低于", Bound.LESS_THAN),
    ("小于", Bound.LESS_THAN),
    ("少于", Bound.LESS_THAN),
    ("未达到", Bound.LESS_THAN),
    ("达不到", Bound.LESS_THAN),
    ("接近", Bound.NEARLY),
    ("逼近", Bound.NEARLY),
    ("临近", Bound.NEARLY),
    ("约有", Bound.ABOUT),
    ("约为", Bound.ABOUT),
    ("约占", Bound.ABOUT),
    ("约合", Bound.ABOUT),
    ("约达", Bound.ABOUT),
    ("约需", Bound.ABOUT),
    ("约是", Bound.ABOUT),
    ("约在", Bound.ABOUT),
    ("大于等于", Bound.AT_LEAST),
    ("至少有", Bound.AT_LEAST),
    ("最多有", Bound.AT_MOST),
    ("过", Bound.MORE_THAN),
)
# Words after the unit that go into the span.
AFTER: tuple[tuple[str, Bound], ...] = (
    ("左右", Bound.ABOUT),
    ("上下", Bound.ABOUT),
    ("及以上", Bound.AT_LEAST),
    ("或以上", Bound.AT_LEAST),
    ("以上", Bound.MORE_THAN),
    ("之上", Bound.MORE_THAN),
    ("开外", Bound.MORE_THAN),
    ("出头", Bound.MORE_THAN),
    ("有余", Bound.MORE_THAN),
    ("及以下", Bound.AT_MOST),
    ("或以下", Bound.AT_MOST),
    ("以下", Bound.LESS_THAN),
    ("之下", Bound.LESS_THAN),
    ("不到", Bound.LESS_THAN),
    ("多", Bound.MORE_THAN),
    ("余", Bound.MORE_THAN),
)
# What a one-character bound must not follow: 附近3公里, 节约5%, 高超, 条约2项.
NO_BOUND_AFTER: dict[str, str] = {
    "近": "附最接靠邻临远就贴亲逼相新毗切",
    "约": "节条制契合预签纽简相赴履违失隐婉公大盟租特和立爽毁续",
    "超": "赶高远反",
    "上": "跃登迈站踏冲以之晚早加算赶线网天马路身市岸海地手脸桌台会场车床楼山船机街班课江水面顶基际世史理",
    "好": "友更最很良做搞美正刚恰看办抓建较",
    "过": "不超通经越度胜路",
    "破": "突打攻爆跌冲刷",
    "逾": "",
    "不到": "想料见听看得用找等谈说做",
}
MORE_OF_VERB = r"多(?:了|[打收挣赚卖产用花省交付得拿赔种养销][了出近约]?)[\d一二两三四五六七八九十百几]"
"""一年多了61万元, 一斤多卖三块: the word belongs to the verb, not to the amount before it."""
NOT_AFTER = re.compile(
    rf"{MORE_OF_VERB}|多[孩胎民样元种类数方党于边少么边]|余[下额热地震生款粮]|上下(?:班|游|级|水|文|车|联|功夫)|以下(?:简称|几|问题|方面|内容|:)|以上述|不到位|有余[地]"
)

# ------------------------------------------------------------------- growth

UP_VERBS = (
    "增长|增加|上升|提高|提升|扩大|上涨|增至|增到|升至|升到|升高|攀升|上调|提升至|增幅|涨幅|升幅|上浮|回升|反弹|跃升|飙升|"
    "大涨|暴涨|升值|微涨|微升|新增|净增|增收|增产|增|涨|升|加快|拉高|推高|调增|多增|高于|高出|快于|领先|提速|涨至|走高|改善|扩大到|翻"
)
DOWN_VERBS = (
    "下降|减少|降低|回落|收窄|下滑|下跌|缩减|缩短|压减|下调|降至|降到|减至|减到|跌至|降幅|跌幅|减幅|下挫|萎缩|大跌|暴跌|缩小|"
    "减产|减收|贬值|减|降|跌|低于|慢于|落后|负增长|调减|少增|下浮|回调|收缩|走低|削减|裁减|裁员|压缩|放缓"
)
FLAT_VERBS = "持平于|保持在|稳定在|维持在|稳定于"
# Between the verb and the figure only these may stand.
_LINK = (
    r"(?:[了到至为近约超逾达过在的又再共均各]|超过|达到|不足|不到|不超过|不低于|不少于|至少|将近|接近|突破|大约|同比|环比|"
    r"分别|幅度|比例|以上|左右|平均|累计|年均|比重|全区|全国|全省|全市|全县|全州|上年|去年|上月)"
)
VERB_BEFORE = re.compile(rf"(?:(?P<up>{UP_VERBS})|(?P<down>{DOWN_VERBS})|(?P<flat>{FLAT_VERBS})){_LINK}{{0,6}}$")
COMPARED_BEFORE = re.compile(
    r"(?<![降跌减]幅)(?:(?P<up>高于|高出|快于|领先|好于|优于)|(?P<down>低于|慢于|落后))[^,，。;；、]{1,16}$"
)
VERB_AFTER = re.compile(
    r"的?(?:同比|年均|平均|高速|快速|较快|强劲)?(?:(?P<up>增长|增幅|涨幅|升幅|增速|增量|升势|涨势|涨)|(?P<down>降幅|跌幅|减幅|下降|下滑|跌势))"
)
DIRECTIONS = {"up": Direction.UP, "down": Direction.DOWN, "flat": Direction.FLAT}

# ------------------------------------------------------------ not a figure

# Words that the grammar would take for a figure. Matched at the numeral. (Most names need no entry: a lone
# Chinese digit is a figure only before a measure word or unit, and 一 before a measure word is "a".)
NOT_FIGURES = re.compile(
    r"一(?:时|天到晚|天比一天|年比一年|月比一月|年四季|日|块(?![一二三四五六七八九])|元[化论二]|年一度|周边|斤斤|秒必|千零一夜|码|夜|把手|万步)"
    r"|两(?:头(?![牛猪羊驴骡象鲸])|口子|岸)"
    r"|三(?:天两头|次产业|位一体|门[峡县湾]|元[里桥区]|口镇|包|[步部]曲|伏|分天下|套车|件套|句半|军|亚)"
    r"|四(?:条屏|套班子|处(?=[奔打寻找漂流逃游飘散串求活]|皆)|座(?=[，。、”]|皆|的))"
    r"|[二三]元(?=[锂电正材催悖结论对酸种制性化方期体函线合格]|经济|社会|主义|选择)|[四五多]位一体|[一二三四五六七八九]年级|[一二三四五六七八九十]{1,3}大(?!约|于|概|致|多|卡)"
    r"|[一二三四五六七八九十]{1,2}(?:道[沟湾岭坎坝海桥河]|户[镇乡村屯]|家[渠庄户村镇屯子]|棵树|里[坡河屯庄店桥]|步[区沙])|三坪|七老八十|五台(?=山|县)|七台河|九台区|三台县|三次(?=采油)|万两|千头万|半九十"
    r"|三轮(?=车|摩托)|八字(?=方针|形|眉|步)|十(?:分(?![钟之一二三四五六七八九\d])|字|万[八]|里洋场|个指头|个一(?!年|个|天|月))|百(?:万富翁|万雄师|元店)|千(?:万(?=别|不[要能可]|要|注意|小心|记|莫|勿|计)|上万)"
    r"|[十百]?百千万(?=计划|工程|行动|”)|十百千(?=万?工程|万?计划)|万(?:元户|一(?![千百十两二三四五六七八九])|全|幸|众)|百上千|亿万"
)
# Characters before a Chinese numeral that make it part of a word: 星期三, 周五.
HELD_BEFORE = re.compile(r"(?:星期|礼拜|周)$")
# 一 with a unit is one of it; after these it is "this", "every", "another" ...
ONE_BEFORE = re.compile(r"[这那每另某同又新整后唯第头上下统单专逐独划归万]$|(?<!提)前$|新的$|最后$|有$")
