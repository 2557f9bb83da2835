// What a chart or a table shows as a CSV file: plain figures and days, the names
// of the views' columns, whatever the language of the page.
import {element} from "./element.js";
import {said} from "./labels.js";

// A text that a spreadsheet would take for a formula is only a text: it comes from
// articles.
function cell(value) {
  if (value == null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export function csv(rows, columns) {
  return `${[columns, ...rows.map((row) => columns.map((column) => row[column]))].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

// The mark at the beginning is how Excel knows UTF-8.
export function csvButton(name, rows, columns) {
  return element("button", {class: "csv", type: "button", "aria-label": `${said().csv}: ${name}`, onclick: () => {
    const address = URL.createObjectURL(new Blob(["\ufeff", csv(rows, columns)], {type: "text/csv;charset=utf-8"}));
    const link = element("a", {href: address, download: `${name}.csv`});
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }}, said().csv);
}
