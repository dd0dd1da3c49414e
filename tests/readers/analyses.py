"""Runs the pandas and the SQL form of analyses and says where they differ.

usage: analyses.py PAGE DATA [PAGE DATA …]; prints one JSON object: {"pages": {"PAGE": "" or what differs}, "sql": {"PAGE": rows}}
"""

import ast
import datetime
import json
import os
import re
import sys

import duckdb
import pandas


def block(page, language):
    return re.search(rf"```{language}\n(.*?)\n```", page, re.S)[1]


def text(value):
    if isinstance(value, (list, tuple)) or type(value).__name__ == "ndarray":
        return ", ".join(map(text, value))
    if value is None or value != value or value is pandas.NaT:
        return ""
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def run_python(code):
    """The value of the last expression of a program, as rows."""
    tree = ast.parse(code)
    names = {}
    exec(compile(ast.Module(tree.body[:-1], []), "page", "exec"), names)
    frame = eval(compile(ast.Expression(tree.body[-1].value), "page", "eval"), names)
    if isinstance(frame, pandas.Series) or frame.index.names != [None]:
        frame = frame.reset_index()
    return [[text(value) for value in row] for row in frame.itertuples(index=False)]


pages, results = {}, {}
here = os.getcwd()
for path, data in zip(sys.argv[1::2], sys.argv[2::2]):
    page = open(path, encoding="utf-8").read()
    os.chdir(data)
    try:
        expected = [[text(value) for value in row] for row in duckdb.sql(block(page, "sql").rstrip(";\n")).fetchall()]
        results[path] = expected
        found = run_python(block(page, "python"))
        # SQL puts an empty month or publisher last, pandas first; what matters is that the rows are the same.
        pages[path] = "" if sorted(found) == sorted(expected) else f"expected {expected[:3]}, got {found[:3]}"
    except Exception as error:
        pages[path] = f"{type(error).__name__}: {str(error)[:300]}"
    os.chdir(here)
print(json.dumps({"pages": pages, "sql": results}))
