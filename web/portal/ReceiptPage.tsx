import { useEffect, useState } from "react";
import { type About, ask, type Mine, type Receipt } from "./ask.ts";
import { CopyLine } from "./CopyLine.tsx";
import { NextLine } from "./NextLine.tsx";
import type { Place } from "./place.ts";
import { Reach } from "./Reach.tsx";
import { SendEnclosed } from "./SendEnclosed.tsx";
import { useSaying } from "./words.ts";

/** The receipt: number, link and code, shown once; to be printed, copied, or photographed. */
export function ReceiptPage(props: {
  receipt: Receipt;
  about: About;
  enclosed: readonly File[];
  go: (place: Place) => void;
}) {
  const { words } = useSaying();
  const { receipt } = props;
  const [mine, setMine] = useState<Mine | null>(null);
  useEffect(() => {
    ask<Mine>("GET", "/mine").then(setMine, () => undefined);
  }, []);
  const link = receipt.link.startsWith("/") ? location.origin + receipt.link : receipt.link;
  return (
    <>
      <section className="hero">
        <h1 tabIndex={-1}>{words.receipt.title}</h1>
        <p className="number">
          {words.receipt.number} <b>{receipt.number}</b>
        </p>
        {mine && <NextLine mine={mine} />}
      </section>
      <section className="sec keepsake">
        <h2>{words.receipt.keep}</h2>
        <CopyLine label={words.receipt.link} value={link} />
        <CopyLine label={words.receipt.code} value={receipt.code} big />
        <p className="m">{words.receipt.why}</p>
      </section>
      {props.enclosed.length > 0 && <SendEnclosed files={props.enclosed} />}
      <section className="sec no-print">
        <button type="button" className="go" onClick={() => props.go("case")}>
          {words.receipt.go}
        </button>
        <button type="button" className="btn" onClick={() => print()}>
          {words.receipt.print}
        </button>
        <Reach about={props.about} />
      </section>
    </>
  );
}
