"""Reads the tracked table through a DB-API module: psycopg2, psycopg or pyodbc.

Prints what each value of queries.txt is, in the words that all clients use.
"""
import datetime
import importlib
import os
import sys

name = sys.argv[1]
module = importlib.import_module(name)
env = os.environ
if name == "pyodbc":
    # BoolsAsChar: else the driver makes texts of booleans.
    connection = module.connect(
        "Driver={PostgreSQL Unicode};Server=%s;Port=%s;Database=%s;Uid=%s;Pwd=%s;BoolsAsChar=0"
        % (env["PGHOST"], env["PGPORT"], env["PGDATABASE"], env["PGUSER"], env["PGPASSWORD"]))
    mark = "?"
else:
    connection = module.connect("")
    mark = "%s"


def kind(value):
    for type_, word in ((bool, "boolean"), (int, "integer"), (float, "number"), (str, "text")):
        if isinstance(value, type_):
            return word
    # A time is a date, too, to Python.
    return "date" if type(value) is datetime.date else type(value).__name__


# What the driver says the columns are: of type OIDs, or, of ODBC, Python's types.
declared = {23: "integer", 701: "number", 1082: "date", 25: "text", 16: "boolean",
            int: "integer", float: "number", datetime.date: "date", str: "text", bool: "boolean"}


def show(label, column, value):
    type_ = declared.get(column[1], str(column[1]))
    if value is None:
        print(label, column[0], type_, "NULL")
        return
    text = {"number": lambda: "%.2f" % value, "boolean": lambda: str(value).lower()}.get(type_, lambda: str(value))()
    print(label, column[0], type_ if kind(value) == type_ else "%s as %s" % (type_, kind(value)), text)


cursor = connection.cursor()
for line in open("queries.txt", encoding="utf-8"):
    query, sql = line.rstrip("\n").split("\t")
    cursor.execute(sql)
    for number, row in enumerate(cursor.fetchall(), 1):
        for column, value in zip(cursor.description, row):
            show("%s %d" % (query, number), column, value)

cursor.execute(
    "SELECT company, headcount FROM article_layoff JOIN article USING (id)"
    " WHERE headcount >= {0} AND article_layoff.published BETWEEN {0} AND {0}"
    " AND search @@ websearch_to_tsquery('indonesian_news', {0}) ORDER BY headcount".format(mark),
    (1000, datetime.date(2025, 5, 1), datetime.date(2025, 5, 31), "pemberhentian karyawan"))
for number, row in enumerate(cursor.fetchall(), 1):
    for column, value in zip(cursor.description, row):
        show("parameters %d" % number, column, value)
