import "./Api.css";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNarrow } from "../settings/parts/use-narrow.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useAddress } from "../shell/use-address.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ApiList } from "./ApiList.tsx";
import { EndpointView } from "./EndpointView.tsx";
import { Overview } from "./Overview.tsx";
import { endpointsOf } from "./read-contract.ts";
import { useOpenApi } from "./use-open-api.ts";

/** The API to read: every endpoint of this server, made from the contract it serves. */
export default function ApiPage() {
  const { t } = useTranslation("api");
  const { data: contract, error, isPending, refetch } = useOpenApi();
  const [{ show, q = "" }, setAddress] = useAddress();
  const narrow = useNarrow();
  const endpoints = useMemo(() => (contract ? endpointsOf(contract) : []), [contract]);
  const endpoint = endpoints.find(({ id }) => id === show);
  const detail = endpoint || show === "overview";
  return (
    <Page
      title={t("title")}
      meta={contract && t("meta", { version: contract.info.version, count: endpoints.length })}
      back={narrow && detail ? "/api" : "/settings"}
      take={false}
      end={
        <a href="/v1/openapi.json" className="raw">
          openapi.json
        </a>
      }
      className="p-api"
    >
      {error && <RefusalBox refusal={error.refusal} onWayOut={() => void refetch()} />}
      {isPending && <Skeleton lines={8} />}
      {contract && (
        <div className="apis">
          {!(narrow && detail) && (
            <ApiList endpoints={endpoints} at={endpoint?.id} query={q} onQuery={(query) => setAddress({ q: query })} />
          )}
          {!(narrow && !detail) && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: text longer than the page must scroll by keys
            <section className="apid" aria-label={endpoint?.summary ?? t("overview")} tabIndex={0} key={endpoint?.id}>
              {endpoint ? <EndpointView endpoint={endpoint} /> : <Overview />}
            </section>
          )}
        </div>
      )}
    </Page>
  );
}
