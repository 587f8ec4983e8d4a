import "./SpotCalls.css";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { pickPeople } from "../../../src/people/contract/people.ts";
import { answerCall, listCalls, type SpotCall } from "../../../src/spot/contract.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Picker, type PickerOption } from "../../ui/Picker.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Signal } from "../../ui/Signal.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { call as ask } from "../client/call.ts";
import { useCommand } from "../client/use-command.ts";
import { useRead } from "../client/use-read.ts";
import { useMay, useSession } from "../session/session.ts";

/** Calls for help from the spot stand above everything, without a sound, until somebody answers. */
export function SpotCalls() {
  const may = useMay("case.supervise");
  const { data } = useRead(listCalls, {}, { off: !may });
  const calls = data?.items ?? [];
  if (!may || calls.length === 0) return null;
  return <Above calls={calls} />;
}

function Above({ calls }: { calls: readonly SpotCall[] }) {
  const box = useRef<HTMLDivElement>(null);
  const newest = calls.at(-1)?.callId;
  // In the top layer, and over a dialog that is open there already: whoever came last stands above.
  useEffect(() => {
    if (!newest) return;
    box.current?.hidePopover();
    box.current?.showPopover();
  }, [newest]);
  useEffect(() => {
    // Whatever opens over it meanwhile, a menu, a dialog or the tour, does not cover it.
    const raise = (event: Event) => {
      const shown = event.target as Element;
      if ((event as ToggleEvent).newState !== "open" || box.current?.contains(shown)) return;
      box.current?.hidePopover();
      box.current?.showPopover();
    };
    document.addEventListener("toggle", raise, true);
    return () => document.removeEventListener("toggle", raise, true);
  }, []);
  useRoom(box);
  return (
    <div className="spot-calls" ref={box} popover="manual">
      {calls.map((one) => (
        <Call key={one.callId} call={one} />
      ))}
    </div>
  );
}

/** Says how much room the calls take, so that on a phone the page begins below them and nothing of it is covered. */
function useRoom(box: React.RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => {
      const height = box.current?.offsetHeight ?? 0;
      style.setProperty("--calls", height > 0 ? `${height + 16}px` : "0px");
    });
    if (box.current) watch.observe(box.current);
    return () => {
      watch.disconnect();
      style.removeProperty("--calls");
    };
  }, [box]);
}

function Call({ call }: { call: SpotCall }) {
  const { t } = useTranslation("shell");
  const format = useFormat();
  const navigate = useNavigate();
  const [sending, setSending] = useState(false);
  const { run, busy, refusal, clear } = useCommand(answerCall);
  const answer = async (sendId?: string) => {
    const done = await run({ callId: call.callId, ...(sendId && { sendId }) });
    if (done) toast(t("spotCall.answered", { name: call.callerName }));
  };
  const place = call.place ?? call.departmentName ?? "";
  const look = () => void navigate({ to: "/spot" as "/desk", search: { card: call.spotId } as never });
  return (
    <section className="spot-call" role="alert">
      <Icon name="bell" />
      <div className="grow">
        <b>{t("spotCall.title", { name: call.callerName })}</b>
        <p>
          {t("spotCall.where", { place, time: format.timeOfDay(call.calledAt) })}{" "}
          {call.danger && (
            <Signal tone="red" icon="warning" small>
              {t("spotCall.danger")}
            </Signal>
          )}
        </p>
        {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
        {sending && <Send callerId={call.callerId} busy={busy} onSend={answer} onBack={() => setSending(false)} />}
        {!sending && (
          <div className="row acts">
            <Button look="fill" size="l" busy={busy} onClick={() => void answer()}>
              {t("spotCall.coming")}
            </Button>
            <Button size="l" onClick={() => setSending(true)}>
              {t("spotCall.send")}
            </Button>
            <Button size="l" look="text" onClick={look}>
              {t("spotCall.look")}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function Send(props: { callerId: string; busy: boolean; onSend: (id: string) => Promise<void>; onBack: () => void }) {
  const { t } = useTranslation("shell");
  const me = useSession();
  const [who, setWho] = useState<PickerOption | null>(null);
  const find = async (q: string) => {
    const { people } = await ask(pickPeople, { q });
    return people
      .filter(({ id }) => id !== props.callerId && id !== me.id)
      .map(({ id, name, department }) => ({ id, label: name, note: department?.name }));
  };
  return (
    <div className="row acts">
      <Picker
        value={who}
        onChange={setWho}
        find={find}
        label={t("spotCall.who")}
        placeholder={t("spotCall.who")}
        size="l"
      />
      {who && (
        <Button look="fill" size="l" busy={props.busy} onClick={() => void props.onSend(who.id)}>
          {t("spotCall.sendThem", { name: who.label })}
        </Button>
      )}
      <Button size="l" look="text" onClick={props.onBack}>
        {t("spotCall.back")}
      </Button>
    </div>
  );
}
