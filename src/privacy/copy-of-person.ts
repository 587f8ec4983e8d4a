import type { Database } from "../platform/db/database.ts";
import { casesOfPerson, findPerson, identifiersOf, messagesOf, suppliedOf } from "./requests-store.ts";

/**
 * What is kept of a person, to be handed to them: their record, their cases with what they said and what we told them,
 * what they handed in, and what the product suggested by itself. Nobody else's data: no names of staff, no internal notes
 * or tasks, no other person of a case.
 */
export async function copyOfPerson(db: Database, customerId: string, now: Date) {
  const [person, cases] = [await findPerson(db, customerId), await casesOfPerson(db, customerId)];
  const identifiers = await identifiersOf(db, customerId);
  const ids = cases.map((one) => one.case_id);
  const [messages, supplied] = [await messagesOf(db, ids), await suppliedOf(db, ids)];
  return {
    madeAt: now.toISOString(),
    record: person && {
      name: person.name,
      phone: person.phone,
      email: person.email,
      customerSince: person.since_year,
      segment: person.segment,
      care: person.needs_care,
      careAdjustments: person.care_adjustments,
      careKinds: person.care_kinds,
      careNote: person.care_note,
      careBasis: person.care_basis,
      knownBy: identifiers.map(({ kind, value, use_when }) => ({ kind, value, useWhen: use_when })),
    },
    cases: cases.map((one) => ({
      number: one.number,
      kind: one.kind,
      state: one.state,
      channel: one.channel,
      receivedAt: one.received_at,
      closedAt: one.closed_at,
      product: one.product,
      yourWords: one.words,
      yourNeed: one.business_need,
      yourDemand: one.demand,
      finding: one.finding,
      yourAnswer: one.agreement,
      said: messages
        .filter((message) => message.case_id === one.case_id)
        .map(({ at, direction, channel, body }) => ({
          at,
          from: direction === "in" ? "you" : "us",
          channel,
          text: body,
        })),
      handedIn: supplied
        .filter((piece) => piece.case_id === one.case_id)
        .map(({ title, file_name, added_at }) => ({ title, fileName: file_name, at: added_at })),
      suggestedByTheProgram: one.severity_facts
        ? { severity: one.severity, from: one.severity_facts, decidedBy: "a person" }
        : null,
    })),
  };
}

export type CopyOfPerson = Awaited<ReturnType<typeof copyOfPerson>>;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (value: unknown) => String(value ?? "–").replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
const when = (value: Date | null) => (value ? value.toISOString().slice(0, 16).replace("T", " ") : "–");
const row = (label: string, value: unknown) => `<tr><th>${label}</th><td>${safe(value)}</td></tr>`;

/** The same as a page that any browser opens, in both languages. */
export function readable({ madeAt, record, cases }: CopyOfPerson): string {
  const about = record
    ? row("姓名 Name", record.name) +
      row("电话 Phone", record.phone) +
      row("邮箱 E-mail", record.email) +
      row("客户类别 Segment", record.segment) +
      row("需要的照顾 Care", record.care) +
      row("照顾说明 About your care", record.careNote) +
      row("其他号码 Known by", record.knownBy.map(({ value }) => value).join("; "))
    : row("记录 Record", null);
  const told = cases.map(
    (one) => `<h2>${safe(one.number)}</h2><table>
${row("类别 Kind", one.kind)}${row("受理 Received", when(one.receivedAt))}${row("结束 Ended", when(one.closedAt))}
${row("您的原话 Your words", one.yourWords)}${row("您的要求 Your demand", one.yourDemand)}${row("结论 Finding", one.finding)}
${one.said.map(({ at, from, text }) => row(`${when(at)} ${from === "you" ? "您 You" : "我们 We"}`, text)).join("")}
${one.handedIn.map(({ title, fileName }) => row("您提交的 Handed in", `${title} (${fileName})`)).join("")}
${one.suggestedByTheProgram ? row("程序建议 Suggested by the program", `严重度 severity ${one.suggestedByTheProgram.severity}；由人决定 decided by a person`) : ""}
</table>`,
  );
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>个人信息副本 Copy of your data</title>
<style>body{font:15px/1.7 sans-serif;max-width:760px;margin:32px auto;padding:0 16px}table{border-collapse:collapse;width:100%}
th{text-align:left;width:220px;font-weight:600;vertical-align:top}th,td{border-top:1px solid #ddd;padding:6px 8px 6px 0;white-space:pre-wrap}</style>
<h1>个人信息副本<br>Copy of your data</h1><p>${safe(madeAt)}</p><table>${about}</table>${told.join("")}</html>`;
}
