import "./Seal.css";
import { ICONS } from "./icons.ts";

/** The product's mark: the character 交, as a seal. */
export function Seal({ size = 30 }: { size?: number }) {
  return (
    <span className="seal" style={{ width: size, height: size }}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={ICONS.seal} />
      </svg>
    </span>
  );
}
