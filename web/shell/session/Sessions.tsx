import { useTranslation } from "react-i18next";
import { endSession, listSessions } from "../../../src/people/contract/session.ts";
import { deviceOf } from "../../settings/account/device-of.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useCommand } from "../client/use-command.ts";
import { useRead } from "../client/use-read.ts";

/** Where I am signed in; any but this one can be ended. */
export default function Sessions({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("shell");
  const read = useRead(listSessions, {});
  const end = useCommand(endSession);
  const format = useFormat();
  const now = useNow();
  const others = read.data?.sessions.filter((session) => !session.current) ?? [];
  const endOthers = async () => {
    for (const { id } of others) if (!(await end.run({ sessionId: id }))) return;
    toast(t("sessions.revokedOthers"));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("sessions.title")}
      width={520}
      foot={
        others.length > 1 && (
          <Button busy={end.busy} onClick={() => void endOthers()}>
            {t("sessions.revokeOthers")}
          </Button>
        )
      }
    >
      {read.isPending && <Skeleton lines={2} />}
      {end.refusal && <RefusalBox refusal={end.refusal} onClose={end.clear} />}
      <ul>
        {read.data?.sessions.map((session) => (
          <li key={session.id} className="row" style={{ minHeight: 46 }}>
            <span className="grow">
              <span className="row">
                <span className="el" title={session.browser ?? undefined}>
                  {deviceOf(session.browser) ?? session.address ?? "–"}
                </span>
                {session.current && <Tag look="accent">{t("sessions.this")}</Tag>}
              </span>
              <span className="m">
                {[
                  session.address,
                  t("sessions.since", { time: format.dayTime(session.createdAt, now) }),
                  t("sessions.seen", { time: format.relative(session.seenAt, now) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            {!session.current && (
              <Button size="s" busy={end.busy} onClick={() => void end.run({ sessionId: session.id })}>
                {t("sessions.revoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {read.data?.sessions.length === 1 && <p className="m">{t("sessions.only")}</p>}
    </Dialog>
  );
}
