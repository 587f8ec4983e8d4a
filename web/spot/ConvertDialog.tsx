import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { convertCard } from "../../src/spot/contract.ts";
import type { Card } from "../../src/spot/rules/card.ts";
import { wordsOfCard } from "../../src/spot/rules/words-of-card.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";

interface Converted {
  spotId: string | null;
  startedAt: string | null;
  card: Card;
  waiting: readonly unknown[];
}

/** The card as a case: the words are written already, only who it was may be added. */
export function ConvertDialog({ here, onClose }: { here: Converted; onClose: () => void }) {
  const { t } = useTranslation("spot");
  const format = useFormat();
  const navigate = useNavigate();
  const mayRead = useMay("case.read");
  const { run, busy, refusal, clear } = useCommand(convertCard, { touches: ["cases", "customers"] });
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [words, setWords] = useState(() =>
    wordsOfCard(here.card, here.startedAt ?? new Date().toISOString(), {
      locale: format.locale,
      time: (at) => format.timeOfDay(at),
    }),
  );
  const waiting = here.waiting.length;
  const convert = async () => {
    const customer = { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) };
    const who = name.trim() || phone.trim() ? { customer } : {};
    const done = await run({ spotId: here.spotId ?? "", words: words.trim() || undefined, ...who });
    if (!done) return;
    toast(t("convert.done", { number: done.number }));
    const to = mayRead ? "/cases/$caseId" : "/spot";
    void navigate({ to: to as "/desk", params: { caseId: done.caseId } as never });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("convert.title")}
      foot={
        <>
          <span className="m grow">{waiting > 0 && t("convert.waiting", { count: waiting })}</span>
          <Button look="fill" size="l" busy={busy} blocked={waiting > 0} onClick={() => void convert()}>
            {t("convert.submit")}
          </Button>
        </>
      }
    >
      <div className="spot-note">
        {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
        <Field name="customer.name" label={t("convert.name")} hint={t("convert.nameHint")} size="l">
          <TextInput size="l" value={name} onChange={setName} maxLength={LENGTHS.name} autoComplete="off" />
        </Field>
        <Field name="customer.phone" label={t("convert.phone")} size="l">
          <TextInput size="l" value={phone} onChange={setPhone} maxLength={40} inputMode="tel" autoComplete="off" />
        </Field>
        <Field name="words" label={t("convert.words")} hint={t("convert.wordsHint")} size="l">
          <TextArea value={words} onChange={setWords} maxLength={LENGTHS.words} />
        </Field>
      </div>
    </Dialog>
  );
}
