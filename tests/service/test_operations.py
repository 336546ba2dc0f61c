"""What an operator watches."""

import re


def metric(jianbao, name):
    text = jianbao.client.get("/metrics").get_data(as_text=True)
    found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.MULTILINE)
    assert found, text
    return float(found.group(1))


def test_states_queue_and_error_ratio_are_told(jianbao):
    done, failed = jianbao.submit(), jianbao.submit("第二篇新闻稿件。")
    jianbao.submit("第三篇新闻稿件。")
    jianbao.finish(done)
    jianbao.fail(failed)
    assert metric(jianbao, 'jianbao_articles{state="queued"}') == 1
    assert metric(jianbao, 'jianbao_articles{state="failed"}') == 1
    assert metric(jianbao, "jianbao_queue_depth") == 1
    assert metric(jianbao, "jianbao_error_ratio") == 0.5
    assert metric(jianbao, 'jianbao_job_seconds_recent{quantile="0.5"}') >= 0


def test_metrics_name_no_person_no_article_and_no_made_up_method(jianbao):
    article = jianbao.submit(title="机密标题")
    jianbao.client.get(f"/articles/{article}", environ_overrides={"REMOTE_ADDR": "203.0.113.7"})
    jianbao.client.open("/articles", method="BREW")
    text = jianbao.client.get("/metrics").get_data(as_text=True)
    for private in ("203.0.113.7", article, "机密", "BREW"):
        assert private not in text


def test_ready_says_that_a_queue_that_is_down_only_delays(jianbao):
    assert jianbao.client.get("/readyz").json["checks"] == {"database": "ok", "queue": "ok"}
    jianbao.queue.down = True
    answer = jianbao.client.get("/readyz")
    assert (answer.status_code, answer.json["checks"]["queue"]) == (200, "delayed")
    assert metric(jianbao, "jianbao_queue_up") == 0
