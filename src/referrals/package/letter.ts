import { fileWord } from "../../evidence/export/file-vocabulary.ts";
import { facts, pageHead, safe } from "../../evidence/export/html.ts";
import { fill } from "../../kernel/refusal.ts";
import { BODIES, type BodyKey } from "../rules/bodies.ts";
import type { PackageContent } from "./content.ts";
import { LETTER_WORDS } from "./letter-words.ts";

/** How an answer is printed. */
export interface Printing {
  locale: "zh" | "en";
  sha256: string;
  moment(at: Date): string;
  /** Where in the ZIP a piece lies. */
  pathOf(piece: PackageContent["pieces"][number]): string;
}

/** The printable letter: to whom, the text, an answer for each demand, how it was handled, what is enclosed. */
export function letterPage(content: PackageContent, { locale, sha256, moment, pathOf }: Printing): string {
  const w = LETTER_WORDS[locale];
  const word = fileWord(locale);
  const at = (when: string | null) => when && moment(new Date(when));
  const { case: c } = content;
  const body = BODIES[content.body as BodyKey][locale];
  const answers = content.demands.map(
    ({ demand, text, answer }) =>
      `<article><p class="m">${safe(fill(w.demand, { demand }))}</p><p>${safe(text)}</p><p><b>${w.answer}</b> ${safe(answer)}</p></article>\n`,
  );
  const pieces = content.pieces.map((piece) => {
    const name = `${fill(w.piece, { piece: piece.piece })} · ${piece.title}`;
    return `<article><p><a href="${safe(encodeURI(pathOf(piece)))}">${safe(name)}</a></p><p><code>${safe(piece.sha256)}</code></p></article>\n`;
  });
  return [
    pageHead(locale, `${w.letter} ${content.issueNumber}`),
    `<h1>${safe(`${w.letter} ${content.issueNumber}`)}</h1><p>${safe(fill(w.to, { body }))}</p>\n`,
    facts([
      [w.theirs, content.number],
      [w.issuedOn, content.issuedOn],
      [w.caseNumber, c.number],
      [w.issuedAt, at(content.issuedAt)],
      [w.approvedBy, content.approvedByName],
    ]),
    `<article><p>${safe(content.letter)}</p></article>\n`,
    answers.length > 0 ? `<h2>${w.answers}</h2>\n${answers.join("")}` : "",
    `<h2>${w.facts}</h2>`,
    facts([
      [w.customer, c.customer],
      [w.receivedAt, at(c.receivedAt)],
      [w.acceptedAt, at(c.acceptedAt)],
      [w.decidedAt, at(c.decidedAt)],
      [w.responsibility, c.responsibility && word("responsibility", c.responsibility)],
      [w.finding, c.finding && word("finding", c.finding)],
      [w.remedy, c.remedy],
      [w.accountedAt, at(c.accountedAt)],
      [w.closedAt, at(c.closedAt)],
    ]),
    content.account ? `<h2>${w.account}</h2><article><p>${safe(content.account.text)}</p></article>\n` : "",
    pieces.length > 0 ? `<h2>${w.pieces}</h2>\n${pieces.join("")}` : "",
    `<h2>${w.says}</h2><article><p>${safe(content.says)}</p></article>\n`,
    `<p class="m">${safe(fill(w.sum, { sha256 }))}</p></body></html>\n`,
  ].join("");
}
