import "./Entrance.css";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Seal } from "../ui/Seal.tsx";
import { Seg } from "../ui/Seg.tsx";
import { chooseLocale, currentLocale } from "../words/words.ts";

/** The frame of pages before sign-in: the seal, one quiet column, the language at the foot. */
export function Entrance({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("signin");
  const { t: shell } = useTranslation("shell");
  const product = shell("product");
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div className="entrance">
      <main>
        <div className="mark">
          <Seal size={40} />
          <div>
            <b>{product}</b>
            <p>{t("promise")}</p>
          </div>
        </div>
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </main>
      <footer>
        <Seg
          label={t("language")}
          size="s"
          value={currentLocale()}
          options={[
            { value: "zh", label: "中文" },
            { value: "en", label: "English" },
          ]}
          onChange={(locale) => void chooseLocale(locale)}
        />
      </footer>
    </div>
  );
}
