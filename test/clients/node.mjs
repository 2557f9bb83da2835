// Reads the tracked table through node-postgres; prints what each value of
// queries.txt is, in the words that all clients use.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

// The package is installed elsewhere; see run.
const pg = createRequire(`${process.env.PACKAGES}/`)("pg");

const declared = {23: "integer", 701: "number", 1082: "date", 25: "text", 16: "boolean"};
const natural = {
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  date: (value) => value instanceof Date,
  text: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean"
};
const two = (number) => String(number).padStart(2, "0");

function show(query, {fields, rows}) {
  rows.forEach((row, number) => fields.forEach((field, i) => {
    const type = declared[field.dataTypeID] ?? `type ${field.dataTypeID}`;
    const value = row[i];
    const said = value === null || natural[type]?.(value) ? type : `${type} as ${typeof value}`;
    // A date is midnight where node runs: its parts are right there, and its
    // toISOString() is the day before to the east of Greenwich.
    const text = value === null ? "NULL"
      : type === "number" ? value.toFixed(2)
      : type === "date" ? `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`
      : String(value);
    console.log(`${query} ${number + 1} ${field.name} ${said} ${text}`);
  }));
}

const client = new pg.Client();
await client.connect();
for (const line of readFileSync("queries.txt", "utf8").trimEnd().split("\n")) {
  const [query, text] = line.split("\t");
  show(query, await client.query({text, rowMode: "array"}));
}
show("parameters", await client.query({
  text: `SELECT company, headcount FROM article_layoff JOIN article USING (id)
    WHERE headcount >= $1 AND article_layoff.published BETWEEN $2 AND $3
      AND search @@ websearch_to_tsquery('indonesian_news', $4) ORDER BY headcount`,
  values: [1000, "2025-05-01", "2025-05-31", "pemberhentian karyawan"],
  rowMode: "array"
}));

// The way out of the trap: dates as text.
const {rows} = await client.query({
  text: "SELECT published FROM article_layoff WHERE published IS NOT NULL ORDER BY published LIMIT 1",
  types: {getTypeParser: (oid, format) => (oid === 1082 ? (value) => value : pg.types.getTypeParser(oid, format))}
});
if (rows[0].published !== "2025-05-06") throw new Error(`a date as text is ${rows[0].published}`);
await client.end();
