import { useTranslation } from "react-i18next";
import { CAUSE_KEYS, CHANNELS } from "../../../src/kernel/vocabulary.ts";
import { listMappings, listValues, mapValue } from "../../../src/taxonomies/contract.ts";
import { MAPPED } from "../../../src/taxonomies/rules/schemes.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { nameOf } from "../../taxonomies/find-values.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Select } from "../../ui/Select.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useCauseWord, useVocabulary } from "../../words/use-vocabulary.ts";

const NONE = "-";

/** Channels and causes of the product, each with the regulator's category it counts under. */
export function FixedMappings({ mapped }: { mapped: "channel" | "cause" }) {
  const { t } = useTranslation("taxonomies");
  const word = useVocabulary();
  const cause = useCauseWord();
  const counted = useRead(listMappings, { mapped });
  const categories = useRead(listValues, { scheme: MAPPED[mapped] });
  const command = useCommand(mapValue, { touches: ["taxonomies"] });
  const codes: readonly string[] = mapped === "channel" ? CHANNELS : CAUSE_KEYS;
  const nameOfCode = (code: string) => (mapped === "channel" ? word("channel", code as "phone") : cause(code));
  if (!counted.data || !categories.data) return <Skeleton lines={8} />;
  const { mappings } = counted.data;
  const options = [
    { value: NONE, label: "—" },
    ...categories.data.values.map((one) => ({ value: one.code, label: nameOf(one) })),
  ];
  return (
    <section className="tx-tree" aria-label={t(`scheme.${mapped}`)}>
      <p className="m pad">{t("fixed")}</p>
      {command.refusal && <RefusalBox refusal={command.refusal} onClose={command.clear} />}
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <span className="grow el">{nameOfCode(code)}</span>
            <Select
              label={t("mapTo", { name: nameOfCode(code) })}
              value={mappings.find((one) => one.code === code)?.externalCode ?? NONE}
              onChange={(to) => void command.run({ mapped, code, externalCode: to === NONE ? null : to })}
              options={options}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
