import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportRunShape } from "../../src/imports/contract.ts";
import { useMay, useSession } from "../shell/session/session.ts";
import { ButtonInside, buttonClass } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Lack } from "../ui/Lack.tsx";

/** Which department new cases will belong to: the importer's own. Without one that is to be said before the start. */
export function Whose({ agreed, onAgree }: { agreed: boolean; onAgree: (agreed: boolean) => void }) {
  const { t } = useTranslation("imports");
  const { department } = useSession();
  return (
    <section className="whose" aria-label={t("whose.title")} data-field="department">
      <b>{t("whose.title")}</b>
      {department ? (
        <p className="t2">{t("whose.own", { department: department.name })}</p>
      ) : (
        <>
          <p className="t2">
            {agreed ? t("whose.none") : <Lack>{t("whose.none")}</Lack>} <span className="m">{t("whose.command")}</span>
          </p>
          <p className="row">
            <ToPeople word={t("whose.join")} />
            <Checkbox checked={agreed} onChange={onAgree}>
              {t("whose.agree")}
            </Checkbox>
          </p>
        </>
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
          <span className="t2">{t("whose.seenBy")}</span>
          <ToPeople word={t("whose.invite")} />
        </div>
      )}
    </>
  );
}

function ToPeople({ word }: { word: string }) {
  if (!useMay("people.manage")) return null;
  return (
    <Link to={"/settings/people" as "/desk"} className={buttonClass({ size: "s" })}>
      <ButtonInside icon="person">{word}</ButtonInside>
    </Link>
  );
}
