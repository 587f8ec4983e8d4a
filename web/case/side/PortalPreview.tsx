import "../../portal/Portal.css";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FollowedCase } from "../../../src/portal/contract/shapes.ts";
import { CaseShown } from "../../portal/CaseShown.tsx";
import { loadPortalWords, type PortalWords, SayingProvider } from "../../portal/words.ts";
import { useSession } from "../../shell/session/session.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { currentLocale } from "../../words/words.ts";

/** The customer's page of this case, exactly as it is, with buttons that do nothing here. */
export default function PortalPreview({ seen, onClose }: { seen: FollowedCase; onClose: () => void }) {
  const { t } = useTranslation("case");
  const { organisation } = useSession();
  const locale = currentLocale();
  const [words, setWords] = useState<PortalWords | null>(null);
  useEffect(() => void loadPortalWords(locale).then(setWords), [locale]);
  const about = {
    organisation: organisation.name,
    phone: null,
    hours: null,
    notice: { version: 0, at: "", zh: "", en: "" },
    zone: organisation.timeZone,
    today: "",
  };
  return (
    <Dialog open drawer onClose={onClose} title={t("portal.preview")} width={430} dirty={false}>
      <p className="m">{t("portal.previewLead")}</p>
      {words ? (
        <SayingProvider value={{ words, locale, zone: organisation.timeZone }}>
          <div className="ph portal-preview">
            <CaseShown mine={seen as never} about={about} again={async () => undefined} preview />
          </div>
        </SayingProvider>
      ) : (
        <Skeleton lines={8} />
      )}
    </Dialog>
  );
}
