import "./Absences.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { endAbsence, listAbsences } from "../../../src/people/contract/absences.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { AbsenceForm } from "./AbsenceForm.tsx";

type Absence = AnswerOf<typeof listAbsences>["absences"][number];

/** When somebody is away, running or to come, with who stands in. Without `personId`: my own. */
export function Absences({ personId, name }: { personId?: string; name?: string }) {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState(false);
  const read = useRead(listAbsences, personId ? { personId } : {});
  const rows = read.data?.absences ?? [];
  if (read.isPending) return <Skeleton lines={1} />;
  return (
    <div className="absences">
      {read.error && <RefusalBox refusal={read.error.refusal} />}
      {rows.length === 0 && !open && <p className="m">{t("away.none")}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <AbsenceLine key={row.absenceId} row={row} />
          ))}
        </ul>
      )}
      {open ? (
        <AbsenceForm personId={personId} name={name} onEnd={() => setOpen(false)} />
      ) : (
        <div className="acts">
          <Button size="s" onClick={() => setOpen(true)}>
            {t("away.enter")}
          </Button>
        </div>
      )}
    </div>
  );
}

function AbsenceLine({ row }: { row: Absence }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const end = useCommand(endAbsence, { touches: ["assignment"] });
  const running = new Date(row.from) <= now;
  const back = async () => {
    if (await end.run({ absenceId: row.absenceId })) toast(t(running ? "away.backDone" : "away.calledOff"));
  };
  return (
    <li>
      <div className="grow">
        <div className="row">
          <b className="num">
            {t("away.period", { from: format.dayTime(row.from, now), until: format.dayTime(row.until, now) })}
          </b>
          <Tag>{t(`away.kind.${row.kind}`)}</Tag>
          {running && <Tag look="accent">{t("away.running")}</Tag>}
        </div>
        <div className="m">
          {row.deputy ? t("away.deputyIs", { name: row.deputy.name }) : t("away.noDeputy")}
          {" · "}
          {t("away.enteredBy", { name: row.enteredByName })}
        </div>
        {end.refusal && <RefusalBox refusal={end.refusal} onClose={end.clear} />}
      </div>
      <Button size="s" busy={end.busy} onClick={() => void back()}>
        {t(running ? "away.back" : "away.callOff")}
      </Button>
    </li>
  );
}
