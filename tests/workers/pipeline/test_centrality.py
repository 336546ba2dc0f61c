"""The sentence that says what the others say must rank first; a stray one last."""

import time

from workers.pipeline.centrality import centrality, similarity, vectors

TEXTS = [
    "新疆新能源装机规模突破一亿千瓦，走在全国前列。",
    "新能源装机规模不断扩大，新疆风电光伏快速发展。",
    "新疆风电光伏装机规模占全国比重上升。",
    "昨天晚上街边小店生意冷清。",
]


def test_the_sentence_that_shares_most_with_the_others_ranks_first():
    ranks = centrality(vectors(TEXTS))
    assert max(ranks) == 1.0
    assert ranks.index(min(ranks)) == 3
    assert ranks.index(max(ranks)) in (0, 1)


def test_similarity_is_one_for_the_same_text_and_none_for_strangers():
    a, b, _, d = vectors(TEXTS)
    assert similarity(a, a) == 1.0 or abs(similarity(a, a) - 1) < 1e-9
    assert 0 < similarity(a, b) < 1
    assert similarity(a, d) == 0


def test_texts_without_words_do_no_harm():
    assert centrality(vectors([])) == []
    assert len(centrality(vectors(["", "。", "新疆经济"]))) == 3


def test_time_does_not_grow_with_the_square_of_the_sentences():
    texts = [f"第{i}个项目完成投资，同比增长较快，带动产业发展{chr(0x4E00 + i)}{chr(0x5E00 + i)}" for i in range(3000)]
    begun = time.process_time()
    centrality(vectors(texts))
    assert time.process_time() - begun < 6
