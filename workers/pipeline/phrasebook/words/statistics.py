"""The nouns of statistics: `zh=en`. English as in the releases of the National Bureau of Statistics."""

# Heads that take what they measure with "of": 农业增加值 -> value added of agriculture.
OF_HEADS = """
增加值=value added | 总产值=gross output value | 产值=output value | 总额=total value | 总量=total amount
总产量=total output | 产量=output | 总产=total output | 单产=yield per unit area | 面积=area | 数量=number
总数=total number | 比重=share | 占比=share | 比例=proportion | 储量=reserves | 余额=outstanding balance
规模=scale | 覆盖面积=coverage area | 播种面积=sown area | 种植面积=planted area | 销售面积=floor space sold
销售额=sales | 销量=sales volume | 交易额=transaction value | 成交额=transaction value | 价格=price | 成本=cost
利润=profits | 利润总额=total profits
"""

NOUNS = """
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
"""

# Adjectives before a noun: 新增 就业, 全年 产量.
MODIFIERS = """
国家=national | 省级=provincial | 市级=municipal | 城镇=urban | 农村=rural | 城乡=urban and rural
外贸=foreign trade | 主要=major | 重点=key | 新增=new | 其他=other | 各类=various | 人均=per capita
工业=industrial | 农业=agricultural | 地方=local | 年=annual | 民间=private | 总=total | 最终=final
规模以上=above-scale | 国有=state-owned | 民营=private | 高端=high-end | 先进=advanced | 绿色=green | 清洁=clean
海洋=marine | 农产品=farm product
"""

# Places that are no proper names; they go to the end of the phrase.
PLACES = """
全国=nationwide | 全区=in the region | 全市=in the city | 全省=in the province | 全疆=in Xinjiang
全县=in the county | 全州=in the prefecture | 我国=in China | 我市=in the city | 我省=in the province
我区=in the region | 全球=worldwide | 世界=in the world
"""
