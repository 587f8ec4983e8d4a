import { useTranslation } from "react-i18next";
import { useFormat } from "../words/use-format.ts";
import type { FieldRow } from "./schema-rows.ts";

/** Fields with type and limits; fields of fields are indented. Nothing when there are none. */
export function FieldTable({ title, rows, answer }: { title: string; rows: readonly FieldRow[]; answer?: boolean }) {
  const { t } = useTranslation("api");
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <table className="ftab" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("type")}</th>
            <th scope="col">{t("about")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td style={{ paddingLeft: row.depth * 18 }}>
                <code>{row.name}</code>
              </td>
              <td>
                {row.listed ? t("listOf", { type: t(`types.${row.type}`) }) : t(`types.${row.type}`)}
                {row.nullable && <span className="m">{t("orNull")}</span>}
              </td>
              <td>
                <About row={row} answer={answer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const SHOWN = 12;

function About({ row, answer }: { row: FieldRow; answer?: boolean }) {
  const { t } = useTranslation("api");
  const format = useFormat();
  const size = row.type === "text" || row.type === "mail" ? "maxChars" : "max";
  return (
    <span className="ab">
      {!answer && row.required && <b>{t("required")}</b>}
      {row.values.length > 0 && <span className="mono">{row.values.slice(0, SHOWN).join(" | ")}</span>}
      {row.values.length > SHOWN && <span className="m">{t("moreValues", { rest: row.values.length - SHOWN })}</span>}
      {row.max !== undefined && row.values.length === 0 && (
        <span className="m">{t(size, { max: format.number(row.max) })}</span>
      )}
      {row.initial !== undefined && <span className="m">{t("initial", { value: row.initial })}</span>}
    </span>
  );
}
