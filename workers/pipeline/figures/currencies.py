"""Money: ISO 4217 codes with their Chinese and English spellings.

One row a currency: code | Chinese | English singular | plural | other English | signs.
Sub-units have a row of their own in ``SUBUNITS``: id | currency | parts of one | then the same columns.
"""

# ruff: noqa: E501 - one row a unit, however long, reads better than wrapped rows

CURRENCIES = """
CNY | 元人民币,人民币元,块钱,元,块,圆,人民币 | yuan | yuan | renminbi,rmb yuan,chinese yuan,chinese renminbi,yuan renminbi,rmb | RMB,CNY,¥,CN¥,￥
USD | 美元,美金,美圆,美钞 | US dollar | US dollars | dollar,dollars,u.s. dollar,u.s. dollars,american dollars,american dollar,bucks | US$,USD,$,U.S.$
EUR | 欧元 | euro | euros | | €,EUR
GBP | 英镑,镑 | pound | pounds | pound sterling,pounds sterling,sterling,british pound,british pounds,quid | £,GBP
JPY | 日元,日圆,日币 | yen | yen | japanese yen | JPY,JP¥
HKD | 港元,港币,港圆,港纸 | Hong Kong dollar | Hong Kong dollars | hk dollar,hk dollars | HK$,HKD
TWD | 新台币,台币,台币元,台元 | New Taiwan dollar | New Taiwan dollars | nt dollar,nt dollars,taiwan dollar,taiwan dollars | NT$,TWD
MOP | 澳门元,澳门币,葡币 | pataca | patacas | macao pataca,macau pataca,macao patacas | MOP$,MOP
KRW | 韩元,韩圆,韩币 | won | won | south korean won,korean won | ₩,KRW
KPW | 朝鲜元,朝鲜圆 | North Korean won | North Korean won | | KPW
RUB | 卢布,俄罗斯卢布 | ruble | rubles | rouble,roubles,russian ruble,russian rubles,russian rouble,russian roubles | ₽,RUB
KZT | 坚戈,哈萨克斯坦坚戈 | tenge | tenge | kazakh tenge,kazakhstani tenge,tenges | ₸,KZT
KGS | 吉尔吉斯斯坦索姆 | Kyrgyz som | Kyrgyz som | | KGS
UZS | 苏姆,乌兹别克斯坦苏姆 | Uzbek som | Uzbek som | sum,soum,uzbek sum | UZS
TJS | 索莫尼 | somoni | somoni | tajik somoni | TJS
TMT | 马纳特 | manat | manat | turkmen manat | TMT
MNT | 图格里克 | tugrik | tugriks | tögrög,togrog | MNT
INR | 卢比,印度卢比,印度卢布 | rupee | rupees | indian rupee,indian rupees | ₹,INR,Rs
PKR | 巴基斯坦卢比 | Pakistani rupee | Pakistani rupees | | PKR
LKR | 斯里兰卡卢比 | Sri Lankan rupee | Sri Lankan rupees | | LKR
NPR | 尼泊尔卢比 | Nepali rupee | Nepali rupees | nepalese rupee,nepalese rupees | NPR
IDR | 印尼盾,印度尼西亚盾,印尼卢比 | rupiah | rupiah | indonesian rupiah,rupiahs | IDR,Rp
VND | 越南盾 | dong | dong | vietnamese dong | VND,₫
THB | 泰铢,铢 | baht | baht | thai baht,bahts | ฿,THB
MYR | 林吉特,马来西亚林吉特,令吉,马币 | ringgit | ringgit | malaysian ringgit | MYR,RM
PHP | 菲律宾比索 | Philippine peso | Philippine pesos | | PHP,₱
MMK | 缅元,缅币 | kyat | kyat | kyats,myanmar kyat | MMK
LAK | 基普 | kip | kip | lao kip | LAK
KHR | 瑞尔 | riel | riel | riels,cambodian riel | KHR
SGD | 新加坡元,新元,坡币,新币 | Singapore dollar | Singapore dollars | | S$,SGD
BDT | 塔卡,孟加拉塔卡 | taka | taka | bangladeshi taka | BDT
AUD | 澳元,澳大利亚元,澳币 | Australian dollar | Australian dollars | aussie dollars | A$,AU$,AUD
NZD | 新西兰元,纽元,纽币 | New Zealand dollar | New Zealand dollars | | NZ$,NZD
CAD | 加元,加拿大元,加币 | Canadian dollar | Canadian dollars | | C$,CA$,CAD
CHF | 瑞士法郎,瑞郎 | Swiss franc | Swiss francs | | CHF
FRF | 法国法郎,法郎 | franc | francs | french franc,french francs | FRF
DEM | 德国马克,马克 | mark | marks | deutsche mark,deutsche marks,deutschmarks,deutschmark,german marks | DEM
SEK | 瑞典克朗,瑞典克郎 | Swedish krona | Swedish kronor | swedish crowns,kronor,krona | SEK
NOK | 挪威克朗 | Norwegian krone | Norwegian kroner | norwegian crowns,kroner | NOK
DKK | 丹麦克朗 | Danish krone | Danish kroner | danish crowns | DKK
crown | 克朗 | crown | crowns | kronor,kroner,krona,krone,koruna |
ISK | 冰岛克朗 | Icelandic krona | Icelandic kronur | | ISK
CZK | 捷克克朗 | Czech koruna | Czech koruna | czech crowns,koruna | CZK
PLN | 兹罗提 | zloty | zlotys | polish zloty,polish zlotys | PLN
HUF | 福林 | forint | forints | hungarian forint,hungarian forints | HUF
RON | 列伊 | leu | lei | romanian lei | RON
UAH | 格里夫纳 | hryvnia | hryvnias | ukrainian hryvnia | UAH,₴
BYN | 白俄罗斯卢布 | Belarusian ruble | Belarusian rubles | | BYN
GEL | 拉里 | lari | lari | georgian lari | GEL
TRY | 里拉,土耳其里拉 | lira | lira | turkish lira,liras | TRY,₺
IRR | 伊朗里亚尔,里亚尔 | rial | rials | iranian rial,iranian rials | IRR
SAR | 沙特里亚尔,沙特里亚 | Saudi riyal | Saudi riyals | riyal,riyals | SAR
QAR | 卡塔尔里亚尔 | Qatari riyal | Qatari riyals | | QAR
AED | 迪拉姆,阿联酋迪拉姆 | dirham | dirhams | uae dirham,uae dirhams,emirati dirhams | AED
KWD | 科威特第纳尔 | Kuwaiti dinar | Kuwaiti dinars | | KWD
BHD | 巴林第纳尔 | Bahraini dinar | Bahraini dinars | | BHD
IQD | 伊拉克第纳尔,第纳尔 | dinar | dinars | iraqi dinar,iraqi dinars | IQD
ILS | 谢克尔,新谢克尔 | shekel | shekels | israeli shekels,new shekels | ₪,ILS
EGP | 埃及镑 | Egyptian pound | Egyptian pounds | | EGP
NGN | 奈拉,尼日利亚奈拉 | naira | naira | nigerian naira | ₦,NGN
KES | 肯尼亚先令 | Kenyan shilling | Kenyan shillings | | KES
ETB | 比尔 | birr | birr | ethiopian birr | ETB
ZAR | 兰特,南非兰特 | rand | rand | south african rand | ZAR
BRL | 雷亚尔,巴西雷亚尔,巴西里尔 | real | reais | brazilian real,brazilian reais,brazilian reals | R$,BRL
MXN | 墨西哥比索,比索,披索 | peso | pesos | mexican peso,mexican pesos | MXN
ARS | 阿根廷比索 | Argentine peso | Argentine pesos | | ARS
CLP | 智利比索 | Chilean peso | Chilean pesos | | CLP
COP | 哥伦比亚比索 | Colombian peso | Colombian pesos | | COP
PEN | 秘鲁索尔 | sol | soles | peruvian soles,peruvian sol | PEN
XDR | 特别提款权 | special drawing right | special drawing rights | sdr,sdrs | XDR,SDR
BTC | 比特币 | bitcoin | bitcoins | | BTC
"""

SUBUNITS = """
jiao | CNY | 10 | 角,毛钱,角钱,毛 | jiao | jiao | |
fen | CNY | 100 | 分钱 | fen | fen | |
US-cent | USD | 100 | 美分 | US cent | US cents | cent,cents,u.s. cents | ¢
euro-cent | EUR | 100 | 欧分 | euro cent | euro cents | |
penny | GBP | 100 | 便士 | penny | pence | pennies |
HK-cent | HKD | 100 | 港仙 | Hong Kong cent | Hong Kong cents | |
"""
