import { useTranslation } from "react-i18next";
import { endSession, listSessions } from "../../../src/people/contract/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Time } from "../../ui/Time.tsx";
import { useCommand } from "../client/use-command.ts";
import { useRead } from "../client/use-read.ts";

/** Where I am signed in; any but this one can be ended. */
export default function Sessions({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("shell");
  const read = useRead(listSessions, {});
  const end = useCommand(endSession);
  return (
    <Dialog open onClose={onClose} title={t("sessions.title")} width={520}>
      {read.isPending && <Skeleton lines={2} />}
      {end.refusal && <RefusalBox refusal={end.refusal} onClose={end.clear} />}
      <ul>
        {read.data?.sessions.map((session) => (
          <li key={session.id} className="row" style={{ minHeight: 46 }}>
            <span className="grow">
              <span className="row">
                <span className="el">{session.browser ?? session.address ?? "–"}</span>
                {session.current && <Tag look="accent">{t("sessions.this")}</Tag>}
              </span>
              <span className="m">
                {session.address} · <Time at={session.seenAt} as="relative" />
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
