import "./Matters.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { STATES } from "../../src/cases/rules/states.ts";
import type { MergedCase } from "../../src/matters/contract/matter.ts";
import { viewMatter } from "../../src/matters/contract/matter.ts";
import { likeCase } from "../../src/matters/contract.ts";
import { useHere } from "../case/case-here.ts";
import { LikeIncident } from "../incidents/LikeIncident.tsx";
import { useRead } from "../shell/client/use-read.ts";
import { useMay } from "../shell/session/session.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { CaseLine, type Other } from "./CaseLine.tsx";
import { FindByNumber } from "./FindByNumber.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { MergedLine } from "./MergedLine.tsx";
import { LinkRepeatDialog, UndoMergeDialog, UnlinkRepeatDialog, WriteDialog } from "./ReasonDialogs.tsx";
import { useLikenessWords } from "./use-likeness-words.ts";

const FRESH = 300_000;

type Asking =
  | { what: "find" }
  | { what: "merge" | "repeat" | "off"; other: Other }
  | { what: "undo" | "write"; merged: MergedCase };

/** What this case has to do with others: where it was merged, what was merged into it, repeats, and what may be alike. */
export function SameMatter() {
  const { t } = useTranslation("matters");
  const { page } = useHere();
  const { caseId } = page.case;
  const matter = useRead(viewMatter, { caseId }, { off: !useMay("case.read") }).data;
  const alike = useRead(likeCase, { caseId }, { off: !useMay("search.use"), fresh: FRESH }).data?.items ?? [];
  const [asking, setAsking] = useState<Asking | null>(null);
  const may = page.acts.includes("merge");
  const known = new Set([matter?.repeatOf, ...(matter?.repeats ?? [])].map((one) => one?.caseId));
  const hints = alike.filter((one) => !known.has(one.caseId));
  const links =
    matter && (matter.mergedInto || matter.merged.length > 0 || matter.repeatOf || matter.repeats.length > 0);
  if (!links && hints.length === 0 && !may) return null;
  const ask = (what: "merge" | "repeat" | "off") => (other: Other) => setAsking({ what, other });
  return (
    <section data-field="same_matter" className="same-matter" aria-labelledby="same-matter">
      <SectionHead
        level={3}
        id="same-matter"
        title={t("title")}
        end={
          may && (
            <button type="button" className="lk" onClick={() => setAsking({ what: "find" })}>
              {t("byNumber")}
            </button>
          )
        }
      />
      {matter?.mergedInto && (
        <div className="into">
          <p>{t("intoLead", { number: matter.mergedInto.number })}</p>
          <CaseLine.To caseId={matter.mergedInto.caseId}>
            {t("goInto", { number: matter.mergedInto.number })}
          </CaseLine.To>
        </div>
      )}
      {matter && matter.merged.length > 0 && (
        <ul aria-label={t("merged")}>
          {matter.merged.map((one) => (
            <MergedLine
              key={one.mergeId}
              one={one}
              onWrite={() => setAsking({ what: "write", merged: one })}
              onUndo={() => setAsking({ what: "undo", merged: one })}
            />
          ))}
        </ul>
      )}
      {matter?.repeatOf && (
        <>
          <h4>{t("repeat.earlier")}</h4>
          <ul>
            <CaseLine one={matter.repeatOf} onOff={page.acts.includes("link_repeat") ? ask("off") : undefined} />
          </ul>
        </>
      )}
      {matter && matter.repeats.length > 0 && (
        <>
          <h4>{t("repeat.later")}</h4>
          <ul>
            {matter.repeats.map((one) => (
              <CaseLine key={one.caseId} one={one} />
            ))}
          </ul>
        </>
      )}
      {hints.length > 0 && may && <LikeIncident caseId={caseId} alike={hints} />}
      {hints.length > 0 && <Alike hints={hints} may={may} repeated={matter?.repeatOf != null} ask={ask} />}
      {asking && <Asked asking={asking} onAsk={setAsking} onClose={() => setAsking(null)} />}
    </section>
  );
}

type Hint = Other & Parameters<ReturnType<typeof useLikenessWords>>[0];

/** What may be the same matter, each with the reasons; a person says what it is. */
function Alike(props: {
  hints: readonly Hint[];
  may: boolean;
  repeated: boolean;
  ask: (what: "merge" | "repeat") => (other: Other) => void;
}) {
  const { t } = useTranslation("matters");
  const why = useLikenessWords();
  const { hints, may, repeated, ask } = props;
  return (
    <>
      <h4>
        {t("alike")} · {t("note")}
      </h4>
      <ul>
        {hints.map((one) => {
          const ended = STATES[one.state as keyof typeof STATES].ended;
          return (
            <CaseLine
              key={one.caseId}
              one={one}
              why={why(one)}
              onMerge={may && !ended ? ask("merge") : undefined}
              onRepeat={may && ended && one.sameCustomer && !repeated ? ask("repeat") : undefined}
            />
          );
        })}
      </ul>
    </>
  );
}

function Asked({ asking, onAsk, onClose }: { asking: Asking; onAsk: (next: Asking) => void; onClose: () => void }) {
  switch (asking.what) {
    case "find":
      return <FindByNumber onFound={(what, other) => onAsk({ what, other })} onClose={onClose} />;
    case "merge":
      return <MergeDialog other={asking.other} onClose={onClose} />;
    case "repeat":
      return <LinkRepeatDialog other={asking.other} onClose={onClose} />;
    case "off":
      return <UnlinkRepeatDialog other={asking.other} onClose={onClose} />;
    case "undo":
      return <UndoMergeDialog merged={asking.merged} onClose={onClose} />;
    case "write":
      return <WriteDialog merged={asking.merged} onClose={onClose} />;
  }
}
