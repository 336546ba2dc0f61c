"""The units of measure.

One row a unit: id | dimension | factor to the base unit of its dimension | Chinese |
English singular | plural | other English | symbols (case matters).
"""

# ruff: noqa: E501 - one row a unit, however long, reads better than wrapped rows

UNITS = """
% | share | 1/100 | %,％,﹪,个百分比 | percent | percent | per cent,pct,per cents,percentage | %
permille | share | 1/1000 | ‰ | per mille | per mille | per thousand,permille,permil | ‰
ppm | share | 1/1000000 | ppm | part per million | parts per million | | ppm
pp | points | 1/100 | 个百分点,百分点 | percentage point | percentage points | percent point,percent points,points,point | pp,ppt,p.p.
bp | points | 1/10000 | 个基点,基点 | basis point | basis points | | bp,bps
km | length | 1000 | 公里,千米 | kilometer | kilometers | kilometre,kilometres,kms | km
m | length | 1 | 米,公尺 | meter | meters | metre,metres | m
dm | length | 1/10 | 分米 | decimeter | decimeters | decimetre,decimetres | dm
cm | length | 1/100 | 厘米,公分 | centimeter | centimeters | centimetre,centimetres,cms | cm
mm | length | 1/1000 | 毫米,公厘 | millimeter | millimeters | millimetre,millimetres | mm
um | length | 1/1000000 | 微米 | micrometer | micrometers | micron,microns,micrometre,micrometres | μm,µm,um
nm | length | 1/1000000000 | 纳米 | nanometer | nanometers | nanometre,nanometres | nm
li | length | 500 | 华里,里地,里 | li | li | chinese mile,chinese miles |
zhang | length | 10/3 | 丈 | zhang | zhang | |
chi | length | 1/3 | 尺,市尺 | chi | chi | chinese foot,chinese feet |
cun | length | 1/30 | 寸,市寸 | cun | cun | chinese inch,chinese inches |
mile | length | 1609.344 | 英里,哩 | mile | miles | | mi
nmi | length | 1852 | 海里,浬 | nautical mile | nautical miles | | nmi
yd | length | 0.9144 | 码 | yard | yards | | yd
ft | length | 0.3048 | 英尺,呎 | foot | feet | | ft
in | length | 0.0254 | 英寸,吋 | inch | inches | | in
ly | length | 9460730472580800 | 光年 | light-year | light-years | light year,light years | ly
AU | length | 149597870700 | 天文单位 | astronomical unit | astronomical units | |
km2 | area | 1000000 | 平方公里,平方千米,公里² | square kilometer | square kilometers | square kilometre,square kilometres,sq km,sq. km,sq kilometers,square km | km²,km2
m2 | area | 1 | 平方米,平方公尺,平米,米²,㎡ | square meter | square meters | square metre,square metres,sq m,sq. m,sq meters,square m | m²,m2,㎡,sqm
cm2 | area | 1/10000 | 平方厘米,平方公分 | square centimeter | square centimeters | square centimetre,square centimetres | cm²,cm2
ha | area | 10000 | 公顷,公顷地 | hectare | hectares | | ha
mu | area | 2000/3 | 亩,亩地 | mu | mu | mus,chinese acre,chinese acres |
qing | area | 200000/3 | 顷 | qing | qing | |
ping | area | 400/121 | 坪 | ping | ping | |
acre | area | 4046.8564224 | 英亩 | acre | acres | |
sqmi | area | 2589988.110336 | 平方英里 | square mile | square miles | sq mi,sq miles |
sqft | area | 0.09290304 | 平方英尺,平方呎 | square foot | square feet | sq ft,sq. ft | sqft
m3 | volume | 1 | 立方米,立方公尺,米³,立方,方 | cubic meter | cubic meters | cubic metre,cubic metres,cu m,cubic m | m³,m3
km3 | volume | 1000000000 | 立方公里,立方千米 | cubic kilometer | cubic kilometers | cubic kilometre,cubic kilometres | km³,km3
cm3 | volume | 1/1000000 | 立方厘米 | cubic centimeter | cubic centimeters | cubic centimetre,cubic centimetres | cm³,cm3,cc
L | volume | 1/1000 | 升,公升 | liter | liters | litre,litres | L,l
mL | volume | 1/1000000 | 毫升 | milliliter | milliliters | millilitre,millilitres | mL,ml
barrel | volume | 0.158987294928 | 桶 | barrel | barrels | | bbl
gallon | volume | 0.003785411784 | 加仑 | gallon | gallons | |
cuft | volume | 0.028316846592 | 立方英尺 | cubic foot | cubic feet | cu ft |
tonne | mass | 1000 | 吨,公吨 | tonne | tonnes | ton,tons,metric ton,metric tons,metric tonnes,metric tonne | t
tce | mass | 1000 | 吨标准煤,吨标煤 | tonne of standard coal | tonnes of standard coal | tons of standard coal,ton of standard coal,tonnes of coal equivalent,tons of coal equivalent,tonne of coal equivalent,ton of coal equivalent,metric tons of standard coal | tce
toe | mass | 1000 | 吨油当量,吨标准油 | tonne of oil equivalent | tonnes of oil equivalent | tons of oil equivalent,ton of oil equivalent | toe
kg | mass | 1 | 公斤,千克 | kilogram | kilograms | kilo,kilos,kgs,kilogramme,kilogrammes | kg
g | mass | 1/1000 | 克 | gram | grams | gramme,grammes | g
mg | mass | 1/1000000 | 毫克 | milligram | milligrams | | mg
ug | mass | 1/1000000000 | 微克 | microgram | micrograms | | μg,µg,ug
jin | mass | 1/2 | 斤,市斤 | jin | jin | catty,catties |
liang | mass | 1/20 | 市两 | liang | liang | tael,taels |
dan | mass | 50 | 市担 | dan | dan | |
lb | mass | 0.45359237 | 磅,英磅 | pound | pounds | | lb,lbs
oz | mass | 0.028349523125 | 盎司,安士 | ounce | ounces | | oz
carat | mass | 1/5000 | 克拉 | carat | carats | | ct
W | power | 1 | 瓦,瓦特 | watt | watts | | W
kW | power | 1000 | 千瓦 | kilowatt | kilowatts | | kW,KW
kN | force | 1000 | 千牛顿,千牛 | kilonewton | kilonewtons | | kN
MW | power | 1000000 | 兆瓦 | megawatt | megawatts | | MW
GW | power | 1000000000 | 吉瓦 | gigawatt | gigawatts | | GW
TW | power | 1000000000000 | 太瓦 | terawatt | terawatts | | TW
hp | power | 735.49875 | 马力,匹马力 | horsepower | horsepower | | hp
kWp | peak power | 1000 | 千瓦峰值 | kilowatt-peak | kilowatts-peak | | kWp
VA | apparent power | 1 | 伏安 | volt-ampere | volt-amperes | | VA
kVA | apparent power | 1000 | 千伏安 | kilovolt-ampere | kilovolt-amperes | | kVA
MVA | apparent power | 1000000 | 兆伏安 | megavolt-ampere | megavolt-amperes | | MVA
Wh | energy | 1 | 瓦时 | watt-hour | watt-hours | watt hour,watt hours | Wh
kWh | energy | 1000 | 千瓦时,千瓦·时,千瓦小时,度电,度 | kilowatt-hour | kilowatt-hours | kilowatt hour,kilowatt hours,kwhs | kWh,KWh,KWH
MWh | energy | 1000000 | 兆瓦时 | megawatt-hour | megawatt-hours | megawatt hour,megawatt hours | MWh
GWh | energy | 1000000000 | 吉瓦时 | gigawatt-hour | gigawatt-hours | gigawatt hour,gigawatt hours | GWh
TWh | energy | 1000000000000 | 太瓦时 | terawatt-hour | terawatt-hours | terawatt hour,terawatt hours | TWh
J | energy | 1/3600 | 焦耳,焦 | joule | joules | | J
kJ | energy | 1000/3600 | 千焦耳,千焦 | kilojoule | kilojoules | | kJ
MJ | energy | 1000000/3600 | 兆焦耳,兆焦 | megajoule | megajoules | | MJ
GJ | energy | 1000000000/3600 | 吉焦耳,吉焦 | gigajoule | gigajoules | | GJ
cal | energy | 4.184/3600 | 卡路里 | calorie | calories | | cal
kcal | energy | 4184/3600 | 千卡,大卡 | kilocalorie | kilocalories | | kcal
V | voltage | 1 | 伏,伏特 | volt | volts | | V
kV | voltage | 1000 | 千伏 | kilovolt | kilovolts | | kV,KV
A | current | 1 | 安培 | ampere | amperes | amp,amps | A
Ah | charge | 1 | 安时 | ampere-hour | ampere-hours | amp hours | Ah
mAh | charge | 1/1000 | 毫安时,毫安 | milliampere-hour | milliampere-hours | | mAh
ohm | resistance | 1 | 欧姆 | ohm | ohms | | Ω
Hz | frequency | 1 | 赫兹,赫 | hertz | hertz | | Hz
kHz | frequency | 1000 | 千赫兹,千赫 | kilohertz | kilohertz | | kHz
MHz | frequency | 1000000 | 兆赫兹,兆赫 | megahertz | megahertz | | MHz
GHz | frequency | 1000000000 | 吉赫兹,吉赫 | gigahertz | gigahertz | | GHz
rpm | rotation | 1 | 转/分 | revolution per minute | revolutions per minute | | rpm
N | force | 1 | 牛顿 | newton | newtons | | N
Pa | pressure | 1 | 帕斯卡,帕 | pascal | pascals | | Pa
hPa | pressure | 100 | 百帕 | hectopascal | hectopascals | | hPa
kPa | pressure | 1000 | 千帕 | kilopascal | kilopascals | | kPa
MPa | pressure | 1000000 | 兆帕 | megapascal | megapascals | | MPa
degC | temperature | 1 | 摄氏度,℃,°C,度C | degree Celsius | degrees Celsius | degrees centigrade,degree centigrade,celsius,centigrade,degrees c | °C,℃
degF | temperature in Fahrenheit | 1 | 华氏度,℉,°F | degree Fahrenheit | degrees Fahrenheit | fahrenheit,degrees f | °F,℉
K | absolute temperature | 1 | 开尔文 | kelvin | kelvins | | K
deg | angle | 1 | °,度角 | degree | degrees | | °
dB | sound | 1 | 分贝 | decibel | decibels | | dB
magnitude | earthquake | 1 | | magnitude | magnitude | |
Bq | activity | 1 | 贝克勒尔 | becquerel | becquerels | | Bq
mol | substance | 1 | 摩尔 | mole | moles | | mol
P | computing | 1000000000000000 | P,PFLOPS,PFlops | petaflop | petaflops | pflops,petaflops,petaflop/s | P,PFLOPS,PFlops
E | computing | 1000000000000000000 | EFLOPS,EFlops,百亿亿次/秒,百亿亿次每秒,百亿亿次 | exaflop | exaflops | eflops | EFLOPS,EFlops,E
TOPS | operations | 1 | TOPS | TOPS | TOPS | | TOPS
bit | data | 1/8 | 比特 | bit | bits | | bit
byte | data | 1 | 字节 | byte | bytes | |
KB | data | 1000 | KB,千字节 | kilobyte | kilobytes | | KB,kB
MB | data | 1000000 | MB,兆字节,兆 | megabyte | megabytes | | MB
GB | data | 1000000000 | GB,吉字节,个G | gigabyte | gigabytes | | GB
TB | data | 1000000000000 | TB,太字节 | terabyte | terabytes | | TB
PB | data | 1000000000000000 | PB,拍字节 | petabyte | petabytes | | PB
EB | data | 1000000000000000000 | EB,艾字节 | exabyte | exabytes | | EB
ZB | data | 1000000000000000000000 | ZB,泽字节 | zettabyte | zettabytes | | ZB
Mbps | data rate | 1000000 | Mbps,兆比特每秒,兆每秒 | megabit per second | megabits per second | | Mbps,Mb/s
Gbps | data rate | 1000000000 | Gbps,吉比特每秒 | gigabit per second | gigabits per second | | Gbps,Gb/s
pixel | pixels | 1 | 像素 | pixel | pixels | |
TEU | containers | 1 | TEU,标准集装箱,标准箱,国际标准箱,标箱 | TEU | TEU | teus,twenty-foot equivalent unit,twenty-foot equivalent units,standard containers,standard container,20-foot equivalent units | TEU,TEUs
DWT | tonnage | 1 | 载重吨 | deadweight tonne | deadweight tonnes | deadweight tons,deadweight ton | dwt,DWT
GT | gross tonnage | 1 | 总吨 | gross tonne | gross tonnes | gross tons,gross ton | GT
kn | length per time | 463/900 | 节航速 | knot | knots | | kn
km/h | length per time | 5/18 | 公里/小时,公里每小时,千米/小时,千米每小时,公里/时,千米/时,迈 | kilometer per hour | kilometers per hour | kph,kmph,km per hour,km an hour,kilometers an hour,kilometres per hour,kilometres an hour,kilometers hourly | km/h
m/s | length per time | 1 | 米/秒,米每秒 | meter per second | meters per second | metres per second | m/s
mph | length per time | 0.44704 | 英里/小时,英里每小时 | mile per hour | miles per hour | miles an hour | mph
tonne-km | freight | 1 | 吨公里 | tonne-kilometer | tonne-kilometers | ton-kilometers,tonne-kilometres,ton-km |
person-km | passenger traffic | 1 | 人公里 | passenger-kilometer | passenger-kilometers | passenger-kilometres |
year | time | 31557600 | 年,年时间,周岁,岁,载 | year | years | yr,yrs,annum |
quarter | time | 7889400 | 个季度,季度 | quarter | quarters | |
month | time | 2629800 | 个月,月 | month | months | |
week | time | 604800 | 个星期,星期,周,个礼拜 | week | weeks | |
day | time | 86400 | 天,日,昼夜 | day | days | |
working day | time worked | 86400 | 个工作日,工作日 | working day | working days | workday,workdays,business day,business days |
hour | time | 3600 | 个小时,小时,个钟头,钟头,个钟,时 | hour | hours | hr,hrs | h
minute | time | 60 | 分钟,分 | minute | minutes | min,mins | min
second | time | 1 | 秒,秒钟 | second | seconds | sec,secs | s
ms | time | 1/1000 | 毫秒 | millisecond | milliseconds | | ms
us | time | 1/1000000 | 微秒 | microsecond | microseconds | | μs
ns | time | 1/1000000000 | 纳秒 | nanosecond | nanoseconds | | ns
decade | time | 315576000 | | decade | decades | |
century | time | 3155760000 | 个世纪 | century | centuries | |
person | people | 1 | | person | people | persons |
household | households | 1 | | household | households | |
vehicle | vehicles | 1 | | vehicle | vehicles | |
plant | plants | 1 | | plant | plants | |
item | items | 1 | | item | items | |
copy | copies | 1 | | copy | copies | |
time | times | 1 | | time | times | |
"""
