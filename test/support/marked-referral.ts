import type { Answered } from "./call.ts";
import type { Ids, Mark, MarkSort, Side } from "./marks.ts";

/** What a referral is written with: how its case's marks are made, and who sends what. */
interface Hands {
  side: Side;
  ids: Ids;
  /** Somebody's number as people write it into words. */
  told: string;
  mark: (text: string, sort: MarkSort) => string;
  say: (field: string, sort?: Mark["sort"]) => string;
  send: (method: "POST" | "PUT" | "PATCH", path: string, body: unknown, as?: Side["lead"]["as"]) => Promise<Answered>;
}

/**
 * What a body passed on about the case, every word of it marked: answered, issued, sent and returned, then added to and
 * answered once more as far as being given back. It gives the ids of the referral and of what was issued.
 */
export async function seedMarkedReferral({ side, ids, told, mark, say, send }: Hands): Promise<void> {
  const said = { body: "nfra_12378", number: say("文号"), caseNumber: ids.number };
  const contact = {
    contactName: mark(`司空${side.name}明`, "name"),
    contactPhone: mark(`138${side.digits}0005`, "sealed"),
    contactSaid: say("contactSaid", "name"),
  };
  // Words name the customer, and their number: who has no part in customers' data reads them without (R12).
  const named = `${side.customer.name} ${told}`;
  const passed = {
    ...said,
    ...contact,
    says: `${say("passedOn")}${named}`,
    demands: [say("wanted"), say("wantedToo")],
  };
  const { referralId } = (await send("POST", "/v1/referrals", passed)).body;
  const at = `/v1/cases/${ids.caseId}/referrals/${referralId}`;
  await send("POST", `${at}/reveal`, { reason: `${say("revealedContact", "house")}${contact.contactName}` });
  const wrong = { demands: [{ demand: 2, text: `${say("wantedRight")}${named}` }], version: 1 };
  await send("PATCH", at, { ...wrong, reason: `${say("corrected")}${named}` });
  const answer = (demand: number) =>
    send("PUT", `${at}/demands/${demand}`, { answer: `${say(`answer${demand}`)}${named}` });
  const submit = async (letter: string) =>
    (await send("PUT", `${at}/draft`, { letter: `${say(letter)}${named}`, pieces: [ids.evidenceId], submit: true }))
      .body.packageId;
  await answer(1);
  await answer(2);
  const packageId = await submit("letter");
  const of = `${at}/packages/${packageId}`;
  await send("POST", `${of}/settle`, { approve: true }, side.boss.as);
  const sentAt = new Date().toISOString();
  await send("POST", `${of}/sending`, { how: "post", sentAt, receipt: `${say("receipt")}${named}` });
  await send("POST", `${of}/return`, { reason: `${say("returned")}${named}`, demands: [say("wantedMore")] });
  await send("POST", "/v1/referrals", { ...said, says: `${say("added")}${named}`, demands: [] });
  await answer(3);
  const again = await submit("letterAgain");
  await send(
    "POST",
    `${at}/packages/${again}/settle`,
    { approve: false, reason: `${say("sentBack")}${named}` },
    side.boss.as,
  );
  // Another one that the body takes back.
  const back = { ...said, number: say("别号"), says: say("backSays"), demands: [] };
  const { referralId: gone } = (await send("POST", "/v1/referrals", back)).body;
  const withdrawal = `/v1/cases/${ids.caseId}/referrals/${gone}/withdrawal`;
  await send("POST", withdrawal, { reason: `${say("withdrawn")}${named}` });
  Object.assign(ids, { referralId, packageId, theirNumber: said.number, theirBody: said.body });
}
