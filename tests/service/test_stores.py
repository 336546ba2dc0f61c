"""Accounts and corrections on SQLite and on PostgreSQL."""

from glossary.term import Term
from service.accounts import Accounts, Role
from service.corrections import Corrections, Verdict, judge

ZH = "新疆进出口总额4341.6亿元。"


def test_accounts_and_keys(any_engine):
    accounts = Accounts(any_engine)
    person, password = accounts.first_admin()
    assert accounts.check("admin", password).id == person.id
    assert accounts.check("admin", password + "x") is None
    key = accounts.add_key(person.id, "k" * 200)
    assert accounts.by_key(key).role is Role.ADMIN
    accounts.drop_key(person.id, accounts.keys(person.id)[0].id)
    assert accounts.by_key(key) is None
    assert accounts.first_admin() is None


def test_the_latest_correction_counts(any_engine):
    corrections = Corrections(any_engine)
    for english in ("First.", "Trade was 434.16 billion yuan."):
        corrections.save(ZH, english, "Mei", judge(ZH, english, [Term("新疆", "Xinjiang")]))
    found = corrections.current({ZH, "另一句。"})
    assert found[ZH].en == "Trade was 434.16 billion yuan."
    assert found[ZH].verdict.lost == ()
    assert "Xinjiang" in " ".join(found[ZH].verdict.findings)
    corrections.save(ZH, "", "Li", Verdict())
    assert corrections.current({ZH}) == {}
    assert [one.who for one in corrections.history(ZH)] == ["Li", "Mei", "Mei"]


def test_an_article_of_many_sentences_is_one_question_after_another(any_engine):
    corrections = Corrections(any_engine)
    corrections.save("第1200句。", "Sentence 1,200.", "Mei", Verdict())
    assert list(corrections.current({f"第{n}句。" for n in range(1300)})) == ["第1200句。"]
