import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { viewAsCustomer } from "../../../src/portal/contract/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useHere } from "../case-here.ts";
import { usePortalLink } from "../use-portal-link.ts";

const LinkDialog = lazy(() => import("./PortalLinkDialog.tsx"));
const RevokeDialog = lazy(() => import("./PortalRevokeDialog.tsx"));
const Preview = lazy(() => import("./PortalPreview.tsx"));
type Link = AnswerOf<typeof viewAsCustomer>["link"];

/** The customer's own way into the case (R12): who gave it, a new one, taking it out of use, and what they see there. */
export function PortalPanel() {
  const { t } = useTranslation("case");
  const { page } = useHere();
  const { caseId } = page.case;
  const { link, seen, known, alive } = usePortalLink();
  const [open, setOpen] = useState<"link" | "revoke" | "preview" | null>(null);
  const close = () => setOpen(null);
  const may = page.acts.includes("give_portal_link");
  return (
    <section data-field="portal">
      <SectionHead
        level={3}
        title={t("portal.title")}
        end={
          known && (
            <button type="button" className="lk" onClick={() => setOpen("preview")}>
              {t("portal.preview")}
            </button>
          )
        }
      />
      <div className="portal-link">
        {known && <Given link={link} />}
        {known && may && (
          <div className="row">
            <Button size="s" onClick={() => setOpen("link")}>
              {t(alive ? "portal.renew" : "portal.give")}
            </Button>
            {alive && (
              <Button size="s" look="text" onClick={() => setOpen("revoke")}>
                {t("portal.revoke")}
              </Button>
            )}
          </div>
        )}
      </div>
      <Suspense>
        {open === "link" && <LinkDialog caseId={caseId} renews={alive} onClose={close} />}
        {open === "revoke" && <RevokeDialog caseId={caseId} onClose={close} />}
        {open === "preview" && seen && <Preview seen={seen} onClose={close} />}
      </Suspense>
    </section>
  );
}

function Given({ link }: { link: Link }) {
  const { t } = useTranslation("case");
  const format = useFormat();
  const now = useNow();
  if (!link) return <p className="m">{t("portal.none")}</p>;
  if (link.revokedAt) return <p className="m">{t("portal.revoked", { time: format.dayTime(link.revokedAt, now) })}</p>;
  const time = format.dayTime(link.issuedAt, now);
  return (
    <p className="m">
      {link.issuedBy ? t("portal.given", { name: link.issuedByName, time }) : t("portal.own", { time })}
    </p>
  );
}
