"""Nouns and fixed noun phrases: `zh=en`."""

NOUNS = """
大门=doors | 机会=opportunities | 事情=things | 原因=reasons | 办公室=offices | 生活方式=way of life | 心愿=wishes
家乡=hometowns | 旅游资源=tourism resources | 游客满意度=tourist satisfaction | 小时=hours | 名=people | 垃圾=waste
疫情=the epidemic | 孩子=children | 营商=business | 手机=mobile phones | 关税=tariffs
残疾人=people with disabilities | 省份=provinces | 发布会=press conferences | 新闻发布会=press conferences
戈壁=the Gobi | 水库=reservoirs | 县城=county seats | 信息化=IT application | 城镇化=urbanization
农民工=migrant workers | 电价=electricity prices | 年轻人=young people | 青年=young people | 容量=capacity
电量=electricity | 司机=drivers | 环境保护=environmental protection | 观众=audiences | 群体=groups | 法院=courts
新一轮=a new round | 失业=unemployment | 人民政府=the people's government | 养老金=pensions | 峰会=summits
天气=weather | 幼儿园=kindergartens | 养老保险=old-age insurance | 医疗保险=medical insurance | 学院=colleges
收益=returns | 政策措施=policies and measures | 党员=Party members | 上市公司=listed companies | 温度=temperature
水资源=water resources | 强国=a strong country | 洪水=floods | 志愿者=volunteers | 有限公司=company | 列车=trains
精品=quality products | 事业单位=public institutions | 航班=flights | 负荷=load | 城镇居民=urban residents
农村居民=rural residents | 阳光=sunshine | 用户=users | 公共卫生=public health | 意向=intentions
干部群众=officials and the public | 人士=people | 农机=farm machinery | 故事=stories | 葡萄=grapes
内地=inland areas | 用水=water use | 消费者=consumers | 冷链=cold chains | 供水=water supply | 档案=archives
成员=members | 服务平台=service platforms | 货车=trucks | 患者=patients | 移民=migrants | 共同体=community
联网=networks | 红线=red lines | 居民消费=household consumption | 核心区=core area | 大学=universities | 种子=seeds
芯片=chips | 灾区=disaster areas | 日子=days | 模型=models | 票=tickets | 工作人员=staff | 规则=rules
饮水=drinking water | 名单=lists | 太阳能=solar energy | 总体规划=master plans | 中华民族=the Chinese nation
高度=height | 外资企业=foreign-funded enterprises | 员工=employees | 领导人=leaders | 地质=geology
产业基地=industrial bases | 装置=equipment | 收购价=purchase prices | 季度=quarters | 龙头=leaders
建设项目=construction projects | 食堂=canteens | 隧道=tunnels | 案例=cases | 纪录=records | 投资者=investors
氢=hydrogen | 税费=taxes and fees | 红利=dividends | 和平=peace | 议案=bills | 船舶=ships | 科学家=scientists
夜市=night markets | 期货=futures | 海运=shipping | 电话=telephone calls | 电源=power sources | 气温=temperature
陆港=land port | 货值=cargo value | 环保=environmental protection | 党委=Party committees | 房地产=real estate
通信=communications | 合作社=cooperatives | 食品安全=food safety | 技术创新=technological innovation
退役军人=veterans | 发展中国家=developing countries | 海外=overseas markets | 国内外=home and abroad
网络安全=network security | 客户=clients | 市场需求=market demand | 供应链=supply chains | 产业园区=industrial parks
大桥=bridges | 航线=air routes | 口岸=ports | 通道=corridors | 陆路=land routes | 新篇章=a new chapter
新时代=the new era | 新征程=the new journey | 新阶段=a new stage | 新台阶=a new level | 新高=new highs
重要作用=an important role | 重要支撑=important support | 重要讲话精神=the guiding principles of important speeches
指示精神=guiding principles | 决策部署=decisions and plans | 工作部署=work plans | 保障体系=security systems
服务能力=service capacity | 发展格局=development pattern | 发展理念=development philosophy
发展环境=development environment | 发展空间=development space | 发展机遇=development opportunities
全过程=the whole process | 生产生活=work and life | 获得感=sense of gain | 幸福感=sense of happiness
安全感=sense of security | 生活水平=living standards | 生活质量=quality of life
生产生活条件=working and living conditions | 支撑=support | 保障=support | 动力=momentum | 新局面=new prospects
企业=enterprises | 经济=the economy | 项目=projects | 城市=cities | 产业=industries | 国家=the country
社会=society | 工程=projects | 政府=government | 农村=rural areas | 文化=culture | 中心=centers | 人=people
体系=systems | 农业=agriculture | 工业=industry | 生态=ecology | 制度=systems | 群众=the people | 机制=mechanisms
问题=problems | 水平=level | 政策=policies | 人民=the people | 市场=the market | 环境=the environment | 市=the city
科技=science and technology | 能力=capacity | 城乡=urban and rural areas | 基地=bases | 试点=pilot projects
区=the district | 领域=fields | 目标=goals | 地区=regions | 力度=efforts | 任务=tasks | 资源=resources | 人才=talent
特色=features | 民生=people's livelihood | 平台=platforms | 规模=scale | 技术=technologies | 战略=strategies
资金=funds | 区域=regions | 省=the province | 城镇=cities and towns | 质量=quality | 乡村=rural areas
优势=strengths | 标准=standards | 计划=plans | 金融=finance | 基础=foundations | 农民=farmers | 产品=products
园区=industrial parks | 机构=institutions | 创业=entrepreneurship | 铁路=railways | 能源=energy | 物流=logistics
转型=transformation | 领导=leadership | 方面=aspects | 人员=personnel | 成果=achievements | 社区=communities
中央=the central authorities | 经济社会=the economy and society | 方式=ways | 条=items | 文明=civilization
代表=representatives | 地方=localities | 医疗=medical care | 设施=facilities | 基层=the grassroots | 品牌=brands
户=households | 事业=undertakings | 结构=structure | 风险=risks | 功能=functions | 部门=departments | 粮食=grain
核心=the core | 体制=systems | 精神=spirit | 机场=airports | 住房=housing | 城区=urban areas | 世界=the world
主体=entities | 养老=elderly care | 政务=government affairs | 会议=meetings | 行业=industries | 土地=land
面积=area | 人口=population | 模式=models | 路=roads | 交通=transport | 措施=measures | 装备=equipment
公司=companies | 全球=the world | 材料=materials | 价格=prices | 时代=the era | 贷款=loans | 干部=officials
系统=systems | 汽车=vehicles | 步伐=pace | 学校=schools | 县域=counties | 活力=vitality | 决策=decisions
责任=responsibilities | 网络=networks | 法治=the rule of law | 单位=organizations | 数据=data
服务体系=service systems | 集群=clusters | 内容=content | 事项=matters | 信息=information | 条件=conditions
乡镇=townships | 家庭=families | 思想=thought | 时间=time | 集团=groups | 空间=space | 水=water | 基金=funds
结果=results | 职业=vocations | 医院=hospitals | 天然气=natural gas | 办法=methods | 关系=relations
要素=factors of production | 公园=parks | 效益=efficiency | 公路=roads | 意识=awareness | 资本=capital
机遇=opportunities | 成绩=achievements | 互联网=the internet | 成本=costs | 法律=laws | 深度=depth | 格局=landscape
新区=new areas | 竞争力=competitiveness | 市民=residents | 试验区=pilot zones | 道路=roads | 建议=suggestions
景区=scenic areas | 高校=universities | 污水=sewage | 形势=the situation | 保险=insurance | 报告=reports
补贴=subsidies | 电力=electricity | 镇=towns | 集体=collectives | 理念=philosophy | 时期=period | 比例=proportion
实事=practical matters | 财政=finance | 债务=debts | 经验=experience | 医疗卫生=medical and health care | 银行=banks
产量=output | 产值=output value | 森林=forests | 指标=indicators | 范围=scope | 意见=opinions | 力量=strength
小区=residential compounds | 规定=regulations | 机关=government bodies | 劳动力=labor | 导向=orientation
大会=conferences | 资产=assets | 服务中心=service centers | 压力=pressure | 海洋=oceans | 作风=conduct | 食品=food
实力=strength | 游客=tourists | 片区=areas | 电子商务=e-commerce | 创新能力=innovation capacity
商贸=commerce and trade | 消费品=consumer goods | 科技成果=scientific and technological achievements | 港口=ports
程度=degree | 方向=direction | 同志=comrades | 底线=bottom line | 煤炭=coal | 管网=pipe networks | 交易=transactions
国防=national defense | 水质=water quality | 管理体制=management systems | 数量=quantity | 专家=experts | 队伍=teams
情况=conditions | 业务=business | 渠道=channels | 电网=power grids | 记者=reporters
特色产业=distinctive industries | 小镇=towns | 实验室=laboratories | 效率=efficiency | 学生=students
效能=performance | 枢纽=hubs | 商业=business | 建筑=buildings | 农户=farming households | 人数=number of people
地位=position | 税收=tax revenue | 毕业生=graduates | 化工=chemicals | 案件=cases | 新城=new towns
能耗=energy consumption | 耕地=arable land | 原则=principles | 记录=records | 负责人=leaders | 企业家=entrepreneurs
动员=mobilization | 利益=interests | 信用=credit | 职工=workers | 进程=process | 动能=drivers | 岗位=jobs | 湖=lakes
药品=drugs | 短板=weak links | 旅客=passengers | 难题=difficult problems | 纲要=outlines | 品质=quality
评价=evaluation | 村庄=villages | 教师=teachers | 主题=themes | 指数=indexes | 水利=water conservancy
农田=farmland | 局面=situation | 收费=fees | 总部=headquarters | 协议=agreements | 航空=aviation | 流域=river basins
博览会=expos | 博物馆=museums | 方案=plans | 草原=grasslands | 河=rivers | 民主=democracy | 电站=power stations
影响力=influence | 线路=routes | 差距=gaps | 团体=groups | 团队=teams | 儿童=children | 空气质量=air quality
板块=sectors | 素质=quality | 货物=goods | 方针=policies | 集装箱=containers | 职能=functions | 效应=effects
进展=progress | 信贷=credit | 研究院=research institutes | 金融服务=financial services | 村民=villagers
订单=orders | 油气=oil and gas | 生物=biology | 政府职能=government functions | 蔬菜=vegetables | 国土=land
钢铁=steel | 现象=phenomena | 遗产=heritage | 文化遗产=cultural heritage | 产业结构=industrial structure
载体=carriers | 旅游业=tourism | 海关=customs | 纠纷=disputes | 码头=wharves | 流程=procedures
合法权益=lawful rights and interests | 速度=speed | 文件=documents | 长效机制=long-term mechanisms | 股权=equity
公务员=civil servants | 文旅=culture and tourism | 品种=varieties | 都市=metropolises | 征程=journey
油田=oilfields | 医药=medicine | 态势=momentum | 强度=intensity | 思维=thinking | 作业=operations
路网=road networks | 走廊=corridors | 价值=value | 因素=factors | 法规=regulations | 矿山=mines | 石油=oil
煤矿=coal mines | 边境=border areas | 纺织=textiles | 环节=links | 新闻=news | 牧民=herders | 形式=forms
费用=costs | 待遇=benefits | 财力=financial resources | 标志=symbols | 遗址=sites | 定位=positioning | 河流=rivers
信心=confidence | 潜力=potential | 老人=elderly people | 草案=drafts | 条例=regulations | 委员=committee members
高地=heights | 骨干=backbone | 老年人=elderly people | 专项资金=special funds | 源头=the source | 管道=pipelines
现场=the site | 福祉=well-being | 对象=targets | 广场=squares | 金融风险=financial risks | 事故=accidents
论坛=forums | 隐患=hidden dangers | 积极性=enthusiasm | 大局=the overall situation | 联系=ties
增长点=growth points | 利率=interest rates | 工人=workers | 机器人=robots | 沙漠=deserts | 诚信=integrity
权益=rights and interests | 委员会=committees | 职责=duties | 现实=reality | 链条=chains | 轨道=track | 形象=image
大学生=college students | 称号=titles | 山区=mountain areas | 成就=achievements | 省会=provincial capital
事件=incidents | 债券=bonds | 双方=both sides | 技能=skills | 信息技术=information technology | 综合体=complexes
媒体=media | 程序=procedures | 妇女=women | 部队=troops | 商务=commerce | 景观=landscapes | 工业园=industrial parks
经贸=economy and trade | 中医药=traditional Chinese medicine | 污染=pollution | 污染物=pollutants | 街道=streets
消防=firefighting | 后劲=momentum | 地铁=subways | 水体=water bodies | 生产力=productive forces
生产能力=production capacity | 电池=batteries | 产权=property rights | 意义=significance | 软件=software
餐饮=catering | 过程=process | 水泥=cement | 物质=materials | 青少年=young people | 思路=thinking | 区位=location
医疗机构=medical institutions | 领军人才=leading talent | 经济效益=economic returns | 图书馆=libraries
百姓=ordinary people | 老百姓=ordinary people | 物资=goods | 经济体制=economic system | 车间=workshops
热线=hotlines | 山水=landscapes | 路径=paths | 疾病=diseases | 公民=citizens | 机械=machinery
科研=scientific research | 集体经济=collective economy | 热点=hot spots | 瓶颈=bottlenecks | 文物=cultural relics
原料=raw materials | 艺术=art | 替代能源=alternative energy | 车辆=vehicles | 观念=concepts | 劳动者=workers
屏障=barriers | 资源配置=resource allocation | 个人=individuals | 朋友=friends | 国企=state-owned enterprises
客商=merchants | 贡献=contributions | 作用=role | 优势产业=advantageous industries | 主力军=the main force
新引擎=a new engine | 引擎=engines | 样板区=demonstration zone | 先行区=pilot zone | 基础设施=infrastructure
生态环境=the ecological environment | 公共服务=public services | 体制机制=systems and mechanisms | 行动=actions
举措=measures | 活动=activities | 需求=demand | 挑战=challenges | 矛盾=contradictions | 成效=results | 清单=lists
收入=incomes | 工资=wages | 国有资本=state capital | 国有企业=state-owned enterprises
中小企业=small and medium-sized enterprises | 金融机构=financial institutions
科技型企业=technology-based enterprises | 龙头企业=leading enterprises | 先进制造业=advanced manufacturing
服务业=the service sector | 产业集群=industrial clusters | 应用场景=application scenarios | 场景=scenarios
生产效率=production efficiency | 生产成本=production costs | 区位优势=location advantages
资源禀赋=resource endowment | 增长极=growth poles | 重大项目=major projects | 装备制造=equipment manufacturing
核心竞争力=core competitiveness | 关键核心技术=core technologies in key fields | 重大突破=major breakthroughs
战略合作协议=strategic cooperation agreements | 就业岗位=jobs | 教学=teaching | 课程=courses | 教育事业=education
乡亲=villagers | 边疆=border areas | 祖国=the motherland | 新技术=new technologies | 新业态=new forms of business
新模式=new models | 新赛道=new tracks | 新动能=new drivers | 新材料=new materials | 新产品=new products
贸易往来=trade | 经贸往来=trade | 沿线国家=countries along the route | 周边国家=neighboring countries
成员国=member states
"""
