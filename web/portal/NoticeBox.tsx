import { useId } from "react";
import type { About } from "./ask.ts";
import { Said } from "./Said.tsx";
import { fill, useSaying } from "./words.ts";

/** The privacy notice in force, whole, above the tick that refers to it (PIPL 14, 17); never ticked beforehand. */
export function NoticeBox(props: {
  about: About;
  agreed: boolean;
  onAgree: (yes: boolean) => void;
  error?: string | false;
}) {
  const { words, locale } = useSaying();
  const id = useId();
  const { notice } = props.about;
  return (
    <div className="fld" data-field="consent">
      <details className="more">
        <summary>{fill(words.form.notice, { version: notice.version })}</summary>
        <Said text={notice[locale]} />
      </details>
      <label className="tick">
        <input
          type="checkbox"
          checked={props.agreed}
          aria-describedby={props.error ? id : undefined}
          onChange={(event) => props.onAgree(event.target.checked)}
        />
        <span>{words.form.consent}</span>
      </label>
      {props.error && (
        <p className="wrong" id={id}>
          {props.error}
        </p>
      )}
    </div>
  );
}
