import "./Imports.css";
import { useParams } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { viewImport } from "../../src/imports/contract.ts";
import { refresh } from "../shell/client/query-client.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useHear } from "../shell/live/live.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { MappingEditor } from "./MappingEditor.tsx";
import { RunResult } from "./RunResult.tsx";
import { RunState } from "./RunState.tsx";

/** One import: first which column is what, then how far it is and what was not taken. */
export default function ImportPage() {
  const { t } = useTranslation("imports");
  const { runId } = useParams({ strict: false }) as { runId: string };
  const read = useRead(viewImport, { runId, limit: 1 });
  // Progress comes twice a second; lists gather hints for longer than one looks at a bar.
  useHear(useCallback((hint) => hint.topic === "import" && void refresh(["imports"]), []));
  const view = read.data;
  const run = view?.run;
  return (
    <Page
      title={run?.fileName ?? t("title")}
      meta={run && t("meta", { source: run.source })}
      tags={run && <RunState run={run} />}
      back="/imports"
      take={false}
      find={false}
      className="p-imports"
    >
      {read.error && !view && <RefusalBox refusal={read.error.refusal} onWayOut={() => void read.refetch()} />}
      {read.isPending && <Skeleton lines={8} />}
      {view && run && (
        <div className="imp">
          {run.state !== "pending" && <RunResult run={run} first={view.rejects[0]} undated={view.undated} />}
          {run.allowed.includes("start") && <MappingEditor key={runId} view={view} />}
        </div>
      )}
    </Page>
  );
}
