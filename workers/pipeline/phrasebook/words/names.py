"""Names of places that news copy is full of, and the words that stand for people."""

NAMES = """
中国=China | 美国=the United States | 日本=Japan | 韩国=the Republic of Korea | 俄罗斯=Russia | 英国=Britain
法国=France | 德国=Germany | 泰国=Thailand | 巴西=Brazil | 欧洲=Europe | 亚洲=Asia | 非洲=Africa | 中亚=Central Asia
欧盟=the European Union | 东盟=ASEAN | 印度=India | 越南=Vietnam | 澳大利亚=Australia | 加拿大=Canada | 意大利=Italy
西班牙=Spain | 墨西哥=Mexico | 土耳其=Türkiye | 蒙古国=Mongolia | 阿联酋=the United Arab Emirates
哈萨克斯坦=Kazakhstan | 乌兹别克斯坦=Uzbekistan | 吉尔吉斯斯坦=Kyrgyzstan | 塔吉克斯坦=Tajikistan
土库曼斯坦=Turkmenistan | 巴基斯坦=Pakistan | 伊朗=Iran | 新加坡=Singapore | 马来西亚=Malaysia
印度尼西亚=Indonesia | 菲律宾=the Philippines | 沙特=Saudi Arabia | 埃及=Egypt | 南非=South Africa | 北京=Beijing
上海=Shanghai | 天津=Tianjin | 重庆=Chongqing | 河北=Hebei | 山西=Shanxi | 内蒙古=Inner Mongolia | 辽宁=Liaoning
吉林=Jilin | 黑龙江=Heilongjiang | 江苏=Jiangsu | 浙江=Zhejiang | 安徽=Anhui | 福建=Fujian | 江西=Jiangxi
山东=Shandong | 河南=Henan | 湖北=Hubei | 湖南=Hunan | 广东=Guangdong | 广西=Guangxi | 海南=Hainan | 四川=Sichuan
贵州=Guizhou | 云南=Yunnan | 西藏=Xizang | 陕西=Shaanxi | 甘肃=Gansu | 青海=Qinghai | 宁夏=Ningxia | 香港=Hong Kong
澳门=Macao | 台湾=Taiwan | 广州=Guangzhou | 深圳=Shenzhen | 武汉=Wuhan | 成都=Chengdu | 杭州=Hangzhou | 南京=Nanjing
西安=Xi'an | 兰州=Lanzhou | 昆明=Kunming | 合肥=Hefei | 厦门=Xiamen | 青岛=Qingdao | 大连=Dalian | 宁波=Ningbo
长沙=Changsha | 郑州=Zhengzhou | 沈阳=Shenyang | 德黑兰=Tehran | 汉堡=Hamburg | 烟台=Yantai | 汕头=Shantou
长江=the Yangtze River | 黄河=the Yellow River | 天山=the Tianshan Mountains | 太平洋=the Pacific
大西洋=the Atlantic | 印度洋=the Indian Ocean
"""

PRONOUNS = """
我们=we | 他们=they | 她们=they | 它们=they | 大家=everyone | 他=he | 她=she | 它=it | 我=I | 人们=people
双方=both sides | 各方=all parties | 各地=all localities | 该项目=the project | 该企业=the company | 该市=the city
该省=the province | 该公司=the company | 我国=China | 我市=the city | 我省=the province | 我区=the region
全国=the country | 全市=the city | 全省=the province | 全区=the region | 全县=the county | 全州=the prefecture
全社会=the whole society | 各地区=all regions | 各部门=all departments | 有关部门=relevant departments
"""
