// Redress, its public API. token: an API key with scope "all" and roles that permit case.receive, case.read,
// message.write and search.use.
import { randomUUID } from "node:crypto";
import { client } from "./http.mjs";

export const requestsPerRead = 1;

export async function open({ base, token }) {
  return client({ base, headers: { authorization: `Bearer ${token}` } });
}
const once = () => ({ "idempotency-key": randomUUID() });

export async function create(c, { subject, body, email }) {
  const customer = { name: email.split("@")[0], email };
  const answer = await c("POST", "/v1/cases", { channel: "api", words: body, title: subject, customer }, once());
  return answer.caseId;
}

/** A key is no person and so never contact owner: it cannot write to the customer, only keep what the customer said. */
export async function reply(c, id, { body }) {
  await c("POST", `/v1/cases/${id}/messages`, { body, direction: "in" }, once());
}

export async function read(c, id) {
  const { case: it, story } = await c("GET", `/v1/cases/${id}`);
  const replies = story.filter((entry) => entry.kind === "message").map((entry) => entry.body);
  return { subject: it.title, status: it.state, messages: [it.words, ...replies] };
}

export async function list(c) {
  const { items } = await c("GET", "/v1/cases?state=open&sort=-received&limit=50");
  return items.map((it) => ({ id: it.caseId, subject: it.title, status: it.state }));
}

export async function search(c, word) {
  const { total, items } = await c("GET", `/v1/search?q=${encodeURIComponent(word)}&limit=50`);
  return { total, items: items.map((it) => ({ id: it.caseId, subject: it.title })) };
}
