import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportRunShape, viewImport } from "../../src/imports/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { listPeople } from "../../src/people/contract/people.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useMay } from "../shell/session/session.ts";
import { ButtonInside, buttonClass } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Field } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useFormat } from "../words/use-format.ts";

export interface Choice {
  /** Id of the department; empty while none is chosen. */
  department: string;
  /** To none, knowingly. */
  none: boolean;
}

interface Props {
  departments: AnswerOf<typeof viewImport>["departments"];
  choice: Choice;
  onChange: (choice: Choice) => void;
}

/** Which department new cases will belong to, of those the importer may choose. None is to be said before the start. */
export function Whose({ departments, choice, onChange }: Props) {
  const { t } = useTranslation("imports");
  return (
    <section className="whose" aria-label={t("whose.title")} data-field="department">
      <Field label={t("whose.title")} name="department" hint={t(choice.department ? "whose.seen" : "whose.unseen")}>
        <Select
          value={choice.department}
          placeholder={t("whose.pick")}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(department) => onChange({ department, none: false })}
        />
      </Field>
      {!choice.department && (
        <Checkbox checked={choice.none} onChange={(none) => onChange({ ...choice, none })}>
          {t("whose.agree")}
        </Checkbox>
      )}
    </section>
  );
}

/** Who will see what came in, for an importer who may not read cases; and that what was there stays where it was. */
export function WhereTo({ run }: { run: ImportRunShape }) {
  const { t } = useTranslation("imports");
  const reads = useMay("case.read");
  return (
    <>
      {run.linked > 0 && <p className="t2">{t(run.dryRun ? "whose.willStay" : "whose.stayed")}</p>}
      {!reads && run.created > 0 && !run.dryRun && (
        <div className="row whereto">
          <SeenBy department={run.department} />
        </div>
      )}
    </>
  );
}

/** By name where one may know; to invite a supervisor is offered where there is none. */
function SeenBy({ department }: Pick<ImportRunShape, "department">) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  const off = !useMay("people.manage") || !department;
  const filter = { role: "supervisor", state: "active", department: department?.id, limit: 3 } as const;
  const { data, isPending } = useRead(listPeople, filter, { off });
  const names = (data?.people ?? []).map(({ name }) => name);
  if (!department) return <span className="t2">{t("whose.seenByNone")}</span>;
  const { name } = department;
  const alone = !off && !isPending;
  if (names.length > 0)
    return <span className="t2">{t("whose.seenByNamed", { department: name, names: format.list(names) })}</span>;
  return (
    <>
      <span className="t2">{t(alone ? "whose.seenByNobody" : "whose.seenBy", { department: name })}</span>
      {alone && <ToPeople word={t("whose.invite")} />}
    </>
  );
}

function ToPeople({ word }: { word: string }) {
  return (
    <Link to={"/settings/people" as "/desk"} className={buttonClass({ size: "s" })}>
      <ButtonInside icon="person">{word}</ButtonInside>
    </Link>
  );
}
