import { ticket } from "./corpus.ts";
import type { Call } from "./drive.ts";
import { leadToEnd } from "./lifecycle.ts";

/** The operations the bench measures, each as one request over HTTP with journal, permissions and idempotency on. */
export async function operations(call: Call, people: readonly Call[], end: number) {
  const first = (await call("GET", "/v1/cases?state=open&sort=-received&limit=50")) as unknown as {
    items: { caseId: string }[];
  };
  const ids = first.items.map((item) => item.caseId);
  let created = 0;
  const pick = () => ids[Math.floor(Math.random() * ids.length)];
  const fresh = () => ticket(10_000_000 + created++, 20_000_000, end);
  return {
    list: () => call("GET", "/v1/cases?state=open&sort=-received&limit=50"),
    queue: () => call("GET", "/v1/cases?state=open&sort=due&limit=50"),
    read: () => call("GET", `/v1/cases/${pick()}`),
    search: () => call("GET", `/v1/search?q=${encodeURIComponent("退一赔三")}&limit=50`),
    twoCharacters: () => call("GET", `/v1/search?q=${encodeURIComponent("利息")}&limit=50`),
    create: () => {
      const { subject, body, email } = fresh();
      return call("POST", "/v1/cases", {
        channel: "api",
        words: body,
        title: subject,
        customer: { name: email.split("@")[0], email },
      });
    },
    lifecycle: () => leadToEnd(people[created % people.length]!, fresh()),
    reply: () => call("POST", `/v1/cases/${pick()}/messages`, { body: fresh().body, direction: "in" }),
  };
}
