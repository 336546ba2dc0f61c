"""The words of Chinese statistical prose, with their English.

Each table is `zh=en` pairs. English as in the releases of the National Bureau of
Statistics. Terms of the editors' glossary come first; these fill the gaps.
"""

from __future__ import annotations


def table(text: str) -> dict[str, str]:
    """`zh=en` pairs, divided by | or line breaks, as a mapping."""
    return dict(pair.split("=", 1) for pair in (p.strip() for p in text.replace("\n", "|").split("|")) if pair)


# Heads that take what they measure with "of": 农业增加值 -> value added of agriculture.
OF_HEADS = table("""
增加值=value added | 总产值=gross output value | 产值=output value | 总额=total value | 总量=total amount
总产量=total output | 产量=output | 总产=total output | 单产=yield per unit area | 面积=area | 数量=number
总数=total number | 比重=share | 占比=share | 比例=proportion | 储量=reserves | 余额=outstanding balance
规模=scale | 覆盖面积=coverage area | 播种面积=sown area | 种植面积=planted area | 销售面积=floor space sold
销售额=sales | 销量=sales volume | 交易额=transaction value | 成交额=transaction value | 价格=price | 成本=cost
利润=profits | 利润总额=total profits
""")

NOUNS = table("""
平均水平=the average | 总体水平=the overall level | 消费价格=consumer prices | 经济=economy
经济总量=total economic output | 生产总值=GDP | 国内生产总值=GDP | 地区生产总值=gross regional product | GDP=GDP
人均生产总值=per capita GDP | 人均地区生产总值=per capita gross regional product | 海洋生产总值=gross ocean product
工业=industry | 农业=agriculture | 服务业=services | 建筑业=construction | 制造业=manufacturing | 采矿业=mining
金融业=finance | 旅游业=tourism | 房地产业=real estate | 批发零售业=wholesale and retail trade
住宿餐饮业=accommodation and catering | 第一产业=the primary industry | 第二产业=the secondary industry
第三产业=the tertiary industry | 一产=the primary industry | 二产=the secondary industry
三产=the tertiary industry | 高技术产业=high-tech industries | 高新技术产业=high-tech industries
战略性新兴产业=strategic emerging industries | 新兴产业=emerging industries | 传统产业=traditional industries
装备制造业=equipment manufacturing | 高技术制造业=high-tech manufacturing
高端装备制造产业=high-end equipment manufacturing | 新材料产业=new materials | 新能源产业=new energy
节能环保产业=energy conservation and environmental protection | 生物医药产业=biomedicine
文化产业=culture industries | 数字经济=digital economy | 数字经济核心产业=core digital industries
民营经济=the private sector | 规模以上工业=industrial enterprises above the designated size
规上工业=industrial enterprises above the designated size
规模工业=industrial enterprises above the designated size | 固定资产投资=fixed-asset investment
工业投资=industrial investment | 民间投资=private investment | 投资=investment
基础设施投资=infrastructure investment | 房地产开发投资=real estate development investment
技改投资=investment in technological upgrading | 工业固定资产投资=industrial fixed-asset investment
总投资=total investment | 投资总额=total investment | 投资额=investment
全社会固定资产投资=total fixed-asset investment | 固定资产投资总额=total fixed-asset investment
制造业投资=manufacturing investment | 社会消费品零售总额=total retail sales of consumer goods | 零售额=retail sales
网上零售额=online retail sales | 网络零售额=online retail sales
实物商品网上零售额=online retail sales of physical goods | 餐饮收入=catering revenue
商品零售=retail sales of goods | 进出口=imports and exports | 进出口总额=total imports and exports
进出口总值=total imports and exports | 外贸进出口总额=total imports and exports | 外贸进出口=foreign trade
货物进出口总额=total imports and exports of goods | 出口=exports | 进口=imports | 出口总额=total exports
进口总额=total imports | 出口额=exports | 进口额=imports | 贸易额=trade | 贸易总额=total trade
贸易顺差=trade surplus | 服务贸易=trade in services | 跨境电商=cross-border e-commerce
实际使用外资=foreign direct investment in actual use | 实际利用外资=foreign capital in actual use
外商直接投资=foreign direct investment | 签约总额=total contract value | 签约金额=contract value
财政收入=fiscal revenue | 财政总收入=total fiscal revenue | 一般公共预算收入=general public budget revenue
财政一般公共预算收入=general public budget revenue | 地方一般公共预算收入=local general public budget revenue
一般公共预算支出=general public budget expenditure | 财政支出=fiscal expenditure | 税收=tax revenue
税收收入=tax revenue | 民生支出=spending on people's wellbeing | 居民消费价格=consumer prices
居民消费价格指数=the consumer price index | 工业生产者出厂价格=producer prices
人均可支配收入=per capita disposable income | 居民人均可支配收入=per capita disposable income
城镇居民人均可支配收入=per capita disposable income of urban residents
农村居民人均可支配收入=per capita disposable income of rural residents
城乡居民人均可支配收入=per capita disposable income of urban and rural residents
农民人均纯收入=per capita net income of farmers
全体居民人均可支配收入=per capita disposable income of all residents | 居民收入=household income
城镇新增就业=new urban jobs | 就业=employment | 城镇调查失业率=the surveyed urban unemployment rate
失业率=the unemployment rate | 城镇登记失业率=the registered urban unemployment rate | 常住人口=permanent population
户籍人口=registered population | 总人口=total population | 人口=population | 城镇化率=the urbanization rate
常住人口城镇化率=the urbanization rate of permanent residents | 旅游收入=tourism revenue
旅游总收入=total tourism revenue | 旅游综合收入=total tourism revenue | 游客=tourists | 营业收入=operating revenue
主营业务收入=revenue from main business | 净利润=net profit | 收入=revenue | 总收入=total revenue
利税=profits and taxes | 粮食=grain | 粮食产量=grain output | 粮食总产量=total grain output
粮食总产=total grain output | 粮食单产=grain yield | 棉花=cotton | 棉花产量=cotton output | 小麦=wheat | 玉米=corn
水稻=rice | 蔬菜=vegetables | 水果=fruit | 肉类=meat | 油料=oil crops | 生猪=hogs | 原煤=raw coal
原煤产量=raw coal output | 煤炭=coal | 原油=crude oil | 石油=oil | 天然气=natural gas
油气产量当量=oil and gas output equivalent | 钢铁=steel | 粗钢=crude steel | 水泥=cement | 汽车=automobiles
新能源汽车=new energy vehicles | 发电量=power generation | 用电量=electricity consumption
全社会用电量=total electricity consumption | 外送电量=electricity sent out | 装机=installed capacity
装机容量=installed capacity | 装机规模=installed capacity | 总装机=total installed capacity
新能源装机规模=installed new energy capacity | 新能源装机=installed new energy capacity
可再生能源装机=installed renewable energy capacity | 风电装机=installed wind power capacity
光伏装机=installed solar capacity | 煤电装机=installed coal power capacity
风光电资源=wind and solar power resources | 能耗=energy consumption
单位生产总值能耗=energy consumption per unit of GDP | 货物吞吐量=cargo throughput
集装箱吞吐量=container throughput | 旅客吞吐量=passenger throughput | 吞吐量=throughput | 货运量=freight volume
客运量=passenger volume | 通车里程=length open to traffic | 高速公路=expressways | 总里程=total length
全长=total length | 存款余额=outstanding deposits | 贷款余额=outstanding loans
各项存款余额=total outstanding deposits | 各项贷款余额=total outstanding loans | 制造业贷款=manufacturing loans
新增贷款=new loans | 贷款总额=total loans | 贷款=loans | 存款=deposits | 保费收入=premium income
森林覆盖率=forest coverage | 绿化覆盖率=green coverage | 空气质量优良天数=days of good air quality
企业=enterprises | 项目=projects | 规模以上工业企业=industrial enterprises above the designated size
规上工业企业=industrial enterprises above the designated size | 高新技术企业=high-tech enterprises
市场主体=market entities | 经营主体=business entities | 国有资产总额=total state-owned assets
研发投入=research and development spending | 研发经费投入=research and development spending
专利授权量=patents granted | 科技进步贡献率=contribution of scientific and technological progress
转化率=conversion rate | 农产品加工转化率=processing rate of farm products | 增速=growth | 涨幅=growth | 增幅=growth
降幅=decline | 覆盖率=coverage | 普及率=penetration | 利用率=utilization rate | 增长率=the growth rate
就业岗位=jobs | 岗位=jobs | 居民=residents | 农民=farmers | 学校=schools | 医院=hospitals | 算力规模=computing power
产能=production capacity | 产业园=industrial parks | 园区=industrial parks | 示范区=demonstration zones
工厂=factories | 平台=platforms | 创新平台=innovation platforms | 示范工厂=demonstration factories
生产线=production lines | 新技术=new technologies | 新工艺=new processes | 银行=banks | 高校=universities
科研院所=research institutes | 提案=proposals | 建议=suggestions | 国家和地区=countries and regions | 城市=cities
线路=routes | 列=trains | 航线=air routes | 中小企业=small and medium-sized enterprises
中小微企业=micro, small and medium-sized enterprises | 龙头企业=leading enterprises
改革试点任务=pilot reform tasks | 试点任务=pilot tasks | 资金=funds | 会议=meetings | 活动=events | 住房=homes
保障性住房=units of government-subsidized housing | 公里=kilometers | 铁路=railways | 公路=roads
农村公路=rural roads | 户=households | 家庭=households | 人次=visits | 合作协议=cooperation agreements
战略合作协议=strategic cooperation agreements | 社情民意信息=reports on public opinion | 被困人员=trapped people
技术=technologies | 成果=achievements | 客户=clients | 专家=experts | 重点项目=key projects | 新产品=new products
全社会固投=total fixed-asset investment | 固投=fixed-asset investment
""")

# Adjectives before a noun: 新增 就业, 全年 产量.
MODIFIERS = table("""
国家=national | 省级=provincial | 市级=municipal | 城镇=urban | 农村=rural | 城乡=urban and rural
外贸=foreign trade | 主要=major | 重点=key | 新增=new | 其他=other | 各类=various | 人均=per capita
工业=industrial | 农业=agricultural | 地方=local | 年=annual | 民间=private | 总=total | 最终=final
规模以上=above-scale | 国有=state-owned | 民营=private | 高端=high-end | 先进=advanced | 绿色=green | 清洁=clean
海洋=marine | 农产品=farm product
""")

# Places that are no proper names; they go to the end of the phrase.
PLACES = table("""
全国=nationwide | 全区=in the region | 全市=in the city | 全省=in the province | 全疆=in Xinjiang
全县=in the county | 全州=in the prefecture | 我国=in China | 我市=in the city | 我省=in the province
我区=in the region | 全球=worldwide | 世界=in the world
""")

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

# Verbs that announce what follows. {} is where the subject goes.
SAYING = {
    **dict.fromkeys("介绍 表示 说 指出 认为 强调 透露 称 告诉记者 坦言".split(), "said"),
    **dict.fromkeys("发布的数据显示 公布的数据显示 发布数据显示 最新数据显示".split(), "data released by {} show"),
    **dict.fromkeys("数据显示 统计显示 统计数据显示 有关数据显示".split(), "data show"),
    "据悉": "it is reported",
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
        ("build", "built", "building", "建成 建设 建 新建 建立 建成了"),
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
        ("own", "owned", "owning", "拥有 共有 有 现有"),
        ("serve", "served", "serving", "服务"),
        ("support", "supported", "supporting", "支持"),
        ("cover", "covered", "covering", "覆盖 涉及 遍及"),
        ("launch", "launched", "launching", "推出 启动 开工 启动实施"),
        ("complete", "completed", "completing", "完工 竣工"),
        ("export", "exported", "exporting", "出口了"),
        ("provide", "provided", "providing", "提供 提供了"),
        ("allocate", "allocated", "allocating", "安排 下达 拨付"),
        ("treat", "treated", "treating", "救治 治疗"),
        ("rescue", "rescued", "rescuing", "抢救 营救 救助"),
        ("lift", "lifted", "lifting", "带动"),
        ("submit", "submitted", "submitting", "提交 提出"),
        ("approve", "approved", "approving", "批准 核准 审批"),
        ("handle", "handled", "handling", "办理 处理"),
        ("hold", "held", "holding", "举办 召开 举行"),
        ("produce", "produced", "producing", "生产 产出"),
        ("sell", "sold", "selling", "销售"),
    )
    for zh in words.split()
}

HIGHS = table("历史新高=a record high | 新高=a new high | 历史最高水平=a record high | 最高水平=the highest level")
COMPARE = table("高于=higher than | 低于=lower than | 快于=faster than | 慢于=slower than")

# Adverbs that move behind the figure.
TAILS = table("""
同比=year on year | 环比=month on month | 首次=for the first time | 分别=respectively | 实际=in real terms
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
上年=in the previous year
""")
