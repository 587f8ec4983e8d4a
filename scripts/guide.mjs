import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Marked } from "marked";

const root = join(import.meta.dirname, "..");
/** The chapters in order, with what they are called. */
const CHAPTERS = ["agent", "supervisor", "referrals", "administrator"];
const WORDS = {
  zh: {
    lang: "zh-CN",
    title: "有交代使用手册",
    agent: "一线办理",
    supervisor: "主管与审批",
    referrals: "监管与平台转来",
    administrator: "管理与合规",
    chapters: "章节",
    here: "本章内容",
    other: "English",
    back: "回工作台",
  },
  en: {
    lang: "en",
    title: "Redress user guide",
    agent: "Handling cases",
    supervisor: "Supervising and approving",
    referrals: "Referrals from outside bodies",
    administrator: "Administration and compliance",
    chapters: "Chapters",
    here: "In this chapter",
    other: "中文",
    back: "Back to the desk",
  },
};

/**
 * Writes the user guide as pages beside the application: docs/guide as it stands in the repository, without scripts, so
 * that the product's content policy holds. `web` is the folder that is served.
 */
export async function writeGuide(web) {
  const from = join(root, "docs/guide");
  const to = join(web, "guide");
  await mkdir(to, { recursive: true });
  await cp(join(from, "images"), join(to, "images"), { recursive: true });
  await cp(join(from, "guide.css"), join(to, "guide.css"));
  for (const locale of Object.keys(WORDS)) {
    await mkdir(join(to, locale), { recursive: true });
    const present = new Set(await readdir(join(from, locale)));
    const chapters = CHAPTERS.filter((name) => present.has(`${name}.md`));
    for (const chapter of chapters) {
      const text = await readFile(join(from, locale, `${chapter}.md`), "utf8");
      await writeFile(join(to, locale, `${chapter}.html`), pageOf(text, { locale, chapter, chapters }));
    }
  }
  await writeFile(join(to, "index.html"), await readFile(join(to, "zh/agent.html"), "utf8").then(fromRoot));
}

/** The same page one folder up. */
const fromRoot = (html) =>
  html
    .replaceAll('href="../', 'href="/guide/')
    .replaceAll('src="../', 'src="/guide/')
    .replaceAll(/href="(\w+\.html)/g, 'href="/guide/zh/$1');

function pageOf(text, { locale, chapter, chapters }) {
  const words = WORDS[locale];
  const heads = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const inner = this.parser.parseInline(tokens);
        const id = slugOf(inner);
        if (depth === 2) heads.push({ id, inner });
        return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${href.replace(/\.md(#|$)/, ".html$1")}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: what }) {
        return `<img src="${href}" alt="${what}" width="1280" height="720" loading="lazy">`;
      },
    },
  });
  const body = marked.parse(text);
  const other = locale === "zh" ? "en" : "zh";
  const links = chapters.map(
    (name) => `<li><a href="${name}.html"${name === chapter ? ' aria-current="page"' : ""}>${words[name]}</a></li>`,
  );
  const toc = heads.map(({ id, inner }) => `<li><a href="#${id}">${inner}</a></li>`);
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words[chapter]} · ${words.title}</title>
<link rel="stylesheet" href="../guide.css">
</head>
<body>
<header><b>${words.title}</b><a href="/desk">${words.back}</a><a href="../${other}/${chapter}.html" lang="${WORDS[other].lang}">${words.other}</a></header>
<nav aria-label="${words.chapters}"><ul>${links.join("")}</ul><p>${words.here}</p><ol>${toc.join("")}</ol></nav>
<main>
${body}</main>
</body>
</html>
`;
}

function slugOf(html) {
  return html
    .replace(/<[^>]+>/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
