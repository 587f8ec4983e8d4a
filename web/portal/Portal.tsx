import { useCallback, useEffect, useState } from "react";
import { type About, ask, type Receipt } from "./ask.ts";
import { CasePage } from "./CasePage.tsx";
import { EnterPage } from "./EnterPage.tsx";
import { FilePage } from "./FilePage.tsx";
import { Frame } from "./Frame.tsx";
import { HomePage } from "./HomePage.tsx";
import { type Place, usePlace } from "./place.ts";
import { ReceiptPage } from "./ReceiptPage.tsx";
import { type Locale, loadPortalWords, type PortalWords, SayingProvider } from "./words.ts";

const UNKNOWN: About = {
  organisation: "",
  phone: null,
  hours: null,
  notice: { version: 0, at: "", zh: "", en: "" },
  zone: "Asia/Shanghai",
  today: "",
};

/** The customer portal: file, follow, answer. One column, no account, no word of the house. */
export function Portal({ first }: { first: { locale: Locale; words: PortalWords } }) {
  const [said, setSaid] = useState(first);
  const [about, setAbout] = useState(UNKNOWN);
  const readAbout = useCallback(() => void ask<About>("GET", "").then(setAbout, () => undefined), []);
  useEffect(readAbout, [readAbout]);
  const speak = async (locale: Locale) => {
    setSaid({ locale, words: await loadPortalWords(locale) });
    document.documentElement.lang = locale === "en" ? "en" : "zh-CN";
  };
  return (
    <SayingProvider value={{ ...said, zone: about.zone }}>
      <Places about={about} readAbout={readAbout} onLocale={(locale) => void speak(locale)} />
    </SayingProvider>
  );
}

function Places(props: { about: About; readAbout: () => void; onLocale: (locale: Locale) => void }) {
  const { about, readAbout } = props;
  const [place, go] = usePlace();
  const [filed, setFiled] = useState<{ receipt: Receipt; enclosed: readonly File[] } | null>(null);
  // Held here and not on the device: files cannot be kept through a reload.
  const [enclosed, enclose] = useState<readonly File[]>([]);
  const [number, setNumber] = useState("");
  const onFiled = (receipt: Receipt) => {
    setFiled({ receipt, enclosed });
    enclose([]);
    go("receipt");
  };
  const shown: Place = place === "receipt" && !filed ? "case" : place;
  return (
    <Frame about={about} number={shown === "case" ? number : ""} go={go} onLocale={props.onLocale}>
      {shown === "home" && <HomePage about={about} go={go} />}
      {shown === "new" && <FilePage {...{ about, readAbout, enclosed, enclose, onFiled }} />}
      {shown === "receipt" && filed && <ReceiptPage {...filed} about={about} go={go} />}
      {shown === "enter" && <EnterPage about={about} go={go} />}
      {shown === "case" && <CasePage about={about} go={go} onNumber={setNumber} />}
    </Frame>
  );
}
