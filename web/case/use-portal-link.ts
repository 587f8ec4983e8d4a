import { viewAsCustomer } from "../../src/portal/contract/staff.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useHere } from "./case-here.ts";

/** The customer's page of the case on screen, and whether they have a way to open it: what we write they then see at once. */
export function usePortalLink() {
  const { page } = useHere();
  const read = useRead(viewAsCustomer, { caseId: page.case.caseId });
  const link = read.data?.link ?? null;
  return {
    link,
    seen: read.data?.seen ?? null,
    known: read.data !== undefined,
    alive: link !== null && !link.revokedAt,
  };
}
