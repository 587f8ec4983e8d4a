import { Link } from "@tanstack/react-router";

/** A sentence of which the part between `<b>` and `</b>` is bold and, with `to`, leads somewhere. */
export function Rich(props: { words: string; to?: string; search?: Record<string, string>; onGo?: () => void }) {
  const { words, to, search, onGo } = props;
  const [before = "", rest = ""] = words.split("<b>");
  const [bold = "", after = ""] = rest.split("</b>");
  return (
    <>
      {before}
      {to ? (
        <Link to={to as "/desk"} search={search as never}>
          <b>{bold}</b>
        </Link>
      ) : onGo ? (
        <button type="button" onClick={onGo}>
          <b>{bold}</b>
        </button>
      ) : (
        <b>{bold}</b>
      )}
      {after}
    </>
  );
}
