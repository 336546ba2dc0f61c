"""The nouns of statistics: `zh=en`. English as in the releases of the National Bureau of Statistics."""

# Heads that take what they measure with "of": 农业增加值 -> value added of agriculture.
OF_HEADS = """
增加值=value added | 总产值=gross output value | 产值=output value | 总额=total value | 总量=total amount
总产量=total output | 产量=output | 总产=total output | 单产=yield per unit area | 面积=area | 数量=the number
总数=the total number | 比重=the share | 占比=the share | 比例=the proportion | 储量=reserves | 余额=outstanding balance
规模=scale | 覆盖面积=coverage area | 播种面积=sown area | 种植面积=planted area | 销售面积=floor space sold
销售额=sales | 销量=sales volume | 交易额=transaction value | 成交额=transaction value | 价格=price | 成本=the cost
利润=profits | 利润总额=total profits | 中位数=the median | 平均值=the average | 比值=the ratio
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
经济社会发展=economic and social development | 国民经济和社会发展=economic and social development
人均住宅建筑面积=per capita floor space of housing | 人均住房建筑面积=per capita floor space of housing
城镇居民人均住宅建筑面积=per capita floor space of urban housing
农村居民人均住宅建筑面积=per capita floor space of rural housing
城镇居民人均住房建筑面积=per capita floor space of urban housing
农村居民人均住房建筑面积=per capita floor space of rural housing
行业大类=industrial sectors | 大类行业=industrial sectors | 工业大类行业=industrial sectors
制造业大类行业=manufacturing sectors | 增长面=the share that grew | 行业增长面=the share of industries that grew
单产每公顷=yield per hectare | 单产每亩=yield per mu | 农机总动力=total power of farm machinery
实际使用外商直接投资=foreign direct investment in actual use | 优良天数=days of good air quality
优良天数比例=the share of days of good air quality | 各类生产安全事故=workplace accidents of all kinds
道路交通事故=road accidents | 火灾=fires | 用户=users | 失业人员再就业=re-employed workers
城乡居民收入比=the ratio of urban to rural income
全社会固投=total fixed-asset investment | 固投=fixed-asset investment
到位资金=funds in place | 省外到位资金=funds in place from other provinces | 参保率=insurance coverage
公交线路=bus routes | 公共停车位=public parking spaces | 停车位=parking spaces | 停车泊位=parking spaces
充电桩=charging piles | 绿地=green space | 绿地面积=green space | 公园绿地=park green space
安置房=resettlement housing | 保障性安居工程=government-subsidized housing | 学位=school places
公办幼儿园=public kindergartens | 基站=base stations | 化学需氧量=chemical oxygen demand
化学需氧量排放量=chemical oxygen demand emissions | 二氧化硫=sulfur dioxide | 氮氧化物=nitrogen oxides
二氧化硫排放量=sulfur dioxide emissions | 氨氮=ammonia nitrogen | 专利申请量=patent applications
发明专利申请量=invention patent applications | 专利授权=patents granted | 造林=afforestation | 耕地=farmland
耕地面积=farmland area | 污水管网=sewage pipe networks | 管网=pipe networks | 供热管网=heating pipe networks
燃气管网=gas pipe networks | 技术合同=technology contracts | 登记失业率=the registered unemployment rate
城镇居民登记失业率=the registered urban unemployment rate | 一般预算收入=general budget revenue
地方一般预算收入=local general budget revenue | 财政总支出=total fiscal expenditure
公共财政预算支出=public budget expenditure | 公共财政预算收入=public budget revenue | 利用外资=foreign capital used
直接利用外资=foreign direct capital used | 省外资金=funds from other provinces | 内资=domestic capital
外资=foreign capital | 人均纯收入=per capita net income
农牧民人均纯收入=per capita net income of farmers and herders
农牧民人均可支配收入=per capita disposable income of farmers and herders | 农牧民=farmers and herders
高中阶段毛入学率=gross enrollment in senior secondary schools | 毛入学率=gross enrollment | 入学率=the enrollment rate
学前教育毛入园率=gross enrollment in preschools | 就业率=the employment rate | 满意率=the satisfaction rate
合格率=the pass rate | 入园率=preschool enrollment | 巩固率=the retention rate
贫困发生率=the poverty headcount ratio | 绿化率=green coverage | 污水处理率=the sewage treatment rate
垃圾无害化处理率=the rate of harmless waste treatment
生活垃圾无害化处理率=the rate of harmless household waste treatment | 自来水普及率=tap water coverage
燃气普及率=gas coverage | 森林面积=forest area | 森林蓄积量=forest stock | 湿地面积=wetland area
家庭农场=family farms | 农民专业合作社=farmers' cooperatives | 农产品加工企业=farm produce processors
产业化龙头企业=leading agricultural enterprises | 示范村=demonstration villages | 行政村=administrative villages
自然村=natural villages | 社区=communities | 养老机构=elderly care institutions | 养老床位=elderly care beds
标准化厂房=standardized factory buildings | 厂房=factory buildings | 住宅小区=residential communities
新建商品房=newly built commercial housing | 新建商品房销售面积=floor space of newly built commercial housing sold
新建商品房销售额=sales of newly built commercial housing | 新建商品住宅=newly built commercial residences
新建商品住宅销售价格=sales prices of newly built commercial residences
二手住宅销售价格=sales prices of second-hand homes | 夏粮早稻=summer grain and early rice
食品烟酒及在外餐饮价格=prices of food, tobacco, liquor and dining out
食品烟酒价格=prices of food, tobacco and liquor | 食品价格=food prices | 非食品价格=non-food prices
消费品价格=prices of consumer goods | 服务价格=prices of services | 衣着价格=clothing prices
居住价格=residence prices | 生活用品及服务价格=prices of household articles and services
交通通信价格=prices of transport and communications | 交通和通信价格=prices of transport and communications
教育文化娱乐价格=prices of education, culture and recreation
教育文化和娱乐价格=prices of education, culture and recreation | 医疗保健价格=prices of health care
其他用品及服务价格=prices of miscellaneous goods and services
其他用品和服务价格=prices of miscellaneous goods and services | 猪肉价格=pork prices | 鲜菜价格=fresh vegetable prices
鲜果价格=fresh fruit prices | 粮食价格=grain prices
本地户籍劳动力调查失业率=the surveyed unemployment rate of workers with local household registration
外来户籍劳动力调查失业率=the surveyed unemployment rate of workers with non-local household registration
外来农业户籍劳动力调查失业率=the surveyed unemployment rate of workers with farm household registration elsewhere
企业就业人员=employees of enterprises | 周平均工作时间=average weekly working hours
外出务工农村劳动力总量=the number of rural migrant workers | 外出务工农村劳动力=rural migrant workers
服务业生产指数=the index of services production | 制造业采购经理指数=the manufacturing purchasing managers' index
非制造业商务活动指数=the non-manufacturing business activity index
年末总人口=total population at year-end | 总户数=total households | 出生人口=births | 死亡人口=deaths
出生率=the birth rate | 死亡率=the death rate | 自然增长率=the natural growth rate | 城镇人口=urban population
乡村人口=rural population | 就业人员=employed persons | 城镇就业人员=urban employed persons
农民工总量=the number of migrant workers | 农民工=migrant workers | 外出农民工=migrant workers away from home
本地农民工=migrant workers in their own localities | 国民总收入=gross national income
最终消费支出=final consumption expenditure | 资本形成总额=gross capital formation
货物和服务净出口=net exports of goods and services | 净出口=net exports | 工业生产者价格=producer prices
工业生产者购进价格=purchase prices for industrial producers | 农产品生产者价格=producer prices for farm products
生产者价格=producer prices | 商品零售价格=retail prices of commodities
国家外汇储备=national foreign exchange reserves | 外汇储备=foreign exchange reserves | 夏粮=summer grain
早稻=early rice | 秋粮=autumn grain | 稻谷=rice | 大豆=soybeans | 薯类=tubers | 猪肉=pork | 牛肉=beef | 羊肉=mutton
禽肉=poultry | 禽蛋=eggs | 牛奶=milk | 蜂蜜=honey | 猪牛羊禽肉=pork, beef, mutton and poultry
猪牛羊肉=pork, beef and mutton | 肉类总产量=total output of meat | 水产品=aquatic products
养殖水产品=farmed aquatic products | 捕捞水产品=caught aquatic products | 茶叶=tea | 糖料=sugar crops | 甘蔗=sugarcane
甜菜=sugar beet | 木材=timber | 药材=medicinal herbs | 食用菌=edible fungi | 生猪存栏=hogs in stock
生猪出栏=hogs slaughtered | 牛存栏=cattle in stock | 羊存栏=sheep in stock | 牛出栏=cattle slaughtered
羊出栏=sheep slaughtered | 家禽出栏=poultry slaughtered | 家禽存栏=poultry in stock | 生猪存栏量=hogs in stock
生猪出栏量=hogs slaughtered | 能繁母猪=breeding sows | 牲畜存栏=livestock in stock | 农作物播种面积=sown area of crops
粮食播种面积=sown area of grain | 有效灌溉面积=effectively irrigated area
农业机械总动力=total power of farm machinery | 农用机械总动力=total power of farm machinery
农林牧渔业总产值=gross output value of agriculture, forestry, animal husbandry and fishery
农林牧渔业增加值=value added of agriculture, forestry, animal husbandry and fishery
国有控股企业=state-holding enterprises | 股份制企业=share-holding enterprises | 集体企业=collective enterprises
外商及港澳台投资企业=enterprises funded by investors from abroad and from Hong Kong, Macao and Taiwan
外商及港澳台商投资企业=enterprises funded by investors from abroad and from Hong Kong, Macao and Taiwan
私营企业=private enterprises | 轻工业=light industry | 重工业=heavy industry
电力、热力、燃气及水生产和供应业=production and supply of electricity, heat, gas and water
电力、热力生产和供应业=production and supply of electricity and heat
农副食品加工业=processing of farm and sideline food | 纺织业=textiles
化学原料和化学制品制造业=chemicals manufacturing | 非金属矿物制品业=non-metallic mineral products
黑色金属冶炼和压延加工业=smelting and pressing of ferrous metals
有色金属冶炼和压延加工业=smelting and pressing of nonferrous metals | 通用设备制造业=general-purpose machinery
专用设备制造业=special-purpose machinery | 汽车制造业=automobile manufacturing
电气机械和器材制造业=electrical machinery and equipment
计算机、通信和其他电子设备制造业=computers, communications and other electronic equipment
石油和天然气开采业=petroleum and natural gas extraction | 煤炭开采和洗选业=coal mining and washing
石油、煤炭及其他燃料加工业=processing of petroleum, coal and other fuels | 医药制造业=pharmaceuticals
发电装机容量=installed power generation capacity | 并网风电=grid-connected wind power
并网太阳能发电=grid-connected solar power | 太阳能发电=solar power | 火电=thermal power | 水电=hydropower
核电=nuclear power | 产品销售率=the sales-to-output ratio | 产销率=the sales-to-output ratio
资产负债率=the asset-liability ratio | 产能利用率=the capacity utilization rate | 利润率=the profit rate
营业收入利润率=the profit rate of operating revenue | 粗钢产量=crude steel output | 钢材=rolled steel | 生铁=pig iron
十种有色金属=ten kinds of nonferrous metals | 电解铝=electrolytic aluminum | 氧化铝=alumina | 平板玻璃=plate glass
化肥=chemical fertilizers | 化学纤维=chemical fibers | 集成电路=integrated circuits | 工业机器人=industrial robots
邮政行业业务总量=total business volume of the postal sector | 邮政业务总量=total postal business volume
电信业务总量=telecom business volume | 电信业务收入=telecom revenue | 快递业务收入=express delivery revenue
快递业务量=express delivery volume | 电话用户总数=telephone users | 电话用户=telephone users
移动电话用户=mobile phone users | 固定电话用户=fixed-line telephone users | 移动电话普及率=mobile phone penetration
互联网宽带接入用户=fixed broadband users | 固定互联网宽带接入用户=fixed broadband users
互联网上网人数=internet users | 互联网普及率=internet penetration | 移动互联网用户接入流量=mobile internet traffic
软件业务收入=software revenue | 货物运输总量=total freight volume | 货物运输周转量=freight turnover
货物周转量=freight turnover | 旅客运输总量=total passenger trips | 旅客运输周转量=passenger turnover
旅客周转量=passenger turnover | 港口货物吞吐量=port cargo throughput | 民用汽车保有量=civilian motor vehicles in use
私人汽车保有量=private motor vehicles in use | 机动车保有量=motor vehicles in use | 汽车保有量=motor vehicles in use
国内游客=domestic tourists | 入境游客=inbound tourists | 国内旅游收入=domestic tourism revenue
城镇消费品零售额=urban retail sales of consumer goods | 乡村消费品零售额=rural retail sales of consumer goods
消费品零售额=retail sales of consumer goods | 服务零售额=retail sales of services
对外直接投资=outbound direct investment | 外商投资企业=foreign-funded enterprises
商品房销售面积=floor space of commercial housing sold | 商品房销售额=sales of commercial housing
商品房待售面积=floor space of unsold commercial housing | 房屋施工面积=floor space under construction
房屋新开工面积=floor space of new construction | 房屋竣工面积=floor space completed | 住宅=housing
办公楼=office buildings | 商业营业用房=commercial premises | 房地产开发=real estate development
社会融资规模增量=the increase in aggregate social financing | 人民币各项存款余额=outstanding yuan deposits
人民币各项贷款余额=outstanding yuan loans | 本外币各项存款余额=outstanding deposits in yuan and foreign currencies
本外币各项贷款余额=outstanding loans in yuan and foreign currencies | 住户存款=household deposits
原保险保费收入=premium income | 赔付支出=claims paid | 工资性收入=income from wages | 经营净收入=net business income
财产净收入=net income from property | 转移净收入=net income from transfers | 恩格尔系数=the Engel coefficient
人均消费支出=per capita consumption expenditure | 居民人均消费支出=per capita consumption expenditure
城镇居民人均消费支出=per capita consumption expenditure of urban residents
农村居民人均消费支出=per capita consumption expenditure of rural residents | 消费支出=consumption expenditure
服务性消费支出=consumption expenditure on services | 有效专利=valid patents | 有效发明专利=valid invention patents
发明专利=invention patents | 技术合同成交金额=the value of technology contracts
技术合同成交额=the value of technology contracts | 在校生=students enrolled | 毕业生=graduates
医疗卫生机构=medical and health institutions | 卫生技术人员=health workers | 执业医师=licensed doctors
注册护士=registered nurses | 床位=beds | 医疗卫生机构床位=beds in medical institutions
工业大类=major industrial sectors | 工业大类行业=major industrial sectors | 中小学校=primary and secondary schools
注册企业=registered enterprises | 纳税=tax payments
年销售收入=annual sales revenue | 年营业收入=annual operating revenue | 年产值=annual output value
年销售额=annual sales | 计划总投资=planned total investment
年纳税=annual tax payments | 注册资本=registered capital | 年交易额=annual transactions
能源消费总量=total energy consumption | 能源消费量=energy consumption | 煤炭消费量=coal consumption
天然气消费量=natural gas consumption | 电力消费量=electricity consumption | 水资源总量=total water resources
总用水量=total water consumption | 用水量=water consumption | 造林面积=afforested area
平均气温=the average temperature | 平均降水量=average precipitation | 生产安全事故=workplace accidents
"""

# Adjectives before a noun: 新增 就业, 全年 产量.
MODIFIERS = """
国家=national | 省级=provincial | 市级=municipal | 城镇=urban | 农村=rural | 城乡=urban and rural
外贸=foreign trade | 主要=major | 重点=key | 新增=new | 其他=other | 各类=various | 人均=per capita
工业=industrial | 农业=agricultural | 地方=local | 年=annual | 民间=private | 总=total | 最终=final
规模以上=above-scale | 国有=state-owned | 民营=private | 高端=high-end | 先进=advanced | 绿色=green | 清洁=clean
海洋=marine | 农产品=farm product | 全部=total | 城区=urban
"""

# Places that are no proper names; they go to the end of the phrase.
PLACES = """
全国=nationwide | 全区=in the region | 全市=in the city | 全省=in the province | 全疆=in Xinjiang
全县=in the county | 全州=in the prefecture | 我国=in China | 我市=in the city | 我省=in the province
我区=in the region | 全球=worldwide | 世界=in the world
"""
