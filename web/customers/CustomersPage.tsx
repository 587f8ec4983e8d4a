import "./Customers.css";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { listCustomers } from "../../src/customers/contract.ts";
import { useList } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useAddress } from "../shell/use-address.ts";
import { ButtonInside, buttonClass } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { PagedTable } from "../ui/PagedTable.tsx";
import { Seg } from "../ui/Seg.tsx";
import { CustomerSearch } from "./CustomerSearch.tsx";
import { useCustomerColumns } from "./customer-columns.tsx";

/** Know before speaking: customers by the beginning of a name, a whole number or a whole address. */
export default function CustomersPage() {
  const { t } = useTranslation("customers");
  const navigate = useNavigate();
  const columns = useCustomerColumns();
  const [{ q = "", sort: asked }, setAddress] = useAddress();
  const sort = asked === "name" ? "name" : "recent";
  const list = useList(listCustomers, { q, sort }, { keep: true });
  return (
    <Page title={t("title")} meta={t("meta")} className="p-customers">
      <div className="cbar">
        <CustomerSearch query={q} onQuery={(next) => setAddress({ q: next || undefined })} />
        {!q && (
          <Seg
            label={t("sort.label")}
            value={sort}
            onChange={(next) => setAddress({ sort: next === "name" ? next : undefined }, true)}
            options={[
              { value: "recent", label: t("sort.recent") },
              { value: "name", label: t("sort.name") },
            ]}
          />
        )}
      </div>
      <PagedTable
        main
        label={t("title")}
        columns={columns}
        list={list}
        idOf={(row) => row.customerId}
        nameOf={(row) => row.name}
        onOpen={(row) =>
          void navigate({
            to: "/customers/$customerId" as "/desk",
            params: { customerId: row.customerId } as never,
          })
        }
        empty={<Nobody query={q} />}
      />
    </Page>
  );
}

function Nobody({ query }: { query: string }) {
  const { t } = useTranslation("customers");
  if (query) return <EmptyState what={t("search.none", { query })} how={t("search.noneHow")} />;
  return (
    <EmptyState what={t("empty")} how={t("emptyHow")}>
      <Link to={"/intake" as "/desk"} className={buttonClass({ look: "text" })}>
        <ButtonInside>{t("takeOne")}</ButtonInside>
      </Link>
    </EmptyState>
  );
}
