import "./page.css";
import "./Portal.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Portal } from "./Portal.tsx";
import { loadPortalWords } from "./words.ts";

const locale = document.documentElement.lang === "en" ? "en" : "zh";
const words = await loadPortalWords(locale);
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Portal first={{ locale, words }} />
  </StrictMode>,
);
