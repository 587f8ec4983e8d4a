import "./RefusalBox.css";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { Lack } from "./Lack.tsx";
import { Rule } from "./Rule.tsx";

/** What the box needs of a refusal as the server words it. */
export interface Refused {
  kind?: string;
  message: string;
  rule?: string;
  missing?: readonly { field: string; message: string }[];
  wayOut?: string;
}

/**
 * A refusal: what cannot be done now, the rule, what is missing (each leads to its field), one way out.
 * Announced when it appears. `title` says what was refused (现在不能结案).
 */
export function RefusalBox(props: {
  refusal: Refused;
  title?: ReactNode;
  /** Leads to a missing field or step. */
  onGo?: (field: string) => void;
  /** The one button; its word may be given when the standard one of `wayOut` does not fit. */
  onWayOut?: (wayOut: string) => void;
  wayOutWord?: string;
  /** Said in the place of the button where the way out is somebody else's. */
  instead?: ReactNode;
  onClose?: () => void;
}) {
  const { refusal, title, onGo, onWayOut, wayOutWord, instead, onClose } = props;
  const { t, i18n } = useTranslation("ui");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which must not be taken for a clean-up.
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const known = refusal.wayOut && i18n.exists(`ui:wayOut.${refusal.wayOut}`);
  return (
    <div className="refuse" role="alert" ref={box}>
      <Icon name="stop" />
      <div className="grow">
        <b>
          {title ?? t(refusal.kind === "not_found" ? "notThere" : "refused")}{" "}
          {refusal.rule && <Rule id={refusal.rule} />}
        </b>
        <p>{refusal.message}</p>
        {refusal.missing && refusal.missing.length > 0 && (
          <ul aria-label={t("missing")}>
            {refusal.missing.map((lack) => (
              <li key={lack.field + lack.message}>
                <Lack onGo={onGo && (() => onGo(lack.field))}>{lack.message}</Lack>
              </li>
            ))}
          </ul>
        )}
        {instead && <p className="m">{instead}</p>}
        {refusal.wayOut && onWayOut && (
          <Button size="s" onClick={() => onWayOut(refusal.wayOut!)}>
            {wayOutWord ?? t((known ? `wayOut.${refusal.wayOut}` : "wayOut.default") as "wayOut.default")}
          </Button>
        )}
      </div>
      {onClose && <Button look="icon" size="s" icon="close" label={t("close")} onClick={onClose} />}
    </div>
  );
}
