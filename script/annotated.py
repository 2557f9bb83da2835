"""Annotated articles: read from files, and given to tmp_check/read.

For script/fit, script/fit_events and script/calibration; needs nothing but Python.
"""
import datetime
import functools
import json
import os
import re
import subprocess
import sys

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
sys.path.insert(0, os.path.join(TOP, "test", "articles"))
import markup  # noqa: E402


def complain(error):
    print(error, file=sys.stderr)


def day_number(day):
    return (datetime.date.fromisoformat(day) - datetime.date(2000, 1, 1)).days


def place_facts(article):
    """Gives each fact its start, where the annotation has only its surface."""
    text = article["title"] + "\n" + article["text"]
    at = 0
    for fact in article["facts"]:
        if fact.get("start"):
            fact["start"] = int(fact["start"])
            continue
        found = text.find(fact["surface"], at)
        if found < 0:
            found = text.find(fact["surface"])
        if found < 0:
            fact["start"] = None
            continue
        fact["start"] = found + 1
        at = found + 1
    article["facts"] = [f for f in article["facts"] if f.get("start")]


def read_files(paths, complain=complain):
    """Files of markup (.txt), or of JSON lines with id, title, text and facts."""
    articles = []
    for path in paths:
        if path.endswith(".txt"):
            got, errors = markup.read(path)
            for e in errors:
                complain(e)
            articles += got
        else:
            with open(path, encoding="utf-8") as file:
                articles += [json.loads(line) for line in file if line.strip()]
    for k, article in enumerate(articles):
        article["key"] = "%d:%s" % (k, re.sub(r"\s", "_", str(article["id"]))[:150])
        article.setdefault("text", article.get("body", ""))
        article["title"] = article.get("title") or ""
        for fact in article["facts"]:
            if fact.get("status") == "risk":
                fact["status"] = "at_risk"
        place_facts(article)
    return articles


@functools.cache
def aliases():
    """Names of one body or country, as columns of events are compared: pairs of an alias and the form."""
    with open(os.path.join(TOP, "test", "articles", "aliases.tsv"), encoding="utf-8") as lines:
        return [tuple(line.rstrip("\n").split("\t")) for line in lines if not line.startswith("#")]


INTRODUCED = re.compile(r"\b([A-Z][\w-]+(?: (?:dan |untuk |& )?[A-Z][\w-]+)+)\s+\(([A-Z][A-Za-z]+)[^\w)]?\)")


def introduced(article):
    """Names of bodies that the article introduces initials for, and the initials, in lower case: "Serikat Buruh (SB)".

    What stands before a name may have capitals, too, so that each of its ends is one.
    """
    pairs = []
    for long, short in INTRODUCED.findall(article["title"] + "\n" + article["text"]):
        words = long.lower().split()
        pairs += [(" ".join(words[k:]), short.lower()) for k in range(len(words) - 1)]
    return pairs


def feed(articles, taught=None):
    """The articles as tmp_check/read takes them; taught gives the names that an article comes with."""
    out = []
    for a in articles:
        title = a["title"].encode()
        text = (a["title"] + "\n" + a["text"]).encode()
        day = str(day_number(a["published"])) if a.get("published") else "-"
        names = taught(a) if taught else b""
        head = "%s\t%d\t%d\t%s\t%d\n" % (a["key"], len(title) if title else 0, len(text), day, len(names))
        out.append(head.encode() + text + names + b"\n")
    return b"".join(out)


def reader():
    """Builds tmp_check/read; its path."""
    subprocess.run(["make", "-s", "-C", TOP, "with_llvm=no", "tmp_check/read"], check=True, stdout=subprocess.DEVNULL)
    return os.path.join(TOP, "tmp_check", "read")
