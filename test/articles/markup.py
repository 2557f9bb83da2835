#!/usr/bin/env python3
"""Annotated articles: markup to JSON.

  markup.py FILE...            checks the files and counts what they hold
  markup.py --json FILE...     prints one JSON object for each article

FORMAT of a file: see test/articles/README.md.
"""
import json
import re
import sys

KINDS = {"h": "headcount", "p": "percentage"}
ROLES = "laid_off furloughed workforce remaining hired departed other".split()
STATUSES = "done planned at_risk rumoured denied".split()
SCOPES = ("company", "aggregate")
NAME_TYPES = {"c": "company", "u": "public", "b": "body", "p": "person", "l": "place", "m": "medium",
              "r": "product", "e": "event"}
EVENT_KEYS = set("company covers aggregate kind status headcount headcount_low headcount_high percentage percentage_low "
                 "percentage_high workforce remaining main reason reason_also industry location city day_from "
                 "day_to cumulative claimed_by link open told scope evidence".split())
MARK = re.compile(r"\[([^\[\]{}|]+)\|([^\[\]{}|]*)\]|\{([^\[\]{}|]+)\|([a-z])\}|[\[\]{}|]")


class Problem(Exception):
    pass


def number(text):
    return float(text.replace(",", "."))


def bounds(text):
    """value, low, high of what stands behind '='."""
    if ".." in text:
        low, high = text.split("..")
        return None, number(low), number(high)
    if text.endswith("+"):
        return number(text[:-1]), number(text[:-1]), None
    if text.endswith("-"):
        return number(text[:-1]), None, number(text[:-1])
    return number(text), number(text), number(text)


def fact(surface, spec, start):
    subject = None
    if "@" in spec:
        spec, subject = spec.split("@", 1)
        subject = subject.strip()
    words = spec.split()
    if len(words) != 5 or words[0] not in KINDS or words[1] not in ROLES or words[3] not in SCOPES \
            or not words[4].startswith("="):
        raise Problem("bad number spec '%s' of '%s'" % (spec, surface))
    status = None if words[2] == "-" else words[2]
    if (status is None) == (words[1] in ("laid_off", "furloughed")) or (status and status not in STATUSES):
        raise Problem("status '%s' does not fit role '%s' of '%s'" % (words[2], words[1], surface))
    try:
        value, low, high = bounds(words[4][1:])
    except ValueError:
        raise Problem("bad value '%s'" % words[4])
    return {"surface": surface, "start": start + 1, "kind": KINDS[words[0]], "value": value, "low": low,
            "high": high, "role": words[1], "status": status, "scope": words[3], "subject": subject}


class Article:
    def __init__(self, name):
        self.id = name
        self.published = None
        self.title = None
        self.lines = []
        self.events = []
        self.columns = False

    def json(self):
        lines = ([self.title] if self.title is not None else [""]) + self.lines
        while len(lines) > 1 and lines[-1] == "":
            lines.pop()
        text, facts, names = "", [], []
        for k, line in enumerate(lines):
            if k:
                text += "\n"
            at = 0
            for m in MARK.finditer(line):
                text += line[at:m.start()]
                at = m.end()
                if m.group(1) is not None:
                    facts.append(fact(m.group(1), m.group(2), len(text)))
                    text += m.group(1)
                elif m.group(3) is not None:
                    if m.group(4) not in NAME_TYPES:
                        raise Problem("%s: unknown type of name '%s'" % (self.id, m.group(0)))
                    names.append({"name": m.group(3), "start": len(text) + 1, "type": NAME_TYPES[m.group(4)]})
                    text += m.group(3)
                else:
                    raise Problem("%s: stray '%s' near '%s'" % (self.id, m.group(0), line[max(0, m.start() - 20):m.start() + 20]))
            text += line[at:]
        title, body = text.split("\n", 1) if "\n" in text else (text, "")
        out = {"id": self.id, "title": title, "text": body.strip("\n"), "facts": facts, "names": names, "events": self.events}
        # leading blank lines of the body move what stands behind them
        shift = len(body) - len(body.lstrip("\n"))
        if shift:
            for x in facts + names:
                if x["start"] > len(title) + 1:
                    x["start"] -= shift
        if self.published:
            out["published"] = self.published
        if self.columns:
            out["columns"] = True
        whole = out["title"] + "\n" + out["text"]
        for f in facts:
            if whole[f["start"] - 1:f["start"] - 1 + len(f["surface"])] != f["surface"]:
                raise Problem("%s: '%s' is not where it should be" % (self.id, f["surface"]))
        return out


def read(path):
    articles, article, errors = [], None, []
    columns = False
    seen = set()
    with open(path, encoding="utf-8") as file:
        for n, line in enumerate(file, 1):
            line = line.rstrip("\n")
            where = "%s:%d" % (path, n)
            if line.startswith("#article "):
                article = Article(line[9:].strip())
                article.columns = columns
                if article.id in seen:
                    errors.append("%s: '%s' stands twice" % (where, article.id))
                seen.add(article.id)
                articles.append(article)
            elif line.startswith("# ") or line == "#":
                continue
            elif line == "#columns" and article is None:
                columns = True
            elif article is None:
                if line.strip():
                    errors.append(where + ": text before the first #article")
            elif line.startswith("#published "):
                article.published = line[11:].strip()
                if not re.fullmatch(r"\d{4}-\d\d-\d\d", article.published):
                    errors.append(where + ": bad day")
            elif line.startswith("#title "):
                article.title = line[7:].strip()
            elif line.startswith("#event "):
                try:
                    event = json.loads(line[7:])
                    bad = set(event) - EVENT_KEYS
                    if bad:
                        errors.append("%s: unknown keys %s" % (where, ", ".join(sorted(bad))))
                    if event.get("kind") not in ("laid_off", "furloughed") or event.get("status") not in STATUSES:
                        errors.append(where + ": an event needs kind and status")
                    article.events.append(event)
                except ValueError as e:
                    errors.append("%s: %s" % (where, e))
            elif line.startswith("#"):
                errors.append(where + ": unknown instruction")
            else:
                article.lines.append(line)
                try:
                    probe = Article("line")
                    probe.title = line
                    probe.json()
                except Problem as e:
                    errors.append("%s: %s" % (where, e))
    out = []
    for article in articles:
        try:
            out.append(article.json())
        except Problem as e:
            errors.append("%s: %s: %s" % (path, article.id, e))
    return out, errors


def main():
    paths = [a for a in sys.argv[1:] if a != "--json"]
    bad = False
    total = dict(articles=0, headcount=0, percentage=0, names=0, events=0)
    for path in paths:
        articles, errors = read(path)
        for e in errors:
            print(e, file=sys.stderr)
        bad |= bool(errors)
        if "--json" in sys.argv:
            for a in articles:
                print(json.dumps(a, ensure_ascii=False))
        total["articles"] += len(articles)
        for a in articles:
            total["names"] += len(a["names"])
            total["events"] += len(a["events"])
            for f in a["facts"]:
                total[f["kind"]] += 1
    if "--json" not in sys.argv:
        print(", ".join("%d %s" % (n, k) for k, n in total.items()))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
