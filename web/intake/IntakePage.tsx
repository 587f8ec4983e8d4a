import "./Intake.css";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CHANNELS } from "../../src/kernel/vocabulary.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useKeys } from "../shell/keys/keys.ts";
import { useMay } from "../shell/session/session.ts";
import { useAddress } from "../shell/use-address.ts";
import { goToField } from "../ui/Field.tsx";
import { goToUnread } from "../ui/hold-back.ts";
import { isTyping, pressed } from "../ui/typing.ts";
import { Acknowledge } from "./Acknowledge.tsx";
import { ActBar } from "./ActBar.tsx";
import { Beside } from "./Beside.tsx";
import { ChannelField } from "./ChannelField.tsx";
import { IntakeTimer } from "./IntakeTimer.tsx";
import { MoreDetails } from "./MoreDetails.tsx";
import { useAcknowledgement } from "./use-acknowledgement.ts";
import { type Intake, useIntake } from "./use-intake.ts";
import { WhoField } from "./WhoField.tsx";
import { WordsField } from "./WordsField.tsx";

/** Takes a complaint: three fields are enough; everything else is beside them or comes later. */
export default function IntakePage() {
  const { t } = useTranslation("intake");
  const mayAccept = useMay("case.handle");
  const intake = useIntake();
  const ack = useAcknowledgement(intake.form, intake.known);
  const navigate = useNavigate();
  const router = useRouter();
  const frm = useRef<HTMLFormElement>(null);
  const [changing, setChanging] = useState(false);
  useFromAddress(intake);
  const held = () => frm.current !== null && goToUnread(frm.current);
  const register = () => {
    if (!held()) void intake.send(undefined, "");
  };
  const accept = () => {
    if (!mayAccept) return register();
    if (held()) return;
    if (ack.past) return void goToField("nextWordAt");
    void intake.send(ack.accept, intake.form.owner?.label ?? "");
  };
  const leave = () => {
    if (changing) return setChanging(false);
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: "/desk" as string });
  };
  useKeys([
    {
      keys: "ctrl+enter",
      word: t(mayAccept ? `act.accept.${ack.way}` : "act.registerMain"),
      run: () => {
        if (!document.querySelector("dialog[open]")) accept();
      },
      whileTyping: true,
      group: "here",
    },
    // From a field the form leaves: bound while typing, Esc would be taken from dialogs above as well.
    { keys: "escape", word: t("act.hint"), run: leave, group: "here" },
  ]);
  return (
    <Page
      title={t("title")}
      meta={t("meta")}
      find={false}
      take={false}
      end={<IntakeTimer since={intake.form.startedAt} />}
      className="p-intake"
    >
      <div className="itk">
        <form
          ref={frm}
          className="frm"
          aria-label={t("form")}
          noValidate
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (pressed(event) === "Escape" && !event.defaultPrevented && isTyping(event.target)) leave();
          }}
        >
          <WhoField intake={intake} />
          <ChannelField intake={intake} />
          <WordsField intake={intake} />
          <MoreDetails intake={intake} />
          {mayAccept && <Acknowledge intake={intake} ack={ack} changing={changing} onChanging={setChanging} />}
          <ActBar intake={intake} way={ack.way} onAccept={mayAccept ? accept : undefined} onRegister={register} />
        </form>
        <Beside intake={intake} />
      </div>
    </Page>
  );
}

/** A telephone system opens `/intake?phone=136…&channel=phone`; what is typed already is never replaced. */
function useFromAddress(intake: Intake) {
  const [{ phone, channel }] = useAddress();
  const done = useRef(false);
  useEffect(() => {
    if (done.current || intake.draft.state === "reading") return;
    done.current = true;
    const way = CHANNELS.find((one) => one === channel);
    if (phone && !intake.form.who) intake.patch({ who: phone, ...(way && !intake.form.channel && { channel: way }) });
  }, [intake, phone, channel]);
}
