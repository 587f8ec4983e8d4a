import "./CaseView.css";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CasePage } from "../../src/cases/contract/shapes.ts";
import { EvidenceIn } from "../evidence/EvidenceIn.tsx";
import { EvidenceReader } from "../evidence/EvidenceReader.tsx";
import { useOpenPiece } from "../evidence/use-evidence.ts";
import { OpenReferral } from "../referrals/OpenReferral.tsx";
import { Page } from "../shell/frame/Page.tsx";
import { People } from "../shell/presence/People.tsx";
import { usePresence } from "../shell/presence/use-presence.ts";
import { useAddress } from "../shell/use-address.ts";
import { Tabs } from "../ui/Tabs.tsx";
import type { ActKey } from "./acts/act-spec.ts";
import { ACTS } from "./acts/acts.ts";
import { type Here, HereProvider } from "./case-here.ts";
import { ExtensionNotice } from "./ExtensionNotice.tsx";
import { Editor } from "./editor/Editor.tsx";
import { StepsRail } from "./guide/StepsRail.tsx";
import { HeadEnd } from "./head/HeadEnd.tsx";
import { HeadTags } from "./head/HeadTags.tsx";
import { NextButton } from "./head/NextButton.tsx";
import { Notice } from "./Notice.tsx";
import { ReviewNotice } from "./ReviewNotice.tsx";
import { Side } from "./side/Side.tsx";
import { Story } from "./story/Story.tsx";
import { ToTell } from "./ToTell.tsx";
import { useCaseKeys } from "./use-case-keys.ts";
import { useCasePage } from "./use-case-page.ts";

const ActDialog = lazy(() => import("./acts/ActDialog.tsx"));

/** Everything about one complaint: the guide, the story with its editor, and what must be known beside it. */
export function CaseView({ page, again }: { page: CasePage; again: () => Promise<unknown> }) {
  const { t } = useTranslation("case");
  const { here, dialog, setTab, close } = useCasePage(page, again);
  const [typing, setTyping] = useState(false);
  const deciding = dialog !== null && ACTS[dialog.act].decides;
  const doing = deciding ? "deciding" : !typing ? "viewing" : here.tab === "reply" ? "replying" : "noting";
  const people = usePresence(page.case.caseId, doing);
  useCaseKeys(here);
  useAskedAct(here);
  const { piece } = useOpenPiece(page.case.caseId);
  const views = (["story", "guide", "side"] as const).map((value) => ({ value, label: t(`views.${value}`) }));
  return (
    <HereProvider value={here}>
      <Page
        title={page.case.title}
        meta={page.case.number}
        tags={<HeadTags />}
        end={<HeadEnd people={<People people={people} />} />}
        back="/cases"
        find={false}
        take={false}
        className="p-case"
      >
        <div className="case-tabs">
          <Tabs label={t("views.label")} tabs={views} value={here.view} onChange={here.show} end={<NextButton />} />
        </div>
        <div className={piece ? "case reading" : "case"} data-view={piece ? "side" : here.view}>
          <StepsRail />
          <section className="mid" aria-label={t("views.story")}>
            <Story />
            <ReviewNotice />
            <ExtensionNotice />
            <ToTell />
            <Notice />
            <Editor onTab={setTab} onTyping={setTyping} />
          </section>
          {piece ? <EvidenceReader caseId={page.case.caseId} piece={piece} /> : <Side />}
        </div>
        <EvidenceIn caseId={page.case.caseId} />
        <OpenReferral />
        {dialog && (
          <Suspense>
            <ActDialog
              key={dialog.act + (dialog.target.taskId ?? dialog.target.stepId ?? "")}
              act={dialog.act}
              target={dialog.target}
              onClose={close}
            />
          </Suspense>
        )}
      </Page>
    </HereProvider>
  );
}

/** A link may name what to do here (`?act=hand_over`): it opens once, where it is allowed, and leaves the address. */
function useAskedAct(here: Here) {
  const [search, setSearch] = useAddress();
  const asked = search.act as ActKey | undefined;
  useEffect(() => {
    if (!asked) return;
    setSearch({ act: undefined });
    if (asked in ACTS && here.may(asked)) here.open(asked);
  }, [asked, here, setSearch]);
}
