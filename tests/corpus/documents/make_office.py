# ruff: noqa: E501 - markup and XML are clearest unbroken
"""The documents that are not PDFs: Word files, saved web pages, text files, zips. See make_documents.py."""

import zipfile
from email.message import EmailMessage
from html import escape
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml

HERE = Path(__file__).parent
STORIES = HERE / "stories"
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
BOX = "背景：云岭高铁是中长期铁路网规划“八纵八横”的组成部分，2016年列入规划。"
NOTE = "旅行时间按时速350公里计算，停站6次。"
INSERTED, DELETED = "其中客货共线91.2公里，", "其中客货共线19.2公里，"
TABLE = [["路段", "里程（公里）", "隧道（座）"], ["省城至苍岩", "188.4", "57"], ["苍岩至云岭", "229.2", "64"]]
DATE = (2024, 11, 27, 8, 0, 0)


def story(name):
    headline, byline, *paragraphs = (STORIES / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n")
    return headline, byline, paragraphs


def word_file():
    """A report with headings, a table, a text box, a footnote, tracked changes, hidden text, a header and a footer."""
    headline, byline, paragraphs = story("rail")
    document = Document()
    document.core_properties.title = "文档1"
    document.sections[0].header.paragraphs[0].text = "云岭日报社内部稿件 第88号"
    document.sections[0].footer.paragraphs[0].text = "第1页"
    document.add_paragraph(headline, style="Title")
    document.add_paragraph(byline)
    document.add_heading("铺轨贯通", level=1)
    document.add_paragraph(paragraphs[0])
    changed = document.add_paragraph("")
    before, after = paragraphs[1].split("其中", 1)
    changed.add_run(before)
    changed._p.append(_tracked("del", f"<w:delText>{DELETED}</w:delText>"))
    changed._p.append(_tracked("ins", f"<w:t>{INSERTED}</w:t>"))
    changed.add_run("其中" + after)
    document.add_paragraph("")._p.append(parse_xml(_text_box()))
    document.add_heading("旅行时间", level=1)
    timed = document.add_paragraph(paragraphs[2])
    timed._p.append(
        parse_xml(f'<w:r {W}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>')
    )
    hidden = document.add_paragraph(paragraphs[3]).add_run("此句排版时隐藏，勿用999。")
    hidden.font.hidden = True
    table = document.add_table(rows=0, cols=3)
    for row in TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    power = document.add_paragraph(paragraphs[4] + "全线年节能约1.5×10")
    power.add_run("4").font.superscript = True
    power.add_run("吨标准煤。")
    packed = BytesIO()
    document.save(packed)
    (HERE / "report.docx").write_bytes(_with_footnotes(packed.getvalue()))


def _tracked(kind, content):
    return parse_xml(
        f'<w:{kind} {W} w:id="7" w:author="编辑" w:date="2024-11-26T20:00:00Z"><w:r>{content}</w:r></w:{kind}>'
    )


def _text_box():
    content = f"<w:txbxContent><w:p><w:r><w:t>{BOX}</w:t></w:r></w:p></w:txbxContent>"
    return (
        f'<w:r {W}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _with_footnotes(data):
    """python-docx writes no footnotes: add the part, dated so that the file is the same each time."""
    notes = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {W}>'
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{NOTE}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if "thumbnail" in name:
                continue
            content = source.read(name)
            if name == "[Content_Types].xml":
                kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
                content = content.replace(
                    b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
                )
            if name == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
                content = content.replace(
                    b"</Relationships>",
                    f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode(),
                )
            target.writestr(zipfile.ZipInfo(name, DATE), content, zipfile.ZIP_DEFLATED)
        target.writestr(zipfile.ZipInfo("word/footnotes.xml", DATE), notes, zipfile.ZIP_DEFLATED)
    return out.getvalue()


PAGE = """<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{headline}_新闻频道_北原在线</title>
<style>.ad {{ color: red }}</style><script>var pv = 123456; document.write("广告位 888");</script></head>
<body>
<div class="top"><a href="/">首页</a> | <a href="/news">新闻</a> | <a href="/finance">财经</a> | <a href="/sports">体育</a> | <a href="/video">视频</a></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/news">新闻</a> &gt; 正文</div>
<div class="wrap"><div class="main">
<h1>{headline}</h1>
<div class="info">2024年12月9日 08:12　来源：北原日报　<span>字号：大 中 小</span></div>
<div class="content" id="content">
{body}
<table border="1">
<tr><th>指标</th><th>2023年11月末</th><th>2024年11月末</th></tr>
<tr><td>风电装机（万千瓦）</td><td>2363.2</td><td>2871.3</td></tr>
<tr><td>光伏装机（万千瓦）</td><td>1699.4</td><td>2365.5</td></tr>
</table>
<p>装机占比<sup>[1]</sup>按10<sup>4</sup>千瓦口径计算。</p>
<p style="display:none">隐藏统计代码 777777</p>
<p class="editor">责任编辑：许文</p>
</div>
<div class="share">分享到：微信 微博 QQ空间</div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">海州港前三季度吞吐量增长6.1%</a></li><li><a href="/2">东岭风电场二期开工 总投资45亿元</a></li>
<li><a href="/3">全省用电量创新高 达1890亿千瓦时</a></li></ul></div>
</div>
<div class="side"><div class="ad">限时特惠 全场3折起 立即抢购</div><h3>热门排行</h3><ol><li><a href="/4">油价今晚下调0.15元</a></li>
<li><a href="/5">明日最低气温零下12℃</a></li></ol></div></div>
<div class="footer"><p><a href="/about">关于我们</a> | <a href="/ad">广告服务</a> | <a href="/contact">联系我们</a></p>
<p>版权所有 北原在线 未经授权禁止转载 ICP备09012345号 违法信息举报电话：0900-1234567</p></div>
</body></html>
"""


def _page():
    headline, byline, paragraphs = story("wind")
    body = "\n".join(f"<p>\u3000\u3000{escape(text)}</p>" for text in [byline, *paragraphs])
    return PAGE.format(headline=headline, body=body)


def saved_page():
    """A news page as a browser saves it: menus, advertisements, related links; in GB2312, as many still are."""
    (HERE / "saved-page.html").write_bytes(_page().encode("gb18030"))


def single_file_page():
    """The same page saved as one file (.mhtml)."""
    message = EmailMessage()
    message["Subject"] = "page"
    message.make_related(boundary="----page----")
    part = EmailMessage()
    part.set_content(_page(), subtype="html", charset="gb18030", cte="base64")
    message.attach(part)
    (HERE / "saved-page.mhtml").write_bytes(message.as_bytes())


def old_page():
    """A page of the year 2003: layout tables, br for paragraphs, no charset declared, Big5."""
    headline, byline, paragraphs = story("harbour")
    lines = "<br>\n<br>\n".join(f"\u3000\u3000{text}" for text in [byline, *paragraphs])
    page = (
        f"<html><head><title>{headline}</title></head><body><table width=760><tr><td width=150><a href=a.htm>要聞</a><br>"
        f"<a href=b.htm>財經</a><br><a href=c.htm>體育</a></td><td><b><font size=5>{headline}</font></b><br><br>{lines}</td></tr></table>"
        "<center><font size=1>版權所有 不得轉載</font></center></body></html>"
    )
    (HERE / "old-page-big5.html").write_bytes(page.encode("big5"))


def text_files():
    """One story per encoding."""
    for name, encoding in (("grain", "gb18030"), ("harbour", "big5"), ("port", "utf-16")):
        text = (STORIES / f"{name}.txt").read_text(encoding="utf-8").replace("\n", "\r\n")
        (HERE / f"{name}-{encoding}.txt").write_bytes(text.encode(encoding))


def markdown_file():
    headline, byline, paragraphs = story("rail")
    rows = ["| " + " | ".join(row) + " |" for row in TABLE]
    table = "\n".join([rows[0], "|---|---:|---:|", *rows[1:]])
    text = f"# {headline}\n\n*{byline}*\n\n{paragraphs[0].replace('417.6公里', '**417.6公里**')}[^1]\n\n> {paragraphs[1]}\n\n## 旅行时间\n\n"
    text += f"- {paragraphs[2]}\n- [{paragraphs[3]}](https://example.com/a_(b))\n\n{table}\n\n{paragraphs[4]}\n"
    (HERE / "report.md").write_text(text, encoding="utf-8")


def zip_with_gbk_names():
    """A zip as Windows packs it: names in GBK without a flag, system junk, and members that cannot be read."""
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr(zipfile.ZipInfo("里层.txt", DATE), "里层的文章")
    members = [
        ("稿件/秋粮丰收.txt", (STORIES / "grain.txt").read_bytes()),
        ("稿件/临海港.txt", (STORIES / "port.txt").read_text(encoding="utf-8").encode("gb18030")),
        ("稿件/云岭高铁.docx", (HERE / "report.docx").read_bytes()),
        ("稿件/坏文件.docx", (HERE / "report.docx").read_bytes()[:2000]),
        ("__MACOSX/稿件/._秋粮丰收.txt", b"\0\5\x16\7"),
        ("稿件/Thumbs.db", b"\xd0\xcf\x11\xe0"),
        ("再打包.zip", inner.getvalue()),
    ]
    # zipfile writes such names as UTF-8 with a flag: write them in stand-ins of equal length, then put GBK in.
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(members):
            stand_in = f"{number:02d}".ljust(len(name.encode("gbk")), "x")
            archive.writestr(zipfile.ZipInfo(stand_in, DATE), content, zipfile.ZIP_DEFLATED)
    data = packed.getvalue()
    for number, (name, _) in enumerate(members):
        stand_in = f"{number:02d}".ljust(len(name.encode("gbk")), "x").encode()
        data = data.replace(stand_in, name.encode("gbk"))
    (HERE / "gbk-names.zip").write_bytes(data)


OTHERS = [word_file, saved_page, single_file_page, old_page, text_files, markdown_file, zip_with_gbk_names]
