import { listReferrals } from "../../src/referrals/contract.ts";
import { useRead } from "../shell/client/use-read.ts";

/** What outside bodies passed on about a case; nothing is asked for where `any` says that there is none. */
export function useReferrals(caseId: string, any: boolean) {
  return useRead(listReferrals, { caseId }, { off: !any });
}
