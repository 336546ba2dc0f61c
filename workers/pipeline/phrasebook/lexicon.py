"""The words of Chinese statistical prose, with their English.

Each table is `zh=en` pairs. English as in the releases of the National Bureau of
Statistics. Terms of the editors' glossary come first; these fill the gaps.
"""

from __future__ import annotations

from workers.pipeline.phrasebook.words import statistics


def table(text: str) -> dict[str, str]:
    """`zh=en` pairs, divided by | or line breaks, as a mapping."""
    return dict(pair.split("=", 1) for pair in (p.strip() for p in text.replace("\n", "|").split("|")) if pair)


OF_HEADS = table(statistics.OF_HEADS)

NOUNS = table(statistics.NOUNS)

MODIFIERS = table(statistics.MODIFIERS)

PLACES = table(statistics.PLACES)

# verb: base|past|"up"/"down" for clauses without a subject of their own
GROWTH = {
    "增长": ("grow", "grew", "up"),
    "上升": ("rise", "rose", "up"),
    "上涨": ("rise", "rose", "up"),
    "提高": ("rise", "rose", "up"),
    "提升": ("rise", "rose", "up"),
    "增加": ("increase", "increased", "up"),
    "扩大": ("expand", "expanded", "up"),
    "加快": ("quicken", "quickened", "up"),
    "下降": ("fall", "fell", "down"),
    "下跌": ("fall", "fell", "down"),
    "减少": ("decrease", "decreased", "down"),
    "降低": ("decline", "declined", "down"),
    "回落": ("fall back", "fell back", "down"),
    "收窄": ("narrow", "narrowed", "down"),
    "缩小": ("narrow", "narrowed", "down"),
    "增产": ("rise", "rose", "up"),
    "增收": ("rise", "rose", "up"),
    "多增": ("increase", "increased", "up"),
    "减产": ("fall", "fell", "down"),
    "减收": ("fall", "fell", "down"),
    "升值": ("appreciate", "appreciated", "up"),
    "贬值": ("depreciate", "depreciated", "down"),
}

CHANGE_TO = {
    **dict.fromkeys(
        ("增至", "增加到", "增长到", "升至", "上升到", "提高到", "提升到", "提升至", "提高至", "增加至", "扩大到"),
        ("rise to", "rose to", "up to"),
    ),
    **dict.fromkeys(
        ("降至", "下降到", "降低到", "减少到", "减至", "下降至", "降到"), ("fall to", "fell to", "down to")
    ),
}

REACH = {
    **dict.fromkeys(("达到", "达", "完成", "实现", "实现了", "完成了", "达到了"), ("reach", "reached")),
    **dict.fromkeys(("为", "是", "仅", "仅为", "约为"), ("stand at", "stood at")),
    **dict.fromkeys(("稳定在", "保持在", "维持在", "控制在"), ("stay at", "stayed at")),
    **dict.fromkeys(("突破", "超过", "突破了", "超过了", "跨越"), ("exceed", "exceeded")),
}

# Things that happen to projects: base, singular past, plural past.
EVENTS = {
    zh: (base, one, many)
    for base, one, many, words in (
        ("start construction", "started construction", "started construction", "开工 开工建设 动工 正式开工 启动建设"),
        (
            "start construction together",
            "started construction",
            "started construction together",
            "集中开工 相继开工 同时开工",
        ),
        ("be completed", "was completed", "were completed", "竣工 完工 建成 全面建成 顺利完工 全部建成"),
        (
            "go into operation",
            "went into operation",
            "went into operation",
            "投产 投入使用 投入运营 投用 投入运行 正式运营",
        ),
        (
            "be completed and put into operation",
            "was completed and put into operation",
            "were completed and put into operation",
            "建成投产 建成投用 竣工投产",
        ),
        ("be signed", "was signed", "were signed", "签约 集中签约 现场签约 现场集中签约"),
        ("be launched", "was launched", "were launched", "落地 上线 落地实施"),
        ("open to traffic", "opened to traffic", "opened to traffic", "通车 建成通车 开通运营"),
        (
            "be connected to the grid",
            "was connected to the grid",
            "were connected to the grid",
            "并网 并网发电 建成并网",
        ),
        ("advance faster", "advanced faster", "advanced faster", "加快推进 加快建设"),
    )
    for zh in words.split()
}

TARGETS = "the main targets"
# Verbs that announce what follows. {} is where the subject goes.
SAYING = {
    **dict.fromkeys("介绍 表示 说 指出 认为 强调 透露 称 告诉记者 坦言".split(), "said"),
    **dict.fromkeys("发布的数据显示 公布的数据显示 发布数据显示 最新数据显示".split(), "data released by {} show"),
    **dict.fromkeys("数据显示 统计显示 统计数据显示 有关数据显示".split(), "data show"),
    "据悉": "it is reported",
    **dict.fromkeys("主要预期目标是 预期目标是 主要目标是 发展目标是 目标是 主要预期目标为".split(), TARGETS),
}

RANK = {
    **dict.fromkeys(("居", "位居", "列", "位列", "排名", "排", "名列", "跃居"), ("rank", "ranked", "ranking")),
    "稳居": ("remain", "remained", "remaining"),
    "保持": ("remain", "remained", "remaining"),
}
FIRST_PLACES = table("首位=first | 之首=first | 前列=among the top | 榜首=first | 第一=first")

# Verbs with an object: 引进25名专家. base, past, -ing (for clauses without a subject)
ACTIONS = {
    zh: (base, past, ing)
    for base, past, ing, words in (
        ("build", "built", "building", "建成 建设 建 新建 建立 建成了 修建 打造 建设改造 新建改造"),
        ("bring in", "brought in", "bringing in", "引进 引进了 引入 已引进"),
        ("sign", "signed", "signing", "签约 签订 签订了 签署"),
        ("carry out", "carried out", "carrying out", "实施 实施了 开展 开展了 组织实施"),
        ("foster", "fostered", "fostering", "培育 培育了 培育形成 成功培育"),
        ("add", "added", "adding", "新增 新增了 净增"),
        ("issue", "issued", "issuing", "发放 投放 发行 累计发放"),
        ("inject", "injected", "injecting", "注入 累计注入"),
        ("invest", "invested", "investing", "投入 累计投入"),
        ("attract", "attracted", "attracting", "吸引 吸引了"),
        ("develop", "developed", "developing", "研发 开发"),
        ("train", "trained", "training", "培训 培养"),
        ("create", "created", "creating", "创建 创造 带动"),
        ("set up", "set up", "setting up", "设立 成立 组建"),
        ("open", "opened", "opening", "开通 开辟"),
        ("run", "ran", "running", "开行 累计开行"),
        ("receive", "received", "receiving", "接待 获得 接待了"),
        ("win", "won", "winning", "荣获"),
        ("own", "owned", "owning", "拥有"),
        ("have", "had", "having", "共有 有 现有"),
        ("serve", "served", "serving", "服务"),
        ("support", "supported", "supporting", "支持"),
        ("cover", "covered", "covering", "覆盖 涉及 遍及"),
        ("launch", "launched", "launching", "推出 启动 开工 新开工 启动实施"),
        ("complete", "completed", "completing", "完工 竣工"),
        ("export", "exported", "exporting", "出口了"),
        ("provide", "provided", "providing", "提供 提供了"),
        ("allocate", "allocated", "allocating", "安排 下达 拨付"),
        ("treat", "treated", "treating", "救治 治疗"),
        ("rescue", "rescued", "rescuing", "抢救 营救 救助"),
        ("lift", "lifted", "lifting", "带动"),
        ("submit", "submitted", "submitting", "提交 提出"),
        ("approve", "approved", "approving", "批准 核准 审批 新批"),
        ("handle", "handled", "handling", "办理 处理 办结 受理"),
        ("renovate", "renovated", "renovating", "改造 改造了 改造提升 提升改造 更新改造"),
        ("expand", "expanded", "expanding", "扩建 改扩建"),
        ("rebuild", "rebuilt", "rebuilding", "改建 新改建 重建"),
        ("reinforce", "reinforced", "reinforcing", "加固 除险加固"),
        ("demolish", "demolished", "demolishing", "拆除 拆除了"),
        ("improve", "improved", "improving", "整治 整治了"),
        ("phase out", "phased out", "phasing out", "淘汰 淘汰了"),
        ("shut down", "shut down", "shutting down", "关停 关闭 关闭退出"),
        ("relocate", "relocated", "relocating", "搬迁 搬迁安置"),
        ("resettle", "resettled", "resettling", "安置"),
        ("recruit", "recruited", "recruiting", "招聘 招录 招聘了"),
        ("raise", "raised", "raising", "筹集 筹措 筹集了"),
        ("secure", "secured", "securing", "争取 争取到 争取了"),
        ("promote", "promoted", "promoting", "推广 推广应用"),
        ("cancel", "canceled", "canceling", "取消 取消了 废止"),
        ("reduce", "reduced", "reducing", "减免 压减 化解 减免了"),
        ("put back into use", "put back into use", "putting back into use", "盘活"),
        ("take on", "took on", "taking on", "承接"),
        ("reclaim", "reclaimed", "reclaiming", "复垦"),
        ("introduce", "introduced", "introducing", "出台 制定 出台了 制定出台"),
        ("hold", "held", "holding", "举办 召开 举行"),
        ("produce", "produced", "producing", "生产 产出"),
        ("sell", "sold", "selling", "销售"),
    )
    for zh in words.split()
}

SUFFERED = {"死亡": "died", "受伤": "were injured", "失踪": "were missing"}
HIGHS = table("历史新高=a record high | 新高=a new high | 历史最高水平=a record high | 最高水平=the highest level")
COMPARE = table("高于=higher than | 低于=lower than | 快于=faster than | 慢于=slower than")

# Adverbs that move behind the figure.
TAILS = table("""
同比=year on year | 环比=month on month | 名义=in nominal terms
首次=for the first time | 分别=respectively | 实际=in real terms
年均=a year on average | 比上年=from the previous year | 较上年=from the previous year
比去年=from the previous year | 较去年=from the previous year | 比上年同期=from a year earlier
较上年同期=from a year earlier | 比去年同期=from a year earlier | 较去年同期=from a year earlier
比上年末=from the end of the previous year | 较年初=from the beginning of the year
比年初=from the beginning of the year | 全年=for the whole year | 累计=in total | 合计=in total | 平均=on average
""")

FUTURE = table("""
将=will | 将达=will | 力争=is to | 计划=is to | 预计=is expected to | 预计将=is expected to | 有望=is expected to
""")
SILENT = (
    "已",
    "共",
    "均",
    "也",
    "就",
    "了",
    "总体",
    "大关",
    "水平",
    "左右",
    "已经",
    "还",
    "则",
    "又",
    "年内",
    "，",
    ",",
)
OPENERS = table("""
其中=of which | 截至=by | 目前=at present | 同时=at the same time | 去年=last year | 今年=this year
上年=in the previous year | 截至目前=to date | 今年以来=since the beginning of this year | 近年来=in recent years
当前=at present | 如今=today | 多年来=over the years | 未来=in the future | 下一步=as the next step
此外=in addition | 据了解=it is reported that | 接下来=next | 其间=meanwhile | 与此同时=at the same time
当下=at present | 今后=in the future | 年末=at the end of the year | 月末=at the end of the month
初步核算=according to preliminary calculations | 经初步核算=according to preliminary calculations
初步统计=according to preliminary statistics | 据初步统计=according to preliminary statistics | 分季度看=by quarter
分产业看=by industry | 分门类看=by sector | 分行业看=by sector | 分经济类型看=by type of ownership
分地区看=by region | 分区域看=by region | 分城乡看=by urban and rural area | 分领域看=by field | 分类别看=by category
按常住地分=by place of residence | 按经营地统计=by location of business | 按经营单位所在地分=by location of business
按经营地分=by location of business | 按消费类型统计=by type of consumption | 按消费类型分=by type of consumption
按消费形态分=by type of consumption | 按不变价格计算=at constant prices | 按不变价计算=at constant prices
按可比价格计算=at comparable prices | 按可比价计算=at comparable prices | 扣除价格因素=after adjusting for prices
根据地区生产总值统一核算结果=according to unified GDP accounting
根据市级生产总值统一核算结果=according to unified GDP accounting
根据地区生产总值核算结果=according to GDP accounting | 根据统一核算=according to unified accounting
经国家统计局统一核算=according to unified accounting by the National Bureau of Statistics
扣除价格因素影响=after adjusting for prices | 扣除物价因素=after adjusting for prices | 到=by
分三大门类看=by the three major sectors | 分产品看=by product | 分品种看=by product
从环比看=compared with the previous period | 分省份看=by province | 分规模看=by size
""")
