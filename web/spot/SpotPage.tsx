import "./Spot.css";
import { useTranslation } from "react-i18next";
import { Page } from "../shell/frame/Page.tsx";
import { useMay, useSession } from "../shell/session/session.ts";
import { useAddress } from "../shell/use-address.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { CalmSteps } from "./CalmSteps.tsx";
import { CardFoot } from "./CardFoot.tsx";
import { EndedUnsent } from "./EndedUnsent.tsx";
import { OpenCards } from "./OpenCards.tsx";
import { ReadCard } from "./ReadCard.tsx";
import { Safety } from "./Safety.tsx";
import { Sentences } from "./Sentences.tsx";
import { SpotTimer } from "./SpotTimer.tsx";
import { StartCard } from "./StartCard.tsx";
import { Taps } from "./Taps.tsx";
import { type SpotCardHere, useSpotCard } from "./use-spot-card.ts";

/** The on-the-spot card (§2.4): one screen in one hand; for supervisors also what became no case yet. */
export default function SpotPage() {
  const { t } = useTranslation("spot");
  const me = useSession();
  const supervises = useMay("case.supervise");
  const here = useSpotCard();
  const [{ card: looked }, setAddress] = useAddress();
  const own = here.spotId !== null && !looked;
  return (
    <Page
      title={t("title")}
      meta={own ? here.card.place : undefined}
      back={looked ? "/spot" : undefined}
      find={false}
      take={false}
      end={own && here.startedAt && <SpotTimer since={here.startedAt} />}
      className="p-spot"
    >
      <div className={supervises ? "spot two" : "spot"}>
        <div className="sp">
          {looked ? (
            <ReadCard key={looked} spotId={looked} />
          ) : here.reading ? (
            <Skeleton lines={6} />
          ) : own ? (
            <Open here={here} />
          ) : (
            <StartCard place={me.department?.name ?? ""} onStart={(text) => here.tap({ kind: "place_said", text })} />
          )}
        </div>
        {supervises && <OpenCards looked={looked} onLook={(card) => setAddress({ card })} />}
      </div>
    </Page>
  );
}

function Open({ here }: { here: SpotCardHere }) {
  const { t } = useTranslation("spot");
  if (here.refusal?.code === "spot_ended") return <EndedUnsent here={here} />;
  return (
    <>
      {here.refusal && <RefusalBox refusal={here.refusal} />}
      {here.card.danger && <Safety />}
      <CalmSteps here={here} />
      <Sentences card={here.card} />
      <Taps here={here} />
      {here.lost && (
        <p className="spot-lost" role="status">
          {t("lost", { count: here.waiting.length })}
        </p>
      )}
      <CardFoot here={here} />
    </>
  );
}
