import "./QrCode.css";
import { useMemo } from "react";
import { qrMatrix } from "./qr-matrix.ts";

const QUIET = 4;

/** A text as a QR code, drawn here: a secret goes to no other machine. Nothing when the text is too long. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const matrix = useMemo(() => qrMatrix(text), [text]);
  if (!matrix) return null;
  const size = matrix.length + QUIET * 2;
  const path = matrix
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")))
    .join("");
  return (
    <svg className="qrc" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
