"""Heads and row names of statistical tables, as the National Bureau of Statistics puts them in English.

These are the English of whole cells. Inside a sentence the same words may mean something else (居住, 其他).
"""

from __future__ import annotations

_HEADS = """
指标|Indicator
指标名称|Indicator
名称|Name
项目|Item
项目名称|Project
单位|Unit
计量单位|Unit
产品|Product
产品名称|Product
绝对数|Absolute figure
绝对量|Absolute figure
绝对额|Absolute figure
总量|Total
总计|Total
合计|Total
小计|Subtotal
全国|National total
全省|Whole province
全市|Whole city
全县|Whole county
全区|Whole region
全疆|All of Xinjiang
金额|Value
里程|Length
价格|Price
增长|Growth
增长率|Growth rate
增长速度|Growth rate
增减|Change
增减率|Rate of change
同比|Year on year
环比|Month on month
同比增长|Growth year on year
同比增减|Change year on year
同比增速|Growth year on year
环比增长|Growth month on month
比上年增长|Growth over the previous year
比上年增减|Change over the previous year
比上年末增长|Growth over the end of the previous year
比上年同期增长|Growth year on year
比去年同期增长|Growth year on year
占比|Share
比重|Share
所占比重|Share
占全国比重|Share of national total
年份|Year
年度|Year
月份|Month
日期|Date
地区|Region
城市|Urban
农村|Rural
城镇|Urban
乡村|Rural
序号|No.
编号|No.
排名|Rank
位次|Rank
备注|Remarks
类别|Category
分类|Category
行业|Industry
其中|Of which
本月|This month
本期|This period
本年累计|Cumulative this year
累计|Cumulative
上年|Previous year
上年同期|A year earlier
年末数|Year-end figure
年末人数|Year-end figure
期末数|End of period
目标|Target
目标值|Target
完成情况|Progress
责任单位|Responsible unit
"""
# Headings of statistical communiques, without their numbers.
_SUBJECTS = """
综合|Overview
农业|Agriculture
农林牧渔业|Agriculture, forestry, animal husbandry and fishery
工业|Industry
工业和建筑业|Industry and construction
服务业|Services
国内贸易|Domestic trade
对外经济|Foreign economic relations
财政金融|Public finance and banking
财政和金融|Public finance and banking
金融|Finance
人口|Population
人民生活|People's lives
国内贸易和对外经济|Domestic trade and foreign economic relations
交通、邮电和旅游|Transport, post, telecommunications and tourism
财政、金融和保险|Public finance, banking and insurance
人民生活和社会保障|People's lives and social security
居民收入消费和社会保障|Household income, consumption and social security
教育和科学技术|Education, science and technology
科学技术和教育|Science, technology and education
文化、卫生和体育|Culture, health and sports
文化旅游、卫生健康和体育|Culture and tourism, health and sports
资源、环境和应急管理|Resources, environment and emergency management
资源、环境和安全生产|Resources, environment and workplace safety
教育和科技|Education, science and technology
科学技术|Science and technology
文化和旅游|Culture and tourism
注|Notes
注释|Notes
"""
_ROWS = """
食品烟酒|Food, tobacco and liquor
衣着|Clothing
居住|Residence
生活用品及服务|Household articles and services
交通和通信|Transportation and telecommunication
交通通信|Transportation and telecommunication
教育文化和娱乐|Education, culture and recreation
教育文化娱乐|Education, culture and recreation
医疗保健|Health care and medical services
其他用品和服务|Miscellaneous goods and services
其他用品及服务|Miscellaneous goods and services
国内生产总值|Gross domestic product
生猪年末存栏|Hogs in stock at year-end
年末牲畜存栏|Livestock in stock at year-end
批发和零售业|Wholesale and retail trade
交通运输、仓储和邮政业|Transport, storage and post
住宿和餐饮业|Hotels and catering services
外商及港澳台投资企业|Enterprises funded by foreign investors and investors from Hong Kong, Macao and Taiwan
外商及港澳台商投资企业|Enterprises funded by foreign investors and investors from Hong Kong, Macao and Taiwan
一次能源生产总量|Total primary energy production
原油加工量|Crude oil processed
发电量|Electricity generated
风电|Wind power
精炼铜|Refined copper
原铝|Primary aluminum
硫酸|Sulfuric acid
纯碱|Soda ash
烧碱|Caustic soda
乙烯|Ethylene
农用化肥|Chemical fertilizers
纱|Yarn
布|Cloth
成品糖|Refined sugar
卷烟|Cigarettes
汽车|Motor vehicles
轿车|Cars
移动通信手持机|Mobile telephones
智能手机|Smartphones
微型计算机设备|Microcomputer equipment
彩色电视机|Color television sets
太阳能电池|Solar cells
发电机组|Power generating equipment
餐饮收入|Catering income
房地产开发投资|Investment in real estate development
边境小额贸易|Small-scale border trade
机电产品|Mechanical and electrical products
高新技术产品|High-tech products
货物运输总量|Total freight
货运量|Freight
客运量|Passenger trips
公路|Highways
水运|Waterways
水路|Waterways
民航|Civil aviation
常住人口|Permanent residents
男性|Male
女性|Female
居民人均可支配收入|Per capita disposable income of residents
工资性收入|Income from wages and salaries
各项存款余额|Outstanding deposits
各项贷款余额|Outstanding loans
"""

TABLE_WORDS: dict[str, str] = dict(line.split("|", 1) for line in f"{_HEADS}{_SUBJECTS}{_ROWS}".split("\n") if line)
