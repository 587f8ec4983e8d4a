// Request Tracker 5, REST2. token: "user:password" for web sessions (fast), or an API token, which costs a bcrypt of cost
// 12 on every request. RT locks a session's row while a request runs, so each request in flight gets a session of its
// own, as different users would have.
import http from "node:http";
import { client } from "./http.mjs";

export const requestsPerRead = 2;
const SESSIONS = 16;
const FIELDS = "fields=Subject,Status,Created,Requestor";

const login = (base, user, pass) =>
  new Promise((resolve, reject) => {
    const body = new URLSearchParams({ user, pass }).toString();
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": body.length,
    };
    const request = http.request(`${base}/NoAuth/Login.html`, { method: "POST", headers }, (response) => {
      response.resume();
      const cookies = (response.headers["set-cookie"] || []).map((cookie) => cookie.split(";")[0]);
      const session = cookies.find((cookie) => cookie.startsWith("RT_SID"));
      session ? resolve(session) : reject(new Error("RT gave no session cookie"));
    });
    request.on("error", reject);
    request.end(body);
  });

export async function open({ base, token }) {
  // keepAlive false: with more kept-open connections than starman has workers, throughput fell to a tenth
  const connect = (headers) => client({ base: `${base}/REST/2.0`, headers, keepAlive: false });
  if (!token.includes(":")) return connect({ authorization: `token ${token}` });
  const [user, pass] = token.split(":");
  const signIn = async () => connect({ cookie: await login(base, user, pass) });
  const free = [];
  for (let k = 0; k < SESSIONS; k++) free.push(await signIn());
  return async (...request) => {
    const session = free.shift() ?? (await signIn());
    try {
      return await session(...request);
    } finally {
      free.push(session);
    }
  };
}

export async function create(c, { subject, body, email }) {
  const content = { Content: body, ContentType: "text/plain" };
  const ticket = { Queue: "General", Subject: subject, Requestor: email, ...content };
  return (await c("POST", "/ticket", ticket)).id;
}

export async function reply(c, id, { body }) {
  await c("POST", `/ticket/${id}/correspond`, { Content: body, ContentType: "text/plain" });
}

/** REST2 gives no text with a ticket: its messages are a second call, made at the same time. */
export async function read(c, id) {
  const [ticket, attachments] = await Promise.all([
    c("GET", `/ticket/${id}`),
    c("GET", `/ticket/${id}/attachments?per_page=100&fields=Subject,ContentType,Created,Content`),
  ]);
  const messages = attachments.items.map((it) => it.Content || "");
  return { subject: ticket.Subject, status: ticket.Status, messages };
}

const newest = (c, query) =>
  c("GET", `/tickets?query=${encodeURIComponent(query)}&orderby=Created&order=DESC&per_page=50&${FIELDS}`);

export async function list(c) {
  const { items } = await newest(c, "Queue='General' AND Status='__Active__'");
  return items.map((it) => ({ id: it.id, subject: it.Subject, status: it.Status }));
}

export async function search(c, word) {
  const { total, items } = await newest(c, `Content LIKE '${word}'`);
  return { total, items: items.map((it) => ({ id: it.id, subject: it.Subject })) };
}
