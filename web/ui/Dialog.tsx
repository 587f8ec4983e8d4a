import "./Dialog.css";
import { type CSSProperties, type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";

/**
 * A modal question or small form: the browser keeps focus inside, Esc closes, focus returns to where it was.
 * `drawer` slides from the right for longer reading. With `stay` neither Esc nor the ground closes it.
 */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons, the filled one last. */
  foot?: ReactNode;
  width?: number;
  drawer?: boolean;
  stay?: boolean;
}) {
  const { open, onClose, stay } = props;
  const { t } = useTranslation("ui");
  const box = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = box.current;
    if (!open || !element) return;
    const from = document.activeElement;
    element.showModal();
    // A form starts in its first field; a text starts at its beginning, not on the closing button.
    (element.querySelector<HTMLElement>(FIRST) ?? element).focus();
    return () => {
      element.close();
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, [open]);
  if (!open) return null;
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!stay) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same, natively
    <dialog
      ref={box}
      tabIndex={-1}
      className={props.drawer ? "dlg drawer" : "dlg"}
      style={{ "--dlg": `${props.width ?? (props.drawer ? 480 : 440)}px` } as CSSProperties}
      aria-labelledby={title}
      onCancel={cancel}
      onClick={(event) => {
        if (event.target === box.current && !stay) onClose();
      }}
    >
      <div className="dlg-in">
        <header>
          <h2 id={title}>{props.title}</h2>
          {!stay && <Button look="icon" icon="close" label={t("close")} onClick={onClose} />}
        </header>
        <div className="dlg-body">{props.children}</div>
        {props.foot && <footer>{props.foot}</footer>}
      </div>
    </dialog>
  );
}

const FIRST = ".dlg-body :is(input, textarea, select):not([readonly])";

/** A dialog at the right edge, full height. */
export function Drawer(props: Omit<Parameters<typeof Dialog>[0], "drawer">) {
  return <Dialog {...props} drawer />;
}
