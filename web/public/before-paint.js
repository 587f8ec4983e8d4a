// Runs before the first paint, as a file of its own because the content policy forbids inline script:
// without it a dark screen would flash white, and an English page would be announced as Chinese.
(() => {
  const root = document.documentElement;
  let theme = "system";
  let locale = "";
  try {
    theme = localStorage.getItem("redress.theme") || "system";
    locale = localStorage.getItem("redress.locale") || "";
  } catch {
    // Storage may be barred; the defaults stand.
  }
  const dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  root.lang = locale === "en" ? "en" : "zh-CN";
})();
