const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as it may stand in a page, whatever somebody wrote. */
export function safe(text: unknown): string {
  return String(text ?? "").replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}

/** On paper: A4, the case on the head of every sheet and its number of pages at the foot, nothing torn apart. */
const print = (title: string) => `@page{size:A4;margin:20mm 16mm 18mm;
@top-left{content:"${title.replace(/["\\<\n]/g, " ")}";font:9pt sans-serif;color:#555}
@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#555}}
@media print{body{margin:0;padding:0;max-width:none;font-size:10.5pt}a{color:inherit;text-decoration:none}
h2{break-after:avoid}tr,dl{break-inside:avoid}thead{display:table-header-group}.sheet{break-before:page;border-top:0}
article{orphans:3;widows:3}}`;

/** A page that reads and prints without the network and carries nothing out. */
export function pageHead(lang: "zh" | "en", title: string): string {
  return `<!doctype html><html lang="${lang === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)}</title><style>
body{max-width:860px;margin:32px auto;padding:0 20px;font:14px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:#191d26}
h1{font-size:22px;margin:0 0 4px}h2{font-size:16px;margin:28px 0 8px;padding-top:10px;border-top:1px solid #c9ced7}
.m{color:#656d7b;font-size:12px}dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 18px;margin:8px 0}
dt{color:#656d7b}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
article{margin:10px 0;padding:8px 12px;border:1px solid #e3e6eb;border-radius:4px;break-inside:avoid}
article p{margin:2px 0;white-space:pre-wrap;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;font-size:12px}th,td{padding:4px 8px 4px 0;border-bottom:1px solid #e3e6eb;text-align:left;vertical-align:top;overflow-wrap:anywhere}
code{font:11px/1.5 Consolas,monospace;overflow-wrap:anywhere}a{color:#3b4fa6}
${print(title)}</style></head><body>
`;
}

/** Terms and what they are; without what is not there. */
export function facts(rows: readonly (readonly [term: string, what: unknown])[]): string {
  const there = rows.filter(([, what]) => what !== null && what !== undefined && what !== "");
  return `<dl>${there.map(([term, what]) => `<dt>${safe(term)}</dt><dd>${safe(what)}</dd>`).join("")}</dl>\n`;
}

/** A table with its head on every sheet. Cells are made safe here. */
export function table(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = (one: readonly unknown[], tag: string) => one.map((what) => `<${tag}>${safe(what)}`).join("");
  const body = rows.map((one) => `<tr>${cells(one, "td")}</tr>\n`).join("");
  return `<table><thead><tr>${cells(head, "th")}</tr></thead><tbody>\n${body}</tbody></table>\n`;
}
