import "./Bell.css";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { listNotifications, readNotifications } from "../../../src/notifications/contract.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { Time } from "../../ui/Time.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useCommand } from "../client/use-command.ts";
import { useRead } from "../client/use-read.ts";
import { useReadHere } from "./use-read-here.ts";

/** Lines that stand for many cases: they lead to the list. */
const COUNTED: ReadonlySet<string> = new Set(["deadlines_many", "assignment_failed", "cases_given"]);

type Notification = AnswerOf<typeof listNotifications>["items"][number];

/** What colleagues' work means for me: a count that is read aloud when it changes, and a panel that leads there. */
export function Bell() {
  const { t } = useTranslation("shell");
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const { data } = useRead(listNotifications, {});
  const read = useCommand(readNotifications);
  const navigate = useNavigate();
  const unread = data?.unread ?? 0;
  useReadHere(data?.items, (ids) => void read.run({ ids }));
  const close = () => setOpen(false);
  const follow = (item: Notification) => {
    close();
    if (!item.readAt) void read.run({ ids: [item.notificationId] });
    if (item.caseId) void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId: item.caseId } as never });
    else if (item.kind.startsWith("spot_")) void navigate({ to: "/spot" as "/desk" });
    else if (item.kind.startsWith("incident_")) void navigate({ to: "/incidents" as "/desk" });
    else if (COUNTED.has(item.kind)) void navigate({ to: "/cases" as "/desk" });
  };
  return (
    <>
      <span className="bell">
        <Button
          ref={anchor}
          look="icon"
          icon="bell"
          data-tour="bell"
          label={unread ? t("bell.openUnread", { count: unread }) : t("bell.open")}
          aria-expanded={open}
          aria-haspopup="dialog"
          onClick={() => setOpen(!open)}
        />
        {unread > 0 && (
          <span className="n" aria-hidden="true">
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </span>
      <Popover
        open={open}
        onClose={close}
        anchor={anchor}
        role="dialog"
        label={t("bell.open")}
        align="end"
        className="bells"
      >
        <SectionHead
          title={t("bell.open")}
          note={unread ? t("bell.unread", { count: unread }) : undefined}
          end={
            unread > 0 && (
              <Button look="text" size="s" busy={read.busy} onClick={() => void read.run({})}>
                {t("bell.readAll")}
              </Button>
            )
          }
        />
        {data?.items.length === 0 && <EmptyState what={t("bell.empty")} how={t("bell.emptyHow")} />}
        <ul>
          {data?.items.map((item) => (
            <li key={item.notificationId}>
              <button type="button" className={item.readAt ? undefined : "new"} onClick={() => follow(item)}>
                <Said item={item} />
              </button>
            </li>
          ))}
        </ul>
      </Popover>
    </>
  );
}

function Said({ item }: { item: Notification }) {
  const { t, i18n } = useTranslation("shell");
  const word = useVocabulary();
  const known = i18n.exists(`shell:bell.said.${item.kind}`, { count: item.many });
  const said = { from: item.fromName, count: item.many, what: item.what ? word("due", item.what as never) : "" };
  return (
    <>
      <span>{t(`bell.said.${known ? item.kind : "other"}` as "bell.said.other", said)}</span>
      <span className="m when">
        <Time at={item.at} as="relative" />
      </span>
      <span className="m el what">
        {item.caseNumber && `${item.caseNumber} · `}
        {item.title}
      </span>
    </>
  );
}
