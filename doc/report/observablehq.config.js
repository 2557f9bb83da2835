// Everything that the page needs is built into it: no stylesheet, font or
// script comes from elsewhere.
export default {
  title: "PHK dalam berita",
  root: "src",
  output: "dist",
  style: "report.css",
  globalStylesheets: [],
  search: false,
  sidebar: false,
  pager: false,
  toc: false,
  footer: ""
};
