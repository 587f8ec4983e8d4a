import "./Gallery.css";
import { useEffect, useState } from "react";
import { setTheme } from "../shell/theme.ts";
import { Seg } from "../ui/Seg.tsx";
import { Toaster } from "../ui/Toast.tsx";
import { chooseLocale, currentLocale } from "../words/words.ts";
import { Controls } from "./Controls.tsx";
import { Lists } from "./Lists.tsx";
import { Marks } from "./Marks.tsx";
import { Overlays } from "./Overlays.tsx";

/** Every primitive in every state on one page, for builders and for the accessibility test. */
export default function GalleryPage() {
  const [theme, show] = useState<"light" | "dark">("light");
  useEffect(() => {
    document.title = "UI · Redress";
    show(document.documentElement.dataset.theme === "dark" ? "dark" : "light");
  }, []);
  return (
    <div className="p-gallery">
      <header className="row">
        <h1 className="grow">构件</h1>
        <Seg
          label="Theme"
          size="s"
          value={theme}
          options={[
            { value: "light", label: "浅色" },
            { value: "dark", label: "深色" },
          ]}
          onChange={(next) => {
            setTheme(next);
            show(next);
          }}
        />
        <Seg
          label="Language"
          size="s"
          value={currentLocale()}
          options={[
            { value: "zh", label: "中文" },
            { value: "en", label: "English" },
          ]}
          onChange={(locale) => void chooseLocale(locale)}
        />
      </header>
      <main>
        <Marks />
        <Controls />
        <Overlays />
        <Lists />
      </main>
      <Toaster />
    </div>
  );
}
