"""Reads a release with every reader at hand and compares each table's logical fingerprint with release.json.

usage: read.py RELEASE; prints one JSON object: {"readers": {"pandas CSV": {"version": …, "tables": {…}}}, …}
"""

import csv
import datetime
import hashlib
import importlib.metadata
import json
import logging
import pathlib
import sys
import warnings

release = pathlib.Path(sys.argv[1])
manifest = json.loads((release / "release.json").read_text(encoding="utf-8"))
package = json.loads((release / "datapackage.json").read_text(encoding="utf-8"))
schemas = {r["name"]: r["schema"] for r in package["resources"] if "schema" in r}
sha256 = lambda text: hashlib.sha256(text.encode("utf-8")).hexdigest()


def cell(value):
    """The text of a cell, as CSV has it."""
    if value is None or value != value:
        return "\x1e"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, default=lambda day: day.isoformat()[:10], separators=(",", ":"))
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()[:10]
    return str(value)


def fingerprint(rows):
    return sha256("".join(sha256("\x1f".join(map(cell, row))) for row in rows))


def read_csv(table):
    with open(release / f"{table}.csv", encoding="utf-8", newline="") as file:
        return [[None if value == "" else value for value in row] for row in list(csv.reader(file))[1:]]


def pandas_csv(table):
    import pandas

    frame = pandas.read_csv(release / f"{table}.csv", keep_default_na=False, na_values=[""], dtype=str)
    return frame.astype(object).where(frame.notna(), None).itertuples(index=False)


def pandas_parquet(table):
    import pandas

    frame = pandas.read_parquet(release / f"{table}.parquet", dtype_backend="pyarrow")
    columns = [frame[name].array.__arrow_array__().to_pylist() for name in frame.columns]
    return zip(*columns)


def pyarrow_rows(read):
    return lambda table: zip(*(column.to_pylist() for column in read(table).columns))


def pyarrow_file(table):
    import pyarrow

    return pyarrow.ipc.open_file(release / f"{table}.arrow").read_all()


def pyarrow_stream(table):
    import pyarrow

    return pyarrow.ipc.open_stream((release / f"{table}.arrow").read_bytes()[8:]).read_all()


def pyarrow_parquet(table):
    import pyarrow.parquet

    return pyarrow.parquet.read_table(release / f"{table}.parquet")


def polars_csv(table):
    import polars

    return polars.read_csv(release / f"{table}.csv", infer_schema=False).rows()


def polars_arrow(table):
    import polars

    return polars.read_ipc(release / f"{table}.arrow").rows()


def polars_parquet(table):
    import polars

    return polars.read_parquet(release / f"{table}.parquet").rows()


def duckdb_csv(table):
    import duckdb

    source = f"read_csv('{release / table}.csv', header = true, all_varchar = true, nullstr = '', allow_quoted_nulls = false)"
    return duckdb.sql(f"from {source}").fetchall()


def duckdb_parquet(table):
    import duckdb

    return duckdb.sql(f"from '{release / table}.parquet'").fetchall()


readers = {
    "Python csv": ("python", read_csv),
    "pandas, CSV": ("pandas", pandas_csv),
    "pandas, Parquet": ("pandas", pandas_parquet),
    "pyarrow, Arrow file": ("pyarrow", pyarrow_rows(pyarrow_file)),
    "pyarrow, Arrow stream": ("pyarrow", pyarrow_rows(pyarrow_stream)),
    "pyarrow, Parquet": ("pyarrow", pyarrow_rows(pyarrow_parquet)),
    "polars, CSV": ("polars", polars_csv),
    "polars, Arrow file": ("polars", polars_arrow),
    "polars, Parquet": ("polars", polars_parquet),
    "DuckDB, CSV": ("duckdb", duckdb_csv),
    "DuckDB, Parquet": ("duckdb", duckdb_parquet),
}


def compare(read):
    wrong = []
    for table, said in manifest["tables"].items():
        try:
            found = fingerprint(read(table))
        except Exception as error:  # what a reader cannot read is a result as well
            found = f"{type(error).__name__}: {str(error)[:200]}"
        if found != said["fingerprint"]:
            wrong.append(f"{table}: {found}")
    return wrong


def validate_frictionless():
    import frictionless

    report = frictionless.validate(str(release / "datapackage.json"))
    notes = [note for task in report.tasks for note in task.warnings] + report.warnings
    return [str(row) for row in report.flatten(["title", "note"])] + notes


class Gathered(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.notes = []

    def emit(self, record):
        self.notes.append(record.getMessage())


def validate_croissant():
    import mlcroissant

    gathered = Gathered()
    logging.getLogger().addHandler(gathered)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dataset = mlcroissant.Dataset(jsonld=str(release / "croissant.json"))
        issues = dataset.metadata.ctx.issues
        found = sorted(issues.errors) + sorted(issues.warnings)
        for table, said in manifest["tables"].items():
            count = sum(1 for _ in dataset.records(table)) if said["rows"] else 0
            if count != said["rows"]:
                found.append(f"{table}: expected {said['rows']} records, got {count}")
    return found + gathered.notes


def attempt(act):
    try:
        return act()
    except Exception as error:
        return [f"{type(error).__name__}: {str(error)[:300]}"]


def version(name):
    return sys.version.split()[0] if name == "python" else importlib.metadata.version(name)


print(
    json.dumps(
        {
            "readers": [
                {"reader": name, "version": version(module), "wrong": compare(read)}
                for name, (module, read) in readers.items()
            ],
            "validators": [
                {"validator": name, "version": version(name), "found": attempt(act)}
                for name, act in (("frictionless", validate_frictionless), ("mlcroissant", validate_croissant))
            ],
        },
        indent=1,
    )
)
