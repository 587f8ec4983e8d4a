import { Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { whyWaiting } from "../../src/assignment/contract/rules.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Button } from "../ui/Button.tsx";
import { Popover } from "../ui/Popover.tsx";
import { TriedRules } from "./Why.tsx";

/** Beside a case that nobody leads yet: why the rules find nobody for it now. */
export function Waiting({ caseId }: { caseId: string }) {
  return (
    <Suspense>
      <Asked caseId={caseId} />
    </Suspense>
  );
}

function Asked({ caseId }: { caseId: string }) {
  const { t } = useTranslation("assignment");
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const { data } = useRead(whyWaiting, { caseId });
  if (!data?.tried) return null;
  return (
    <>
      <Button
        ref={anchor}
        look="text"
        size="s"
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        {t("waiting.ask")}
      </Button>
      <Popover open={open} onClose={() => setOpen(false)} anchor={anchor} label={t("waiting.ask")}>
        <ul className="why waiting">
          <TriedRules tried={data.tried} />
          {data.nextName ? (
            <li>{t("waiting.next", { name: data.nextName })}</li>
          ) : (
            <li>{data.tried.length === 0 ? t("waiting.none") : t("waiting.again")}</li>
          )}
        </ul>
      </Popover>
    </>
  );
}
