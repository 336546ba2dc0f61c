"""Statistical clauses translated by rule: "固定资产投资同比增长17.4%" needs no model.

`lexicon` holds the words, `tokens` cuts a clause into them, `nouns` and `predicates`
put the English together, `sentences` joins clauses. A clause is rendered only when
every character of it is understood; otherwise the model has it.
"""
