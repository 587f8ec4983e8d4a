import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { viewAsCustomer } from "../../../src/portal/contract/staff.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useHere } from "../case-here.ts";

const LinkDialog = lazy(() => import("./PortalLinkDialog.tsx"));
const RevokeDialog = lazy(() => import("./PortalRevokeDialog.tsx"));
const Preview = lazy(() => import("./PortalPreview.tsx"));
type Link = AnswerOf<typeof viewAsCustomer>["link"];

/** The customer's own way into the case (R12): who gave it, a new one, taking it out of use, and what they see there. */
export function PortalPanel() {
  const { t } = useTranslation("case");
  const { page } = useHere();
  const { caseId } = page.case;
  const { data } = useRead(viewAsCustomer, { caseId });
  const [open, setOpen] = useState<"link" | "revoke" | "preview" | null>(null);
  const close = () => setOpen(null);
  const link = data?.link ?? null;
  const alive = link !== null && !link.revokedAt;
  const may = page.acts.includes("give_portal_link");
  return (
    <section data-field="portal">
      <SectionHead
        level={3}
        title={t("portal.title")}
        end={
          data && (
            <button type="button" className="lk" onClick={() => setOpen("preview")}>
              {t("portal.preview")}
            </button>
          )
        }
      />
      <div className="portal-link">
        {data && <Given link={link} />}
        {data && may && (
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
        {open === "preview" && data && <Preview seen={data.seen} onClose={close} />}
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
