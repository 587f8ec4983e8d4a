import "./SessionList.css";
import { useTranslation } from "react-i18next";
import { endSession, listSessions } from "../../../src/people/contract/session.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Time } from "../../ui/Time.tsx";
import { deviceOf } from "./device-of.ts";

/** Where someone is signed in; every session but the present one can be ended. Without `personId`: my own. */
export function SessionList({ personId }: { personId?: string }) {
  const { t } = useTranslation("settings");
  const read = useRead(listSessions, personId ? { personId } : {});
  const end = useCommand(endSession);
  if (read.isPending) return <Skeleton lines={1} />;
  const refusal = end.refusal ?? read.error?.refusal;
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} onClose={end.refusal ? end.clear : undefined} />}
      {read.data?.sessions.length === 0 && <span className="m">{t("sessions.none")}</span>}
      <ul className="sessions">
        {read.data?.sessions.map((session) => (
          <li key={session.id}>
            <div className="grow">
              <div className="row">
                <span className="el" title={session.browser ?? undefined}>
                  {deviceOf(session.browser) ?? t("sessions.unknown")}
                </span>
                {session.current && <Tag look="accent">{t("sessions.this")}</Tag>}
              </div>
              <div className="m el">
                {session.address && `${session.address} · `}
                {t("sessions.seen")} <Time at={session.seenAt} as="relative" />
              </div>
            </div>
            {!session.current && (
              <Button size="s" busy={end.busy} onClick={() => void end.run({ sessionId: session.id })}>
                {t("sessions.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
