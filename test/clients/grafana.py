"""Runs each query of doc/grafana.md as Grafana or Metabase would send it.

Macros and variables are replaced; each query must give a row of what setup.sql
has, and what is called time must be one.  Prints TAP.
"""
import datetime
import re
import sys

import psycopg2

time_from, time_to = "'2025-01-01T00:00:00Z'", "'2025-12-31T23:59:59Z'"
values = {
    "kind": "laid_off", "company": "Sinar Benang", "round": "sinar benang laid_off 2025-05-05",
    "words": "pemberhentian karyawan", "from": "2025-01-01", "to": "2025-12-31",
}


def quoted(name):
    return "'" + values[name].replace("'", "''") + "'"


def time_filter(sql):
    """$__timeFilter(...), whose argument may have parentheses."""
    while "$__timeFilter(" in sql:
        start = sql.index("$__timeFilter(")
        end = at = start + len("$__timeFilter(")
        depth = 1
        while depth:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            end += 1
        sql = "%s%s BETWEEN %s AND %s%s" % (sql[:start], sql[at:end - 1], time_from, time_to, sql[end:])
    return sql


def as_grafana(sql):
    sql = time_filter(sql).replace("$__timeFrom()", time_from).replace("$__timeTo()", time_to)
    return re.sub(r"\$\{(\w+):sqlstring\}", lambda m: quoted(m[1]), sql)


def as_metabase(sql, optional):
    sql = re.sub(r"\[\[(.*?)\]\]", r"\1" if optional else "", sql, flags=re.S)
    return re.sub(r"\{\{(\w+)\}\}", lambda m: ("date " if m[1] in ("from", "to") else "") + quoted(m[1]), sql)


text = open(sys.argv[1], encoding="utf-8").read()
grafana, metabase = text.split("\n## Metabase\n")
block = re.compile(r"^```sql\n(.*?)^```$", re.M | re.S)
queries = [("Grafana", as_grafana(sql)) for sql in block.findall(grafana)]
for sql in block.findall(metabase):
    queries += [("Metabase, all variables", as_metabase(sql, True)), ("Metabase, some variables", as_metabase(sql, False))]

connection = psycopg2.connect("")
connection.autocommit = True
cursor = connection.cursor()
for number, (tool, sql) in enumerate(queries, 1):
    problem = None
    if re.search(r"\$|\{\{|\[\[", sql):
        problem = "an unknown macro"
    else:
        try:
            cursor.execute(sql)
            rows = cursor.fetchall()
            if not rows or all(value is None for value in rows[0]):
                problem = "no row"
            for column, value in zip(cursor.description, rows[0] if rows else ()):
                if column[0] in ("time", "published", "day") and not isinstance(value, datetime.date):
                    problem = "%s is %r" % (column[0], value)
        except psycopg2.Error as error:
            problem = str(error)
    print("%s %d - %s: %s" % ("not ok" if problem else "ok", number, tool, " ".join(sql.split())[:90]))
    if problem:
        print("# " + problem.replace("\n", "\n# "))
print("1..%d" % len(queries))
