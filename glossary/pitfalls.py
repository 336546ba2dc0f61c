"""Places where a term's characters stand in a text but the term does not.

Chinese is written without spaces, so 算力 (computing power) stands inside 预算力度
(budget, effort) and 市长 (mayor) inside 城市长期 (city, long-term). Found by reading
the matches of short terms in government work reports. They hold for every
glossary: a term that is not meant here is never applied here.
"""

from __future__ import annotations

# Longer words in which the term, wherever it stands in them, is not meant.
_WORDS: dict[str, str] = {
    "算力": "预算力 计算力 运算力 决算力 测算力 核算力 结算力 清算力 概算力 心算力",
    "储能": "储能力",
    "氢能": "氢能力",
    "绿电": "绿电视 绿电话",
    "水电": "水电气 水电路 水电费 水电热 水电暖 水电煤 水电网 水电改",
    "火电": "灯火电 点火电",
    "核电": "核电子",
    "风电": "台风电 飓风电",
    "外贸": "外贸易",
    "进出口": "推进出口 促进出口 先进出口 引进出口 改进出口 增进出口",
    "准东": "批准东 瞄准东 标准东 水准东 获准东 核准东 精准东 对准东",
    "口岸": "进口岸线 河口岸边 路口岸",
    "联合国": "联合国家 联合国产 联合国内 联合国际 联合国有 联合国务",
    "厦门": "大厦门口 大厦门前",
    "新能源": "创新能源",
    "新材料": "创新材料",
    "新业态": "创新业态",
    "新基建": "创新基建 更新基建",
    "高铁": "提高铁 较高铁 最高铁 升高铁",
    "通关": "打通关键 通关系 贯通关 交通关 沟通关 融通关 普通关 流通关 通关注 疏通关",
    "和田": "和田间 和田园 和田野 和田径 和田埂 和田头 和田长",
    "山西": "中山西路 江山西路 黄山西 泰山西 唐山西 舟山西 佛山西 昆山西 中山西",
    "煤基": "煤基本 煤基础",
    "铝基": "铝基本 铝基础",
    "硅基": "硅基本 硅基础",
    "党组": "党组织",
    "示范区": "示范区域",
    "服务业": "服务业态 服务业务 服务业绩 服务业主",
    "建筑业": "建筑业绩 建筑业主 建筑业务",
    "制造业": "制造业绩 制造业务",
    "中国银行": "中国银行业 中国银行间",
    "两会": "两会场 两会员 两会计 一两会",
    "提案": "前提案 提案件",
    "兵团": "列兵团 骑兵团 炮兵团 工兵团 步兵团",
    "塔城": "灯塔城 铁塔城 宝塔城",
    "伊宁": "伊宁静",
    "和硕": "和硕士",
    "地委": "土地委 当地委 本地委 各地委 异地委 外地委 基地委 场地委",
    "北疆": "北疆域",
    "并网": "合并网",
    "光伏": "发光伏",
    "招商": "招商品",
    "通信": "流通信 沟通信",
    "外商投资": "中外商投资",
    "总产值": "总产值班",
    "产业带": "产业带动 产业带来 产业带头 产业带领 产业带给",
    "对外开放": "正式对外开放的 免费对外开放 季对外开放 年对外开放",
    "煤电": "煤电双方 煤电油",
    "广东": "推广东",
    "广西": "推广西",
    "山东": "天山东 唐山东 昆山东 佛山东 中山东 泰山东 黄山东 舟山东 鞍山东 乐山东 山东部 山东麓 山东侧 山东路",
    "河南": "海河南 天河南 黄河南 沿河南 淮河南 两河南 河南岸 河南侧 河南路 银河南",
    "河北": "海河北 黄河北 沿河北 淮河北 河北岸 河北侧 河北路 天河北 银河北",
    "湖南": "山湖南 湖南部 湖南大道 太湖南 东湖南 西湖南 芜湖南 湖南岸 湖南侧 湖南路",
    "湖北": "山湖北 湖北部 湖北大道 澄湖北 太湖北 南湖北 东湖北 西湖北 芜湖北 湖北岸 湖北侧 湖北路",
    "江西": "长江西 珠江西 浦江西 松花江西 湛江西 镇江西 江西岸 江西侧 江西路",
    "海南": "南海南 前海南 上海南 青海南 珠海南 渤海南 黄海南 威海南 北海南 沿海南 海南岸 海南部 海南侧",
    "福建": "造福建 幸福建 祈福建",
    "云南": "连云南",
    "上海": "海上海 上海洋 上海底 上海事 路上海 网上海 线上海关",
    "重庆": "隆重庆",
    "北京": "南北京",
    "宁夏": "南宁夏",
    "甘肃": "不甘肃",
    "成都": "变成都 建成都 形成都 完成都 成都会 成都能 成都是",
    "成都市": "变成都 建成都 形成都 完成都",
    "南京": "河南京 湖南京 云南京 海南京",
    "西安": "西安全 西安排 西安置 西安装 西安康 江西安 陕西安 山西安 广西安 西安徽 西安顺",
    "长春": "市长春 长春节 长春天 长春耕",
    "长沙": "市长沙",
    "大连": "壮大连 大连通 扩大连 特大连 重大连 最大连 更大连 大连片 大连续 大连接 大连锁 加大连 强大连",
    "苏州": "江苏州",
    "合肥": "复合肥 混合肥 结合肥 配合肥",
    "济南": "经济南 救济南",
    "海口": "出海口 入海口 沿海口 上海口 进海口 大海口 出海口岸",
    "福州": "造福州 幸福州",
    "温州": "高温州",
    "太原": "犹太原",
    "西宁": "巴西宁 江西宁 陕西宁 山西宁 广西宁",
    "南宁": "湖南宁 海南宁 云南宁 河南宁",
    "南昌": "湖南昌 海南昌",
    "无锡": "无锡矿",
    "贵阳": "昂贵阳",
    "中亚": "发展中亚 其中亚 集中亚 当中亚",
    "工商联": "工商联合 工商联系 工商联动",
    "台湾": "台湾区",
    "未来产业": "未来产业发展格局",
}
PITFALLS: dict[str, tuple[str, ...]] = {term: tuple(words.split()) for term, words in _WORDS.items()}

# What may not follow a term that ends so: 财政部门 is no 财政部, 上海市委 is 上海 and its 市委.
_OFFICES = ("委", "政府", "人民政府", "政协", "人大", "纪委", "级", "属", "直", "长")
_FOLLOWERS: dict[str, tuple[str, ...]] = {
    "部": ("门", "分", "队", "位", "署", "长", "件", "落"),
    "委": ("员", "托", "派", "任", "外", "屈"),
    "市": (*_OFFICES, "场", "容", "区", "民", "值", "面", "政"),
    "省": (*_OFFICES, "城", "内", "外", "际", "域"),
    "县": (*_OFFICES, "城", "域", "内"),
    "州": _OFFICES,
    "区": (*_OFFICES, "域", "别"),
}
_ALLOWED_AFTER = {"城": "城乡", "民": "民政 民族 民营 民用 民间 民办", "区": "区县", "长": "长期间 长江 长三角"}

# 新能源产业链 is 新能源 and 产业链, not 新能源产业 and 链.
_INDUSTRY_FOLLOWERS = ("园", "链", "集群", "带")
_INDUSTRY_DOES = ("带动", "带来", "带头", "带领", "带给")

# 市长, 县长 ... : what would make 长 the beginning of another word.
_LONG = tuple("期远效途江三足治久达春沙白城兴乐堎坡者线寿安葛")
_LONG_BEFORE = frozenset("市县区省州")


def is_pitfall(form: str, text: str, start: int, end: int) -> bool:
    """Whether the term ``form`` is not meant at ``text[start:end]``, its folded characters."""
    for word in PITFALLS.get(form, ()):
        if text.find(word, max(0, start - len(word) + 1), end + len(word) - 1) >= 0:
            return True
    last = form[-1]
    if last == "长" and form[-2] in _LONG_BEFORE:
        return text[end : end + 1] in _LONG and not text.startswith("期间", end)
    if form.endswith("产业") and text.startswith(_INDUSTRY_FOLLOWERS, end):
        return not text.startswith(_INDUSTRY_DOES, end)
    followers = _FOLLOWERS.get(last)
    if not followers or not text.startswith(followers, end):
        return False
    allowed = _ALLOWED_AFTER.get(text[end], "").split()
    return not (allowed and text.startswith(tuple(allowed), end))
