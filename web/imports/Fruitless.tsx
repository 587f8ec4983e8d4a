import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportRunShape, viewImport } from "../../src/imports/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useFormat } from "../words/use-format.ts";

type Reject = AnswerOf<typeof viewImport>["rejects"][number];

/** No row was taken: why the first was not, and where to mend it. */
export function Fruitless({ run, first }: { run: ImportRunShape; first: Reject | undefined }) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  const navigate = useNavigate();
  const why = first && {
    line: first.line,
    field: t(`field.${first.field}` as "field.words"),
    reason: first.reason[format.locale],
  };
  const anew = !run.allowed.includes("start");
  return (
    <RefusalBox
      title={t(run.dryRun ? "fruitless.tried" : "fruitless.done", { rows: format.number(run.rejected) })}
      refusal={{ message: why ? t("fruitless.why", why) : "", wayOut: "mend" }}
      wayOutWord={t(anew ? "fruitless.anew" : "fruitless.columns")}
      onWayOut={() => (anew ? void navigate({ to: "/imports" as "/desk" }) : goToField("columns"))}
    />
  );
}
