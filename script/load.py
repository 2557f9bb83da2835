"""Loads articles from files into a table; called by script/load, which tells how.

A file is read twice: once for its columns, the order of day and month and the
number of its rows, once for its articles.  Neither keeps rows, so memory does not
grow with the file.
"""
import argparse
import codecs
import csv
import datetime
import gzip
import html
import io
import itertools
import json
import os
import re
import shutil
import sys
import tempfile
import zipfile

import lxml.html
import openpyxl
import psycopg
import tqdm
from psycopg import sql

ROLES = ("title", "body", "published", "outlet", "url")

# Names of columns, the likelier first.
NAMES = {
    "title": "title judul judul_berita judul_artikel headline head_line titel news_title article_title post_title "
             "berita_judul title_text subjek subject",
    "body": "body isi isi_berita isi_artikel konten content teks text naskah full_text fulltext isi_konten konten_berita "
            "article_text article_body news_content content_text body_text berita artikel article news "
            "deskripsi description ringkasan summary",
    "published": "published tanggal tgl date tanggal_terbit tgl_terbit tanggal_publikasi tanggal_berita tanggal_rilis "
                 "published_at published_date publish_date publishedat publication_date date_published pubdate pub_date datetime date_time "
                 "hari_tanggal waktu waktu_terbit timestamp terbit tayang posted_at post_date created_at createdat time",
    "outlet": "outlet sumber source media nama_media sumber_berita portal situs source_name publisher penerbit site website "
              "domain surat_kabar",
    "url": "url link tautan href permalink source_url article_url news_url url_berita link_berita url_artikel uri alamat",
}
NAMES = {role: names.split() for role, names in NAMES.items()}

SAMPLE = 500        # rows by which columns are told
NUMERIC_DAY = re.compile(r"(?<![\d/.-])(\d{1,2})( ?[/.-] ?)(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
ADDRESS = re.compile(r"^\s*(https?://|www\.)\S+\s*$", re.I)
MARKUP = re.compile(r"</?(p|br|div|a|span|strong|b|i|em|u|img|script|style|ul|ol|li|h[1-6]|iframe|figure|table|tr|td|"
                    r"blockquote|section|article|center|font)\b[^<>]*>|<!--", re.I)
ENTITY = re.compile(r"&(#\d+|#x[0-9a-f]+|[a-z]{2,8});", re.I)
# "Baca juga: ..." and its like are another article's title.
LINK_LINE = re.compile(r"^\W*(baca|simak|lihat|tonton|dengarkan)( berita| artikel| video)?( juga| pula| selengkapnya| lainnya| terkait)"
                       r"\b.{0,300}$|^\W*(artikel|berita) (terkait|lainnya)\b.{0,300}$|^\s*\[gambas:[^\]]*\]\s*$|^\s*advertisement\s*$", re.I)


class Refused(Exception):
    """What is wrong with a file or a table, in one sentence."""


def say(text):
    print(text, file=sys.stderr)


def many(n, one, several=None):
    return f"{n:,} {one if n == 1 else several or one + 's'}"


# Characters -------------------------------------------------------------------------

def _byte_of_1252():
    """The bytes of Windows-1252, with the five that it lacks as they are."""
    table = {}
    for byte in range(0x80, 0x100):
        try:
            table[bytes([byte]).decode("cp1252")] = byte
        except UnicodeDecodeError:
            table[chr(byte)] = byte
    return table


BYTE_OF_1252 = _byte_of_1252()
CHAR_OF_1252 = {byte: char for char, byte in BYTE_OF_1252.items()}
# What UTF-8 looks like where somebody took it for Windows-1252: a leading byte and
# those that go on, two at least.
TWICE = re.compile("[\u00c2-\u00f4][%s]+" % "".join(re.escape(CHAR_OF_1252[b]) for b in range(0x80, 0xC0)))


def mend(text):
    """Text that was encoded twice ("â€œ"), where the bytes leave no doubt."""
    def decode(match):
        try:
            return bytes(BYTE_OF_1252[char] for char in match.group()).decode("utf-8")
        except UnicodeDecodeError:
            return match.group()
    for _ in range(2):
        mended = TWICE.sub(decode, text)
        if mended == text:
            break
        text = mended
    return text


class Odd:
    """Bytes that are no UTF-8, read as Windows-1252 one by one."""
    count = 0

    @classmethod
    def decode(cls, error):
        wrong = error.object[error.start:error.end]
        cls.count += len(wrong)
        return "".join(CHAR_OF_1252.get(byte, "\ufffd") for byte in wrong), error.end


codecs.register_error("windows-1252", Odd.decode)


def encoding_of(path, opener):
    """The encoding of a file, and how that is known."""
    with opener(path) as file:
        begin = file.read(65536)
    for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
                       (codecs.BOM_UTF16_BE, "utf-16")):
        if begin.startswith(mark):
            return name
    # Without a mark, every second byte of most of UTF-16 is zero.
    half = len(begin) // 2
    if half > 8 and begin[1::2].count(0) > half * 0.4:
        return "utf-16-le"
    if half > 8 and begin[0::2].count(0) > half * 0.4:
        return "utf-16-be"
    return "utf-8"


# Files ------------------------------------------------------------------------------

class Source:
    """A file of articles: rows() gives each as a dict of columns, or a reason why not."""

    def __init__(self, path, encoding):
        self.path = path
        with open(path, "rb") as file:
            magic = file.read(8)
        self.opener = gzip.open if magic.startswith(b"\x1f\x8b") else open
        if self.opener is gzip.open:
            with gzip.open(path) as file:
                magic = file.read(8)
        self.about = []
        self.columns = []
        if magic == b"":
            raise Refused("the file is empty")
        if magic.startswith(b"PK\x03\x04"):
            self.kind, self.rows = "XLSX", self.sheet_rows
            return
        if magic.startswith(b"\xd0\xcf\x11\xe0"):
            raise Refused("this is the format of Excel before 2007: save it as .xlsx or CSV")
        self.encoding = encoding or encoding_of(path, lambda p: self.opener(p, "rb"))
        self.errors = "windows-1252" if self.encoding.startswith("utf-8") else "replace"
        with self.text() as file:
            begin = file.read(1 << 20)
        if not begin.strip():
            raise Refused("the file is empty")
        first = begin.lstrip()[0]
        if first == "{" and self.is_json(begin.lstrip().split("\n", 1)[0]):
            self.kind, self.rows = "JSON lines", self.line_rows
        elif first in "[{":
            self.kind, self.rows = "JSON", self.json_rows
        else:
            self.kind, self.rows = "CSV", self.csv_rows
            self.choose_dialect(begin)

    @staticmethod
    def is_json(text):
        try:
            return isinstance(json.loads(text), dict)
        except ValueError:
            return False

    def text(self):
        return io.TextIOWrapper(self.opener(self.path, "rb"), encoding=self.encoding, errors=self.errors, newline="")

    # CSV

    def choose_dialect(self, begin):
        """The separator and the quotes with which most rows have as many fields as the first."""
        self.skip = 0
        told = re.match(r"\ufeff?sep=(.)\r?\n", begin)
        if told:
            begin = begin[told.end():]
            self.skip = 1
        # The last row of what was read may be cut.
        lines = begin.splitlines(keepends=True)
        if len(begin) >= 1 << 20:
            lines = lines[:-1]
        best = None
        escaped = begin.count('\\"') > begin.count('""')
        for delimiter in [told.group(1)] if told else [",", ";", "\t", "|"]:
            for quote in ['"', "'"]:
                options = {"delimiter": delimiter, "quotechar": quote}
                if escaped and quote == '"':
                    options.update(escapechar="\\", doublequote=False)
                try:
                    rows = [row for row in itertools.islice(csv.reader(lines, **options), 200) if row]
                except csv.Error:
                    continue
                if not rows or len(rows[0]) < 2:
                    continue
                same = sum(len(row) == len(rows[0]) for row in rows) / len(rows)
                quoted = sum(cell.startswith(quote) for row in rows for cell in row)
                score = (round(same, 2), -quoted, len(rows[0]))
                if best is None or score > best[0]:
                    best = (score, options, rows)
        if best is None:
            line = lines[0].strip()[:80]
            raise Refused(f"neither JSON nor CSV of several columns; it begins with \"{line}\"")
        _, self.dialect, rows = best
        self.header = self.is_header(rows)
        names = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
        self.about.append(f"separated by {names.get(self.dialect['delimiter'], self.dialect['delimiter'])}")
        if not self.header:
            self.about.append("without names of columns")

    @staticmethod
    def is_header(rows):
        first = [cell.strip() for cell in rows[0]]
        if any(folded(cell) in names for cell in first for names in NAMES.values()):
            return True
        return not any(len(cell) > 60 or ADDRESS.match(cell) or NUMERIC_DAY.search(cell) for cell in first)

    def csv_rows(self):
        with self.text() as file:
            for _ in range(self.skip):
                file.readline()
            reader = csv.reader((line.replace("\0", "") for line in file), **self.dialect)
            names = None
            while True:
                at = reader.line_num + self.skip + 1
                try:
                    row = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    yield at, f"{error}: a quoted field does not end"
                    return
                if not any(cell.strip() for cell in row):
                    continue
                if names is None:
                    names = unique(row) if self.header else [f"column {n}" for n in range(1, len(row) + 1)]
                    self.columns = names
                    if self.header:
                        continue
                if len(row) > len(names) and any(cell.strip() for cell in row[len(names):]):
                    yield at, f"{len(row)} fields, but the first row has {len(names)}"
                else:
                    yield at, dict(zip(names, row))

    # JSON

    def line_rows(self):
        with self.text() as file:
            for at, line in enumerate(file, 1):
                if not line.strip():
                    continue
                try:
                    value = json.loads(line)
                except ValueError:
                    value = None
                yield at, self.flat(value) if isinstance(value, dict) else "no JSON object"

    def json_rows(self):
        """Objects of an array, or one behind the other, without reading them all."""
        decoder = json.JSONDecoder()
        at = 0
        with self.text() as file:
            buffer = ""
            step = 1 << 16
            while True:
                buffer = buffer.lstrip(" \t\r\n,[]")
                try:
                    value, end = decoder.raw_decode(buffer)
                except ValueError:
                    more = file.read(step)
                    if not more:
                        if buffer:
                            yield at + 1, "JSON that does not end, or is none"
                        return
                    # An object that is long is not tried again for each piece of it.
                    step = min(max(step, len(buffer)), 1 << 26)
                    buffer += more
                    continue
                buffer = buffer[end:]
                # {"data": [...]}
                inner = next((v for v in value.values() if isinstance(v, list) and v and isinstance(v[0], dict)), None) \
                    if isinstance(value, dict) and not any(isinstance(v, str) and len(v) > 80 for v in value.values()) else None
                for item in inner or [value]:
                    at += 1
                    yield at, self.flat(item) if isinstance(item, dict) else "no JSON object"

    def flat(self, value):
        """Objects in objects become columns a.b; a list of texts becomes lines."""
        row = {}
        for key, item in value.items():
            if isinstance(item, dict):
                for inner, part in item.items():
                    if not isinstance(part, (dict, list)):
                        row[f"{key}.{inner}"] = plain(part)
            elif isinstance(item, list):
                row[key] = "\n".join(plain(part) for part in item if not isinstance(part, (dict, list)))
            else:
                row[key] = plain(item)
        for key in row:
            if key not in self.columns:
                self.columns.append(key)
        return row

    # XLSX

    def sheet_rows(self):
        try:
            book = openpyxl.load_workbook(self.path, read_only=True, data_only=True)
        except (zipfile.BadZipFile, KeyError, ValueError) as error:
            raise Refused(f"this workbook cannot be read: {error}") from None
        try:
            sheet = max(book.worksheets, key=lambda s: s.max_row or 0)
            names = None
            for at, cells in enumerate(sheet.iter_rows(values_only=True), 1):
                row = [plain(cell) for cell in cells]
                filled = sum(bool(cell.strip()) for cell in row)
                # A title above the table has one cell.
                if filled == 0 or (names is None and filled < 2):
                    continue
                if names is None:
                    header = self.is_header([row])
                    names = unique(row) if header else [f"column {n}" for n in range(1, len(row) + 1)]
                    self.columns = names
                    if header:
                        continue
                yield at, dict(zip(names, row))
        finally:
            book.close()


def plain(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\0", "")


def folded(name):
    return re.sub(r"[^a-z0-9]+", "_", name.strip().strip("\ufeff").lower()).strip("_")


def unique(names):
    result = []
    for n, name in enumerate(names, 1):
        name = name.strip().strip("\ufeff") or f"column {n}"
        while name in result:
            name += "'"
        result.append(name)
    return result


# Columns ----------------------------------------------------------------------------

class Column:
    """What the first rows have in a column."""

    def __init__(self, name):
        self.name = name
        self.filled = 0
        self.letters = 0
        self.addresses = 0
        self.lines = 0
        self.values = set()
        self.sample = []

    def add(self, value):
        value = value.strip()
        if not value:
            return
        self.filled += 1
        self.letters += len(value)
        self.addresses += bool(ADDRESS.match(value))
        self.lines += "\n" in value
        self.values.add(value[:200])
        if len(self.sample) < 100:
            self.sample.append(value)

    @property
    def average(self):
        return self.letters / self.filled if self.filled else 0

    @property
    def is_address(self):
        return self.filled > 0 and self.addresses > self.filled / 2


def choose_columns(rows, columns, options, days):
    """The column of each role, and how it was found.  days() tells which share of values are dates."""
    seen = {name: Column(name) for name in columns}
    for row in rows:
        for name, value in row.items():
            seen[name].add(value)
    chosen, why = {}, {}

    def take(role, name, reason):
        chosen[role], why[role] = name, reason

    for role in ROLES:
        named = getattr(options, role)
        if named is None:
            continue
        match = next((name for name in columns if name == named), None) or \
            next((name for name in columns if folded(name) == folded(named)), None)
        if match is None:
            raise Refused(f"there is no column \"{named}\"; the columns are {', '.join(columns)}")
        take(role, match, "as told")

    def free(column):
        return column.name not in chosen.values() and column.filled > 0

    def fits(role, column):
        """Is what is in it of the kind that its name says?"""
        if role == "url":
            return column.is_address
        if column.is_address:
            return False
        if role == "published":
            return column.average < 80 and days(column.sample) > 0
        if role == "body":
            return column.average > 40
        return column.average < 300

    for role in ("url", "published", "title", "outlet", "body"):
        if role in chosen:
            continue
        matches = [column for name in NAMES[role] for column in seen.values()
                   if folded(column.name) in (name, name.replace("_", "")) and free(column) and fits(role, column)]
        if matches:
            # Of "berita" and "isi" the longer one has the text.
            best = max(matches, key=lambda c: c.average) if role == "body" else matches[0]
            take(role, best.name, "by its name")
    if "body" not in chosen:
        texts = [c for c in seen.values() if free(c) and not c.is_address and c.average > 120]
        if texts:
            take("body", max(texts, key=lambda c: c.average).name, "by what is in it")
    if "title" not in chosen and "body" in chosen:
        titles = [c for c in seen.values() if free(c) and not c.is_address and 15 < c.average < 200 and not c.lines
                  and len(c.values) > c.filled * 0.7 and days(c.sample) < 0.5 and c.average < seen[chosen["body"]].average]
        if titles:
            take("title", max(titles, key=lambda c: c.average).name, "by what is in it")
    if "published" not in chosen:
        dates = [(days(c.sample), c.name) for c in seen.values() if free(c) and not c.is_address and c.average < 60]
        if dates and max(dates)[0] > 0.8:
            take("published", max(dates)[1], "by what is in it")
    if "url" not in chosen:
        addresses = [c for c in seen.values() if free(c) and c.is_address and len(c.values) > c.filled * 0.7]
        if addresses:
            take("url", addresses[0].name, "by what is in it")
    if "body" not in chosen:
        raise Refused(f"no column with the article text was found; name it with --body. The columns are {', '.join(columns)}")
    return chosen, why


# Texts ------------------------------------------------------------------------------

BLOCKS = {"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote", "section", "article"}


def without_markup(text):
    if not MARKUP.search(text):
        return html.unescape(text) if ENTITY.search(text) else text
    try:
        tree = lxml.html.fragment_fromstring(text, create_parent="div")
    except (lxml.etree.ParserError, ValueError):
        return text
    lxml.etree.strip_elements(tree, "script", "style", "iframe", "noscript", lxml.etree.Comment, with_tail=False)
    for node in tree.iter():
        if node.tag in BLOCKS:
            node.tail = "\n" + (node.tail or "")
            if node.tag != "br":
                node.text = "\n" + (node.text or "")
    return tree.text_content()


def clean_body(text):
    text = without_markup(text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = (re.sub(r"[ \t\u00a0\u200b]+", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line and not LINK_LINE.match(line))


def clean_title(text):
    return re.sub(r"\s+", " ", without_markup(text)).strip()


# The table ---------------------------------------------------------------------------

class Target:
    """The table, the names of its columns, and what of it is there."""

    def __init__(self, connection, table, track):
        self.connection = connection
        self.extension()
        oid = self.value("SELECT to_regclass(%s)::oid", table)
        self.made = oid is None
        if self.made:
            self.make(table, track)
            oid = self.value("SELECT to_regclass(%s)::oid", table)
        self.oid = oid
        self.name = self.value("SELECT format('%%I.%%I', n.nspname, c.relname) FROM pg_class c "
                               "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = %s", oid)
        self.find_columns()
        connection.commit()

    def value(self, statement, *arguments):
        row = self.connection.execute(statement, arguments or None).fetchone()
        return row and row[0]

    def extension(self):
        find = ("SELECT format('%I', n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace "
                "WHERE e.extname = 'fakta'")
        self.schema = self.value(find)
        if self.schema is None:
            try:
                self.connection.execute("CREATE EXTENSION fakta")
            except psycopg.Error as error:
                raise Refused(f"the database has no extension fakta, and it could not be created: {error}".strip()) from None
            say("created extension fakta")
            self.schema = self.value(find)

    def make(self, table, track):
        # The name as it is written in SQL.
        parts = self.value("SELECT array_to_json(parse_ident(%s))::text", table)
        name = sql.Identifier(*json.loads(parts))
        self.connection.execute(sql.SQL(
            "CREATE TABLE {} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text, body text, "
            "published date, outlet text, url text)").format(name))
        if track:
            self.connection.execute(f"SELECT {self.schema}.track_layoffs(%s)", (name.as_string(self.connection),))
        say(f"created table {table}" + (", tracked by track_layoffs()" if track else ""))

    def find_columns(self):
        types = dict(self.connection.execute(
            "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = %s AND attnum > 0 "
            "AND NOT attisdropped AND attgenerated = ''", (self.oid,)).fetchall())
        # What the triggers of a tracked table read.
        tracked = self.connection.execute(
            "SELECT string_to_array(encode(tgargs, 'escape'), '\\000'), ARRAY(SELECT m[1] FROM regexp_matches("
            "pg_get_triggerdef(oid), '\\mold\\.(\"(?:[^\"]|\"\")+\"|[^ ,()]+)', 'gi') m) FROM pg_trigger "
            "WHERE tgrelid = %s AND tgname = 'fakta_layoffs_update'", (self.oid,)).fetchone()
        self.tracked = tracked is not None
        self.columns = {}
        if tracked:
            for role, column in zip(*tracked):
                if role in ROLES:
                    self.columns[role] = column[1:-1].replace('""', '"') if column.startswith('"') else column
        for role in ROLES:
            if role not in self.columns:
                match = next((name for wanted in NAMES[role] for name in types if folded(name) == wanted
                              and name not in self.columns.values()), None)
                if match:
                    self.columns[role] = match
        if "body" not in self.columns:
            raise Refused(f"table {self.name} has no text column for the article text; its columns are {', '.join(types)}")
        if "published" in self.columns:
            self.day_type = types[self.columns["published"]]

    def prepare(self):
        """What is there already, as hashes that the server keeps."""
        column = {role: sql.Identifier(name) for role, name in self.columns.items()}
        self.connection.execute("CREATE TEMP TABLE IF NOT EXISTS fakta_seen (hash uuid PRIMARY KEY, before bool)")
        self.connection.execute("CREATE TEMP TABLE IF NOT EXISTS fakta_stage (n int, title text, body text, day text, "
                                "outlet text, url text, body_hash uuid, url_hash uuid)")
        parts = [sql.SQL("SELECT {} FROM {}").format(sql.SQL(self.body_hash).format(column["body"]), self.table())]
        if "url" in column:
            parts.append(sql.SQL("SELECT {} FROM {}").format(sql.SQL(self.url_hash).format(column["url"], column["url"]), self.table()))
        for part in parts:
            self.connection.execute(sql.SQL("INSERT INTO fakta_seen SELECT h, true FROM ({}) x (h) WHERE h IS NOT NULL "
                                            "ON CONFLICT DO NOTHING").format(part))
        self.connection.commit()

    body_hash = "md5(regexp_replace({}::text, '\\s+', ' ', 'g'))::uuid"
    # Without what only counts visitors.
    url_hash = ("CASE WHEN {}::text ~ '\\S' THEN md5('url ' || regexp_replace(regexp_replace(lower(btrim({}::text)), '#.*$', ''), "
                "'[?&](utm_|fbclid|page=all).*$|/+$', ''))::uuid END")

    def table(self):
        return sql.SQL(self.name)

    def write(self, batch, written):
        """One transaction.  Gives how many came in, were there before, came twice, and lack a day."""
        run = self.connection.execute
        run("TRUNCATE fakta_stage")
        with self.connection.cursor().copy("COPY fakta_stage (n, title, body, day, outlet, url) FROM STDIN") as copy:
            for n, row in enumerate(batch):
                copy.write_row((n, *row))
        run(sql.SQL("UPDATE fakta_stage SET body_hash = {}, url_hash = {}").format(
            sql.SQL(self.body_hash).format(sql.SQL("body")), sql.SQL(self.url_hash).format(sql.SQL("url"), sql.SQL("url"))))
        before, twice = run(
            "WITH known AS (SELECT s.n, bool_or(k.before) AS before FROM fakta_stage s JOIN fakta_seen k "
            "ON k.hash IN (s.body_hash, s.url_hash) GROUP BY s.n), "
            "repeated AS (SELECT n FROM (SELECT n, row_number() OVER (PARTITION BY body_hash ORDER BY n) AS b, url_hash, "
            "row_number() OVER (PARTITION BY url_hash ORDER BY n) AS u FROM fakta_stage WHERE n NOT IN (SELECT n FROM known)) x "
            "WHERE b > 1 OR (u > 1 AND url_hash IS NOT NULL)), "
            "gone AS (DELETE FROM fakta_stage WHERE n IN (SELECT n FROM known UNION SELECT n FROM repeated)) "
            "SELECT count(*) FILTER (WHERE before), count(*) FILTER (WHERE NOT before) + (SELECT count(*) FROM repeated) "
            "FROM known").fetchone()
        values = {"title": "title", "body": "body", "outlet": "outlet", "url": "url"}
        day = sql.SQL("{}.date_value(day, {})").format(sql.SQL(self.schema), sql.Literal(written))
        roles = [role for role in ROLES if role in self.columns]
        expressions = []
        for role in roles:
            if role != "published":
                expressions.append(sql.SQL(values[role]))
            elif self.day_type == "timestamp with time zone":
                expressions.append(sql.SQL("{}::timestamp AT TIME ZONE 'Asia/Jakarta'").format(day))
            elif self.day_type in ("date", "timestamp without time zone"):
                expressions.append(day)
            else:
                expressions.append(sql.SQL("coalesce({}::text, day)").format(day))
        dateless = run(sql.SQL("SELECT count(*) FROM fakta_stage WHERE day IS NOT NULL AND {} IS NULL").format(day)).fetchone()[0]
        examples = [row[0] for row in run(sql.SQL("SELECT day FROM fakta_stage WHERE day IS NOT NULL AND {} IS NULL "
                                                  "ORDER BY n LIMIT 3").format(day))] if dateless else []
        titleless, undated = run("SELECT count(*) FILTER (WHERE title IS NULL), count(*) FILTER (WHERE day IS NULL) "
                                 "FROM fakta_stage").fetchone()
        came = run(sql.SQL("INSERT INTO {} ({}) SELECT {} FROM fakta_stage ORDER BY n").format(
            self.table(), sql.SQL(", ").join(sql.Identifier(self.columns[role]) for role in roles),
            sql.SQL(", ").join(expressions))).rowcount
        run("INSERT INTO fakta_seen SELECT h, false FROM fakta_stage, unnest(ARRAY[body_hash, url_hash]) h WHERE h IS NOT NULL "
            "ON CONFLICT DO NOTHING")
        self.connection.commit()
        return {"came in": came, "before": before, "twice": twice, "no date": undated, "unread date": dateless,
                "examples": examples, "no title": titleless}

    def share_of_days(self, values):
        if not values:
            return 0
        return self.value(f"SELECT avg(({self.schema}.date_value(v, '2025-01-01') IS NOT NULL)::int)::float8 FROM unnest(%s::text[]) v",
                          [value[:300] for value in values])


# One file ----------------------------------------------------------------------------

def look(source, target, options):
    """The first reading: columns, the order of days, the number of rows."""
    first, bad, total = [], [], 0
    chosen = why = None
    order = {"day": 0, "month": 0, "either": 0}

    def decide():
        chosen, why = choose_columns(first, source.columns, options, target.share_of_days)
        target.connection.commit()
        return chosen, why

    def count_order(row):
        match = NUMERIC_DAY.search(row.get(chosen["published"], "")) if "published" in chosen else None
        if match:
            a, b = int(match.group(1)), int(match.group(3))
            order["day" if a > 12 >= b else "month" if b > 12 >= a else "either"] += 1

    for _, row in source.rows():
        if isinstance(row, str):
            continue
        total += 1
        if chosen is None:
            first.append(row)
            if len(first) < SAMPLE:
                continue
            chosen, why = decide()
            for early in first:
                count_order(early)
        else:
            count_order(row)
    if chosen is None:
        if not first:
            bad = [f"line {at}: {row}" for at, row in itertools.islice(source.rows(), 3) if isinstance(row, str)]
            raise Refused("there is no row in it" + (f" ({'; '.join(bad)})" if bad else ""))
        chosen, why = decide()
        for early in first:
            count_order(early)
    return chosen, why, order, total


def turn(match):
    return f"{match.group(3)}{match.group(2)}{match.group(1)}{match.group(2)}{match.group(4)}"


def load_file(path, label, target, options):
    Odd.count = 0
    source = Source(path, options.encoding)
    chosen, why, order, total = look(source, target, options)
    odd = Odd.count
    say(f"{label}: {', '.join([source.kind, *source.about])}" +
        ("" if source.kind == "XLSX" or source.encoding == "utf-8" else f", {source.encoding.replace('-sig', ' with a byte order mark')}"))
    for role in ROLES:
        if role in chosen:
            kept = "" if role in target.columns else "; left out, the table has no column for it"
            say(f"  {role:<9} = {chosen[role]} ({why[role]}){kept}")
        elif role in ("title", "published"):
            say(f"  {role:<9} = none of: {', '.join(c for c in source.columns if c not in chosen.values()) or '(no more columns)'}")
    if odd:
        say(f"  {many(odd, 'byte')} that {'is' if odd == 1 else 'are'} not UTF-8 {'was' if odd == 1 else 'were'} read as Windows-1252")
    month_first = options.month_first or (not options.day_first and order["month"] > 0 and order["day"] == 0)
    if order["day"] + order["month"] + order["either"]:
        if options.month_first or options.day_first:
            told = "as told"
        elif order["day"] and order["month"]:
            told = f"of what both fits; {order['day']:,} dates have the day first and {order['month']:,} the month, so look at them"
        elif order["day"] or order["month"]:
            told = f"as {many(order['day'] or order['month'], 'date')} {'tells' if order['day'] + order['month'] == 1 else 'tell'}"
        else:
            told = "of dates that fit either way; --month-first is the other one"
        say(f"  dates: {'month' if month_first else 'day'} first, {told}")

    counts = {"came in": 0, "before": 0, "twice": 0, "no date": 0, "unread date": 0, "no title": 0}
    bad, nbad, examples, mended, empty = [], 0, [], 0, 0
    batch = []

    def flush():
        result = target.write(batch, options.written)
        for key in counts:
            counts[key] += result[key]
        examples.extend(result["examples"][:3 - len(examples)])
        batch.clear()

    bar = tqdm.tqdm(total=total, unit=" articles", disable=not sys.stderr.isatty(), desc=label, leave=False)
    for at, row in source.rows():
        if isinstance(row, str):
            nbad += 1
            if nbad <= 5:
                bad.append((at, row))
            continue
        bar.update()
        cell = {role: row.get(name) or "" for role, name in chosen.items()}
        whole = {role: mend(value) for role, value in cell.items()}
        mended += whole != cell
        body = clean_body(whole["body"])
        if not body:
            empty += 1
            continue
        day = whole.get("published", "").strip()
        if month_first:
            day = NUMERIC_DAY.sub(turn, day, count=1)
        batch.append((clean_title(whole.get("title", "")) or None, body, day or None,
                      re.sub(r"\s+", " ", whole.get("outlet", "")).strip() or None, whole.get("url", "").strip() or None))
        if len(batch) >= options.batch:
            flush()
    if batch:
        flush()
    bar.close()
    say(f"  {many(counts['came in'], 'article')} came in" +
        (f", {counts['before']:,} {'was' if counts['before'] == 1 else 'were'} there already" if counts["before"] else "") +
        (f", {many(counts['twice'], 'duplicate')} left out" if counts["twice"] else ""))
    if counts["no title"]:
        say(f"  without a title: {counts['no title']:,}" + ("" if "title" in chosen else " (no title column)"))
    if counts["no date"]:
        say(f"  without a date: {counts['no date']:,} ({'the field is empty' if 'published' in chosen else 'no date column'})")
    if counts["unread date"]:
        hint = "" if options.written else "; dates like \"2 jam lalu\" need --written DAY"
        say(f"  without a date: {counts['unread date']:,} that could not be read, such as {', '.join(repr(e[:60]) for e in examples)}{hint}")
    if mended:
        say(f"  {many(mended, 'article')} had been encoded twice and {'was' if mended == 1 else 'were'} mended")
    if empty:
        say(f"  {many(empty, 'row')} without a text left out")
    for at, reason in bad:
        say(f"  line {at} left out: {reason}")
    if nbad > len(bad):
        say(f"  … and {nbad - len(bad):,} more lines")
    return counts["came in"], counts["before"] + counts["twice"]


def spooled(path):
    """The path itself, or that of a copy: a pipe can be read only once."""
    if os.path.isfile(path):
        return path, None
    copy = tempfile.NamedTemporaryFile(prefix="fakta-load-")
    with open(path, "rb") as file:
        shutil.copyfileobj(file, copy)
    copy.flush()
    return copy.name, copy


def arguments():
    parser = argparse.ArgumentParser(prog="script/load", add_help=False, allow_abbrev=False)
    for role in ROLES:
        parser.add_argument(f"--{role}")
    parser.add_argument("--day-first", action="store_true")
    parser.add_argument("--month-first", action="store_true")
    parser.add_argument("--written", type=datetime.date.fromisoformat)
    parser.add_argument("--encoding")
    parser.add_argument("--no-track", action="store_true")
    parser.add_argument("--batch", type=int, default=1000)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    if options.day_first and options.month_first:
        parser.error("--day-first and --month-first exclude each other")
    if options.batch < 1:
        parser.error("--batch must be at least 1")
    if options.encoding:
        try:
            options.encoding = codecs.lookup(options.encoding).name
        except LookupError:
            parser.error(f"there is no encoding {options.encoding}")
    # What is no file, and does not look like the name of one, is the table.
    options.table = "article"
    last = options.files[-1]
    if len(options.files) > 1 and not os.path.exists(last) and "/" not in last \
            and not re.search(r"\.(csv|tsv|txt|json|jsonl|ndjson|xlsx?|gz)$", last, re.I):
        options.table = options.files.pop()
    for path in options.files:
        if not os.access(path, os.R_OK) or os.path.isdir(path):
            parser.error(f"cannot read {path}")
    return options


def main():
    options = arguments()
    # A field may be a whole article, but not a whole file whose quote does not end.
    csv.field_size_limit(50_000_000)
    came = known = failed = 0
    try:
        with psycopg.connect("", client_encoding="utf8", application_name="script/load") as connection:
            connection.execute("SET client_min_messages = warning")
            target = Target(connection, options.table, not options.no_track)
            target.prepare()
            for path in options.files:
                real, copy = spooled(path)
                try:
                    new, old = load_file(real, os.path.basename(path), target, options)
                    came, known = came + new, known + old
                except (Refused, UnicodeError, EOFError) as error:
                    connection.rollback()
                    say(f"script/load: {path}: {error}")
                    failed += 1
                finally:
                    if copy:
                        copy.close()
            if came:
                connection.execute(sql.SQL("ANALYZE {}").format(target.table()))
            if len(options.files) > 1:
                say(f"{many(came, 'article')} came in from {many(len(options.files), 'file')}")
            if not target.tracked:
                say(f"events are read after: SELECT track_layoffs('{target.name}')")
    except (Refused, psycopg.Error) as error:
        say(f"script/load: {str(error).strip()}")
        return 1
    except KeyboardInterrupt:
        say("script/load: interrupted; what came in stays, and calling it again goes on")
        return 130
    if failed:
        return 1
    if came + known == 0:
        say("script/load: nothing came in")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
