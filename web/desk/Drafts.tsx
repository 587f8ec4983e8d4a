import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Time } from "../ui/Time.tsx";
import { CaseLink } from "./CaseLink.tsx";
import type { DraftLeft } from "./desk-data.ts";

const KINDS = ["reply", "note", "account", "proposal", "task"] as const;

/** `intake`, or the part of a case a draft belongs to. */
function kindOf(place: string): "intake" | (typeof KINDS)[number] | "other" {
  if (place === "intake") return "intake";
  return KINDS.find((kind) => place.split(":").includes(kind)) ?? "other";
}

/** What I was writing and have not sent. */
export function Drafts({ drafts }: { drafts: readonly DraftLeft[] }) {
  const { t } = useTranslation("desk");
  return (
    <section aria-labelledby="desk-drafts">
      <SectionHead id="desk-drafts" title={t("drafts.title")} note={t("drafts.note", { count: drafts.length })} />
      <ul className="lst tight">
        {drafts.map((draft) => {
          const what = t(`drafts.${kindOf(draft.place)}`);
          const label = t("drafts.goFor", { what: draft.number ? `${what} ${draft.number}` : what });
          return (
            <li key={draft.place}>
              <div className="grow el" title={draft.title ?? undefined}>
                {what}{" "}
                <span className="m">
                  {draft.number && `${draft.number} · `}
                  <Time at={draft.updatedAt} />
                  {draft.title && ` · ${draft.title}`}
                </span>
              </div>
              {draft.caseId ? (
                <CaseLink caseId={draft.caseId} label={label}>
                  {t("drafts.go")}
                </CaseLink>
              ) : (
                <Link to={"/intake" as "/desk"} aria-label={label}>
                  {t("drafts.go")}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
