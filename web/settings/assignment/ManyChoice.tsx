import "./Rules.css";
import { Checkbox } from "../../ui/Checkbox.tsx";

/** Any of a few, all visible. */
export function ManyChoice<V extends string | number>(props: {
  label: string;
  options: readonly { value: V; label: string }[];
  value: readonly V[];
  onChange: (value: V[]) => void;
}) {
  const { options, value } = props;
  const put = (one: V, on: boolean) =>
    props.onChange(options.map((each) => each.value).filter((each) => (each === one ? on : value.includes(each))));
  return (
    <fieldset className="many">
      <legend>{props.label}</legend>
      {options.map((one) => (
        <Checkbox key={one.value} checked={value.includes(one.value)} onChange={(on) => put(one.value, on)}>
          {one.label}
        </Checkbox>
      ))}
    </fieldset>
  );
}
