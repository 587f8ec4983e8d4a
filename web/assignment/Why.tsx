import "./Assignment.css";
import type { TFunction } from "i18next";
import { Fragment, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TriedShape, WhyShape } from "../../src/assignment/contract/shapes.ts";
import { Button } from "../ui/Button.tsx";
import { useNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";

type Passed = WhyShape["passed"][number];

/** Why it is them: by which rule and method, with the numbers, and who was passed over for what. */
export function Why({ why }: { why: WhyShape }) {
  const { t } = useTranslation("assignment");
  const format = useFormat();
  const held = format.list(why.held.map((one) => t(`held.${one}`)));
  const method = methodOf(why);
  const { load, points, capacity, among } = why;
  return (
    <ul className="why">
      <TriedRules tried={why.tried} />
      <li>{saidRule(t, why.ruleName, held)}</li>
      <li className="num">{t(`why.method.${method}`, { load, points, capacity, among, after: why.after ?? "" })}</li>
      {why.over && <li>{t("why.over")}</li>}
      {why.offToday && <li>{t("why.offToday")}</li>}
      <PassedOver passed={why.passed} more={why.more} />
    </ul>
  );
}

/** Among one there is nothing to choose, and the first of a round follows nobody. */
function methodOf({ method, among, after }: WhyShape) {
  if (method !== "named" && among === 1) return "only";
  return method === "round_robin" && !after ? "round_robin_first" : method;
}

/** Rules that fit and found nobody. */
export function TriedRules({ tried }: { tried: readonly TriedShape[] }) {
  const said = useTriedRule();
  return tried.map((one, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: in the order they were tried, and several may have one name
    <Fragment key={nth}>
      <li>{said(one)}</li>
      <PassedOver passed={one.passed} more={one.more} />
    </Fragment>
  ));
}

/** How a rule that found nobody is said. */
export function useTriedRule() {
  const { t } = useTranslation("assignment");
  return ({ ruleName, because }: TriedShape) => t(`why.tried.${because}`, { rule: ruleName });
}

function saidRule(t: TFunction<"assignment">, rule: string | null, held: string) {
  if (rule === null) return held ? t("why.unnamed.ruleHeld", { held }) : t("why.unnamed.rule");
  return held ? t("why.ruleHeld", { rule, held }) : t("why.rule", { rule });
}

function PassedOver({ passed, more }: { passed: readonly Passed[]; more: number }) {
  const { t } = useTranslation("assignment");
  if (passed.length === 0) return null;
  return (
    <li>
      {t("why.passed")}
      <People passed={passed} more={more} />
    </li>
  );
}

/** Who was passed over, each with why. */
export function People({ passed, more }: { passed: readonly Passed[]; more: number }) {
  const { t } = useTranslation("assignment");
  const format = useFormat();
  const now = useNow();
  if (passed.length === 0) return null;
  const said = ({ because, load, capacity, until }: Passed) =>
    t(`because.${because}`, { load, capacity, until: until ? format.dayTime(until, now) : "" });
  return (
    <ul>
      {passed.map((one) => (
        <li key={one.name}>
          <b>{one.name}</b> <span className="m num">{said(one)}</span>
        </li>
      ))}
      {more > 0 && <li className="m">{t("why.more", { count: more })}</li>}
    </ul>
  );
}

/** On the case: the question, and the answer when it is asked. */
export function AskWhy({ body }: { body: Record<string, unknown> }) {
  return (
    <Suspense>
      <Asked body={body} />
    </Suspense>
  );
}

function Asked({ body }: { body: Record<string, unknown> }) {
  const { t } = useTranslation("assignment");
  const [open, setOpen] = useState(false);
  const id = useId();
  // What the journal keeps of it is what the contract of assignment says.
  const { why, tried, toName } = body as { why?: WhyShape; tried?: TriedShape[]; toName?: string };
  return (
    <>
      {" "}
      <Button look="text" size="s" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {why ? t("whyAsk", { name: toName ?? "" }) : t("failedAsk")}
      </Button>
      {open && (
        <div id={id}>
          {why ? (
            <Why why={why} />
          ) : (
            <ul className="why">
              <TriedRules tried={tried ?? []} />
            </ul>
          )}
        </div>
      )}
    </>
  );
}
