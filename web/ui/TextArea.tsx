import "./TextArea.css";
import {
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import { useTranslation } from "react-i18next";
import { useField } from "./Field.tsx";

export interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange" | "value"> {
  value: string;
  onChange: (value: string) => void;
  /** `say`: the customer's words and intake, 15 px; `read`: replies, 14 px; default 13 px. */
  look?: "say" | "read";
  /** Foot at the left: draft mark, findings. The count of characters stands at the right. */
  foot?: ReactNode;
  count?: boolean;
  /** Fills the height its container gives instead of growing. */
  fill?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines; grows with what is typed. Counts characters once `maxLength` is near, or always with `count`. */
export function TextArea({
  value,
  onChange,
  look,
  foot,
  count,
  fill,
  ref,
  maxLength,
  className,
  ...rest
}: TextAreaProps) {
  const { t } = useTranslation("ui");
  const field = useField(rest.id);
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current!, []);
  useGrowth(area, value, fill);
  const length = [...value].length;
  const left = maxLength === undefined ? Number.POSITIVE_INFINITY : maxLength - length;
  const near = maxLength !== undefined && left < Math.min(200, maxLength / 5);
  const meter =
    left < 0
      ? t("charsOver", { count: -left })
      : near
        ? t("charsLeft", { count: left })
        : t("chars", { count: length });
  return (
    <span className={["ta", look, fill && "fill", className].filter(Boolean).join(" ")}>
      <textarea
        rows={3}
        {...field}
        {...rest}
        ref={area}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {(foot || count || near) && (
        <span className="tab">
          <span className="m">{foot}</span>
          <span className={left < 0 ? "m right over" : "m right"}>{(count || near) && meter}</span>
        </span>
      )}
    </span>
  );
}

/** For browsers without `field-sizing`: height follows the text. */
function useGrowth(area: React.RefObject<HTMLTextAreaElement | null>, value: string, fill?: boolean) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || fill || CSS.supports("field-sizing", "content")) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [area, value, fill]);
}
