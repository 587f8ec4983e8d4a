import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { fileSaidAs, listParked } from "../../../src/taxonomies/contract.ts";
import type { Filed } from "../../../src/taxonomies/rules/schemes.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { findValues } from "../../taxonomies/find-values.ts";
import { Button } from "../../ui/Button.tsx";
import { Picker, type PickerOption } from "../../ui/Picker.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { Time } from "../../ui/Time.tsx";
import { toast } from "../../ui/Toast.tsx";

type Waiting = AnswerOf<typeof listParked>["items"][number];
const FEW = 6;
const MOST = 200;

/** What was said and is in no tree yet: filed once, all its cases follow. */
export function Parked({ scheme }: { scheme: Filed }) {
  const { t } = useTranslation("taxonomies");
  const [all, setAll] = useState(false);
  const read = useRead(listParked, { scheme, limit: all ? MOST : FEW }, { keep: true });
  const items = read.data?.items ?? [];
  if (!read.data || items.length === 0) return null;
  const more = Boolean(read.data.next);
  return (
    <section className="tx-parked" aria-labelledby="tx-parked">
      <SectionHead
        id="tx-parked"
        title={t("parked.title")}
        note={more ? t("parked.noteMore", { count: items.length }) : t("parked.note", { count: items.length })}
        end={<span className="m">{t("parked.how")}</span>}
      />
      <ul>
        {items.map((item) => (
          <ParkedRow key={item.said} scheme={scheme} item={item} />
        ))}
      </ul>
      {more && !all && (
        <Button look="text" size="s" onClick={() => setAll(true)}>
          {t("parked.all")}
        </Button>
      )}
    </section>
  );
}

function ParkedRow({ scheme, item }: { scheme: Filed; item: Waiting }) {
  const { t } = useTranslation("taxonomies");
  const [picked, setPicked] = useState<PickerOption | null>(null);
  const command = useCommand(fileSaidAs, { touches: ["taxonomies"] });
  const file = async () => {
    if (!picked || !(await command.run({ scheme, said: item.said, code: picked.id }))) return;
    toast(t("parked.filed", { said: item.said, name: picked.label }));
  };
  const count = item.more ? t("parked.casesMore", { count: item.cases }) : t("parked.cases", { count: item.cases });
  return (
    <li>
      <span className="tx-said el">{t("parked.said", { said: item.said })}</span>
      <span className="m nw">
        {count} · <Time at={item.firstAt} />
      </span>
      {item.caseId && (
        <Link className="lk nw" to={"/cases/$caseId" as "/desk"} params={{ caseId: item.caseId } as never}>
          {t("parked.look")}
        </Link>
      )}
      <Picker
        value={picked}
        onChange={setPicked}
        find={findValues(scheme)}
        label={`${t("parked.pick")} ${item.said}`}
        placeholder={t("parked.pick")}
      />
      <Button size="s" blocked={!picked} busy={command.busy} onClick={() => void file()}>
        {t("parked.file")}
      </Button>
      {command.refusal && <RefusalBox refusal={command.refusal} onClose={command.clear} />}
    </li>
  );
}
