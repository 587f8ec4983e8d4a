import { OUTCOME_WORDS } from "../cases/rules/outcome-words.ts";
import { CASE_WORDS } from "../cases/rules/words.ts";
import { CARE_WORDS } from "../customers/rules/care-words.ts";
import { fill } from "../kernel/refusal.ts";
import { minuteIn } from "../kernel/zone.ts";
import type { CopyOfPerson } from "./copy-of-person.ts";
import { COPY_WORDS } from "./copy-words.ts";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (value: unknown) => String(value ?? "").replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
type Row = readonly [label: string, value: unknown];

/** A table of what is there; what was never given takes no line. */
function table(rows: readonly Row[]): string {
  const there = rows.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return `<table>${there.map(([label, value]) => `<tr><th>${safe(label)}</th><td>${safe(value)}</td></tr>`).join("\n")}</table>`;
}

const wordOf = (words: object, key: string | null) => key && ((words as Record<string, string>)[key] ?? key);
const wordsOf = (words: object, keys: readonly string[]) => keys.map((key) => wordOf(words, key)).join(" · ");

/** A person's copy as a page that any browser opens: in words, in their language, at the time of the organisation's zone. */
export function readable(copy: CopyOfPerson, zone: string): string {
  const { language } = copy;
  const w = COPY_WORDS[language];
  const when = (at: Date | string) => minuteIn(zone, new Date(at));
  const cases = copy.cases.map((one) => `<h2>${safe(one.number)}</h2>${table(caseRows(one, language, when))}`);
  const about = copy.record ? table(recordRows(copy.record, language)) : `<p>${w.noRecord}</p>`;
  return `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><meta charset="utf-8"><title>${w.title}</title>
<style>body{font:15px/1.7 sans-serif;max-width:760px;margin:32px auto;padding:0 16px}table{border-collapse:collapse;width:100%}
th{text-align:left;width:180px;font-weight:600;vertical-align:top}th,td{border-top:1px solid #ddd;padding:6px 8px 6px 0;white-space:pre-wrap;overflow-wrap:anywhere}
@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}h2{break-after:avoid}}</style>
<h1>${w.title}</h1><p>${safe(fill(w.made, { at: when(copy.madeAt) }))} ${w.json}</p><h2>${w.record}</h2>${about}
${cases.join("\n")}</html>`;
}

function recordRows(record: NonNullable<CopyOfPerson["record"]>, language: "zh" | "en"): Row[] {
  const [w, care] = [COPY_WORDS[language], CARE_WORDS[language]];
  return [
    [w.name, record.name],
    [w.phone, record.phone],
    [w.email, record.email],
    [w.since, record.customerSince],
    [w.segment, record.segment],
    [w.care, record.care],
    [w.adjustments, wordsOf(care.adjustment, record.careAdjustments)],
    [w.careKinds, wordsOf(care.kind, record.careKinds)],
    [w.careNote, record.careNote],
    [w.careBasis, wordOf(care.basis, record.careBasis)],
    [w.knownBy, record.knownBy.map(({ value }) => value).join(" · ")],
  ];
}

function caseRows(
  one: CopyOfPerson["cases"][number],
  language: "zh" | "en",
  when: (at: Date | string) => string,
): Row[] {
  const w = COPY_WORDS[language];
  const words = { ...CASE_WORDS[language], ...OUTCOME_WORDS[language] };
  const said = one.said.map(({ at, from, channel, text }): Row => {
    return [`${when(at)} ${w.said[from]} (${wordOf(words.channel, channel)})`, text];
  });
  const handedIn = one.handedIn.map(({ title, fileName }): Row => [w.handedIn, `${title} (${fileName})`]);
  const suggested = one.suggestedByTheProgram;
  return [
    [w.kind, wordOf(words.kind, one.kind)],
    [w.state, wordOf(words.state, one.state)],
    [w.channel, wordOf(words.channel, one.channel)],
    [w.received, when(one.receivedAt)],
    [w.ended, one.closedAt && when(one.closedAt)],
    [w.product, one.product],
    [w.words, one.words],
    [w.need, one.yourNeed],
    [w.demand, one.yourDemand],
    [w.finding, wordOf(words.finding, one.finding)],
    [w.answer, wordOf(words.agreement, one.yourAnswer)],
    ...said,
    ...handedIn,
    [w.suggested, suggested && fill(w.severity, { level: suggested.severity })],
    [
      w.inForce,
      suggested &&
        fill(suggested.decidedOtherwiseByAPerson ? w.otherwise : w.asSuggested, { level: suggested.inForce }),
    ],
  ];
}
