import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { listCustomers } from "../../src/customers/contract.ts";
import { call } from "../shell/client/call.ts";
import { useMay } from "../shell/session/session.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button } from "../ui/Button.tsx";
import { Popover } from "../ui/Popover.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { useFound } from "../ui/use-found.ts";
import { useSegmentWord } from "../words/use-vocabulary.ts";
import { type IntakeForm, type KnownCustomer, whoKind } from "./intake-form.ts";

const MOST = 6;
const find = (q: string) => call(listCustomers, { q, limit: MOST }).then(({ items }) => items);

/** One line for number or name. A name offers the customers it may be; going on typing means someone new. */
export function NameInput(props: {
  form: IntakeForm;
  onType: (who: string) => void;
  onChoose: (customer: KnownCustomer) => void;
  onClear: () => void;
  onLeave: () => void;
  /** Recognised by the number typed: shown masked once the field is left (R12). */
  known: KnownCustomer | null;
  invalid: boolean;
  end?: ReactNode;
}) {
  const { form, onType, onChoose, onClear, known, end } = props;
  const { t } = useTranslation("intake");
  const segmentWord = useSegmentWord();
  const mayRead = useMay("customer.read");
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const asks = mayRead && open && !form.customer && whoKind(form.who) === "name";
  const { options } = useFound(asks ? form.who : null, find);
  const shown = asks && options.length > 0;
  const choose = (customer: KnownCustomer) => {
    setOpen(false);
    setAt(-1);
    onChoose(customer);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !shown) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) setAt((at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length);
    else if (event.key === "Enter" && options[at]) choose(options[at]);
    else return;
    event.preventDefault();
  };
  const chosen = form.customer;
  const [focused, setFocused] = useState(false);
  const masked = known && !focused ? (known.phone ?? known.email) : null;
  return (
    <div className="namei" ref={box}>
      <TextInput
        size="l"
        role="combobox"
        aria-invalid={props.invalid || undefined}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && options[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        autoFocus
        maxLength={200}
        placeholder={t("who.placeholder")}
        value={chosen ? [chosen.name, chosen.phone].filter(Boolean).join("  ") : (masked ?? form.who)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          props.onLeave();
        }}
        readOnly={chosen !== null}
        onChange={(who) => {
          setOpen(true);
          setAt(-1);
          onType(who);
        }}
        onKeyDown={onKey}
        end={
          <>
            {end}
            {(chosen || form.who) && (
              <Button look="icon" size="s" icon="close" label={t("who.clear")} onClick={onClear} />
            )}
          </>
        }
      />
      <Popover open={shown} onClose={() => setOpen(false)} anchor={box} keepFocus className="plist">
        <div role="listbox" id={listId} aria-label={t("who.list")}>
          {options.map((customer, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keys
            <div
              key={customer.customerId}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseEnter={() => setAt(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(customer)}
            >
              <Avatar name={customer.name} of="customer" />
              <span>{customer.name}</span>
              <span className="m el">
                {[customer.phone ?? customer.email, customer.segment && segmentWord(customer.segment)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </div>
          ))}
        </div>
      </Popover>
    </div>
  );
}
