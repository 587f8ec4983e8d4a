import { useTranslation } from "react-i18next";
import { ROUTES } from "../../../src/cases/rules/needs.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";

/** Where a customer who disagrees can go (R8), ticked in the order of the list. */
export function RoutesInput({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) {
  const { t } = useTranslation("case");
  const toggle = (route: string, on: boolean) =>
    onChange(ROUTES.filter((one) => (one === route ? on : value.includes(one))));
  return (
    <span className="act-routes">
      {ROUTES.map((route) => (
        <Checkbox key={route} checked={value.includes(route)} onChange={(on) => toggle(route, on)}>
          {t(`route.${route}`)}
        </Checkbox>
      ))}
    </span>
  );
}
