import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { refresh } from "../shell/client/query-client.ts";
import { type Refused, refusalOf } from "../shell/client/refusal-error.ts";
import { Bar } from "../ui/Bar.tsx";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keepSample } from "./samples.ts";
import { uploadFile } from "./upload-file.ts";
import { uploadIntent } from "./upload-intent.ts";

const TYPES = ".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson,.gz";
interface Sending {
  name: string;
  share: number;
  stop: AbortController;
}

/** Where a file is chosen or dropped; a file that cannot be read is refused here, with why. */
export function UploadBox() {
  const { t } = useTranslation("imports");
  const { t: ui } = useTranslation("ui");
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [intent] = useState(() => uploadIntent());
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<{ name: string; refused: Refused } | null>(null);
  const take = async (file: File | undefined) => {
    if (!file || sending) return;
    const stop = new AbortController();
    setRefusal(null);
    setSending({ name: file.name, share: 0, stop });
    try {
      const onShare = (share: number) => setSending({ name: file.name, share, stop });
      const uploaded = await uploadFile(file, { key: intent.keyFor(file), onShare, signal: stop.signal });
      intent.settle();
      keepSample(uploaded);
      void refresh(["imports"]);
      await navigate({ to: `/imports/${uploaded.runId}` as "/desk" });
    } catch (error) {
      if (stop.signal.aborted) return;
      const refused = refusalOf(error);
      if (refused.kind !== "unavailable" && refused.kind !== "bug") intent.settle();
      setRefusal({ name: file.name, refused });
    } finally {
      setSending(null);
      if (input.current) input.current.value = "";
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const drag = (event: DragEvent, on: boolean) => {
    event.preventDefault();
    setOver(on);
  };
  return (
    <section className="up" aria-label={t("choose")} data-field="file">
      {refusal && (
        <RefusalBox
          refusal={refusal.refused}
          title={t("notRead", { name: refusal.name })}
          onClose={() => setRefusal(null)}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping only repeats what the button does */}
      <div
        className={over ? "drop over" : "drop"}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          className="sr"
          tabIndex={-1}
          aria-label={t("choose")}
          accept={TYPES}
          onChange={(event) => void take(event.target.files?.[0])}
        />
        {sending ? (
          <>
            <div className="grow">
              <p className="el">{t(sending.share < 1 ? "sending" : "reading", { name: sending.name })}</p>
              <Bar share={sending.share} label={t("sending", { name: sending.name })} />
            </div>
            <Button onClick={() => sending.stop.abort()}>{ui("cancel")}</Button>
          </>
        ) : (
          <>
            <Icon name="upload" />
            <div className="grow">
              <p>{t("drop")}</p>
              <p className="m">{t("formats")}</p>
            </div>
            <Button look="fill" onClick={() => input.current?.click()}>
              {t("choose")}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
