import "./PolicyView.css";
import { readPolicy } from "../../src/deadlines/contract/policies.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useAddress } from "../shell/use-address.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { PolicyFacts } from "./PolicyFacts.tsx";
import { PolicyList } from "./PolicyList.tsx";
import { PolicyView } from "./PolicyView.tsx";

/** Deadline policies: by whose law they are, one opened, tried on a day. */
export default function DeadlinesSection() {
  const [search] = useAddress();
  const chosen = search.policy ?? "house-default-cn";
  return (
    <div className="po">
      <PolicyList chosen={chosen} />
      <Opened key={chosen} policyId={chosen} />
    </div>
  );
}

function Opened({ policyId }: { policyId: string }) {
  const [search] = useAddress();
  const page = useRead(readPolicy, { policyId });
  if (!page.data) return <Skeleton lines={12} />;
  const { versions, current } = page.data;
  const wanted = search.version ?? current;
  const shown = versions.find(({ version }) => version === wanted) ?? versions.at(-1)!;
  return (
    <>
      <PolicyView page={page.data} shown={shown} />
      <PolicyFacts page={page.data} shown={shown} />
    </>
  );
}
