import { fill } from "../../kernel/refusal.ts";
import type { CaseFile, FilePerson } from "./case-file-source.ts";
import { amountSaid } from "./file-vocabulary.ts";
import { FILE_WORDS } from "./file-words.ts";
import { facts, table } from "./html.ts";

/** What is at stake is put down in the currency of the house. */
const HOUSE_CURRENCY = "CNY";

/** The matter itself, who is in it, and by when what was due. */
export function* matterPart(file: CaseFile): Generator<string> {
  const { detail, locale, moment, hold, word } = file;
  const w = FILE_WORDS[locale];
  const at = (when: Date | string | null) => when && moment(new Date(when));
  const causes = detail.causes.map((one) => word("cause", one));
  yield `<h2>${w.matter}</h2>${facts([
    [w.number, detail.number],
    [w.kind, word("kind", detail.kind)],
    [w.phase, detail.phase && word("phase", detail.phase)],
    [w.channel, word("channel", detail.channel)],
    [w.state, word("state", detail.state)],
    [w.severity, word("severity", String(detail.severity))],
    [w.severityWhy, groundsSaid(file)],
    [w.severityReason, detail.severityReason],
    [w.owner, detail.ownerName],
    [w.department, detail.departmentName],
    [w.product, detail.product],
    [w.region, detail.region],
    [w.causes, listed(causes, locale)],
    [w.person, complained(detail.complainedPersonName, detail.complainedPersonSaid, w.said)],
    [w.complainedDepartment, complained(detail.complainedDepartmentName, detail.complainedDepartmentSaid, w.said)],
    [w.incidentOn, detail.incidentOn],
    [w.receivedAt, at(detail.receivedAt as never)],
    [w.registeredAt, [at(detail.registeredAt as never), detail.receivedReason].filter(Boolean).join(" · ")],
    [w.acceptedAt, at(detail.acceptedAt as never)],
    [w.accountedAt, at(detail.accountedAt as never)],
    [w.closedAt, at(detail.closedAt as never)],
    [w.words, detail.words],
    [w.needs, detail.businessNeed],
    [w.feelings, detail.emotionalNeed],
    [w.demand, detail.demand],
    [w.hold, hold && `${hold.byName}, ${moment(hold.at)}: ${hold.reason}`],
  ])}`;
  yield `<h2>${w.persons}</h2>\n`;
  for (const one of file.persons) yield `<article>${facts(personFacts(file, one))}</article>\n`;
  yield* clocksPart(file);
}

const listed = (names: readonly string[], locale: "zh" | "en") => names.join(locale === "zh" ? "、" : ", ");

/** Whom it complains of: who is known, with what the customer said. */
function complained(name: string | null, said: string | null, words: string): string | null {
  const quoted = said && fill(words, { said });
  return name && quoted ? `${name} · ${quoted}` : (name ?? quoted);
}

/** §2.2: what the severity rests on. */
function groundsSaid({ grounds, locale, word }: CaseFile): string {
  const said = grounds.map((one) => {
    const amount = one.fact === "amount" ? amountSaid(one.amountMinor, HOUSE_CURRENCY, locale) : "";
    return fill(word("ground", one.fact), { amount, count: one.fact === "affected" ? one.affected : 0 });
  });
  return listed(said, locale);
}

function personFacts({ locale, moment, mask, word }: CaseFile, one: FilePerson) {
  const w = FILE_WORDS[locale];
  const paper = [one.paper && word("paper", one.paper), one.scope && word("scope", one.scope), one.paperSaid];
  return [
    [w.role, one.role ? word("partyRole", one.role) : w.self],
    [w.name, one.name || w.anonymous],
    [w.relation, mask(one.relation)],
    [w.phone, one.phone],
    [w.email, one.email],
    [w.represents, one.represents ? "✓" : null],
    [w.paper, paper.filter(Boolean).map(mask).join(" · ")],
    [w.validUntil, one.validUntil],
    [w.ended, one.endedAt && `${moment(one.endedAt)} · ${mask(one.endedReason) ?? ""}`],
  ] as const;
}

function* clocksPart({ clocks, locale, moment, word }: CaseFile): Generator<string> {
  const w = FILE_WORDS[locale];
  const rows = clocks.map((one) => {
    const names = [one.policyNames?.[locale], one.milestoneNames?.[locale] ?? word("due", one.what)];
    const outside = one.actor === "company" || one.actor === "internal" ? null : w.outside;
    return [
      [...names, outside].filter(Boolean).join(" · "),
      moment(one.startedAt),
      moment(one.dueAt),
      one.stoppedAt && moment(one.stoppedAt),
    ];
  });
  if (rows.length > 0) yield `<h2>${w.clocks}</h2>${table([w.clock, w.from, w.due, w.stopped], rows)}`;
}
