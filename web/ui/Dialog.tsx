import "./Dialog.css";
import { type CSSProperties, type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { useLeaving } from "./use-leaving.ts";

/**
 * A modal question or small form: the browser keeps focus inside, Esc closes, focus returns to where it was; what was
 * typed is asked about before it is lost. `drawer` slides from the right for longer reading. With `stay` neither Esc
 * nor the ground closes it.
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
  /** Whether leaving would lose something; when not said, the fields are compared with how they began. */
  dirty?: boolean;
}) {
  const { open, onClose, stay, dirty } = props;
  const { t } = useTranslation("ui");
  const box = useRef<HTMLDialogElement>(null);
  const pressed = useRef<EventTarget | null>(null);
  const title = useId();
  useModal(box, open);
  const { leave, asking, back, onAct } = useLeaving(box, { open, stay, dirty, onClose });
  if (!open) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same
    <dialog
      ref={box}
      tabIndex={-1}
      className={props.drawer ? "dlg drawer" : "dlg"}
      style={{ "--dlg": `${props.width ?? (props.drawer ? 480 : 440)}px` } as CSSProperties}
      aria-labelledby={title}
      onPointerDown={(event) => {
        pressed.current = event.target;
      }}
      onClick={(event) => {
        // A selection that began in a field and ended outside also clicks the ground.
        if (event.target === box.current && pressed.current === box.current) leave();
      }}
    >
      <div className="dlg-in">
        <header>
          <h2 id={title}>{props.title}</h2>
          {!stay && <Button look="icon" icon="close" label={t("close")} onClick={leave} />}
        </header>
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only notes that something was done */}
        <div className="dlg-body" onInput={onAct} onClick={onAct}>
          {props.children}
        </div>
        {asking ? <Unsaved onStay={back} onLeave={onClose} /> : props.foot && <footer>{props.foot}</footer>}
      </div>
    </dialog>
  );
}

/** In place of the buttons: what was typed would be lost. */
function Unsaved({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation("ui");
  return (
    <footer role="alert">
      <span className="grow">{t("unsaved")}</span>
      <Button onClick={onLeave}>{t("unsavedLeave")}</Button>
      <Button autoFocus onClick={onStay}>
        {t("unsavedStay")}
      </Button>
    </footer>
  );
}

function useModal(box: React.RefObject<HTMLDialogElement | null>, open: boolean) {
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
  }, [open, box]);
}

const FIRST = ".dlg-body :is(input, textarea, select):not([readonly])";

/** A dialog at the right edge, full height. */
export function Drawer(props: Omit<Parameters<typeof Dialog>[0], "drawer">) {
  return <Dialog {...props} drawer />;
}
