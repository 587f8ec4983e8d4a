// Redmine 5, REST. token: an API key.
import { client } from "./http.mjs";

export const requestsPerRead = 1;

export async function open({ base, token }) {
  return client({ base, headers: { "x-redmine-api-key": token } });
}

/** Redmine has no field for a requester: the author is the key's user. */
export async function create(c, { subject, body }) {
  const issue = { project_id: 1, tracker_id: 3, subject, description: body };
  return (await c("POST", "/issues.json", { issue })).issue.id;
}

export async function reply(c, id, { body }) {
  await c("PUT", `/issues/${id}.json`, { issue: { notes: body } });
}

export async function read(c, id) {
  const { issue } = await c("GET", `/issues/${id}.json?include=journals`);
  const notes = issue.journals.map((journal) => journal.notes);
  return {
    subject: issue.subject,
    status: issue.status.name,
    messages: [issue.description, ...notes],
  };
}

export async function list(c) {
  const { issues } = await c("GET", "/issues.json?project_id=1&status_id=open&sort=created_on:desc&limit=50");
  return issues.map((issue) => ({
    id: issue.id,
    subject: issue.subject,
    status: issue.status.name,
  }));
}

export async function search(c, word) {
  const found = await c("GET", `/search.json?q=${encodeURIComponent(word)}&issues=1&limit=50`);
  return {
    total: found.total_count,
    items: found.results.map((it) => ({ id: it.id, subject: it.title })),
  };
}
