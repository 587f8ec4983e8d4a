// Runs before the first paint, as a file of its own because the content policy forbids inline script: language, light and
// the display a customer chose stand from the first moment.
(() => {
  const root = document.documentElement;
  const kept = (name) => {
    try {
      return localStorage.getItem(`redress.portal.${name}`);
    } catch {
      return null;
    }
  };
  const foreign = !navigator.languages.some((one) => one.startsWith("zh"));
  root.lang = (kept("locale") || (foreign ? "en" : "zh")) === "en" ? "en" : "zh-CN";
  root.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  for (const name of ["large", "contrast", "plain"]) if (kept(name) === "yes") root.dataset[name] = "";
  if (matchMedia("(prefers-contrast: more)").matches) root.dataset.contrast = "";
})();
