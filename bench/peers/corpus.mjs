// A deterministic complaint corpus, the same for every system. Ticket i depends on i and the total alone.
//   node corpus.mjs N   prints N tickets as NDJSON, one object a line
// {i, requester, email, open, priority: 1..4, created, updated, subject, body, replies: [{at, body}]}; times in epoch ms.
import { pathToFileURL } from "node:url";

/** Words planted in subject and body: the first in 1 ticket of 100, the second in 1 of 2,000. */
export const MARKERS = { common: "refund", rare: "quinacridone" };
export const REQUESTERS = 5000;
const OPEN_SHARE = 0.15;
const HOUR = 36e5;
const END = Date.UTC(2026, 8, 1);
const SPAN = 2 * 365 * 24 * HOUR;

/** mulberry32: numbers in [0, 1), the same sequence for the same seed. */
function random(seed) {
  let a = (seed * 2654435761) >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const COMMON_WORDS =
  "the and to a of was not it is for my in on that this order account have we you with service but from has been delivery late " +
  "invoice payment charged twice broken parcel customer support call waited answer nobody still problem again please help received wrong item " +
  "contract cancel subscription price number date email phone letter bank transfer complaint response promised never manager visit store online";
const SYLLABLES =
  "ba be bi bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve za zo";

function vocabulary(size) {
  const words = COMMON_WORDS.split(" ");
  const syllables = SYLLABLES.split(" ");
  const next = random(7);
  while (words.length < size) {
    let word = "";
    for (let k = 2 + Math.floor(next() * 3); k > 0; k--) word += syllables[Math.floor(next() * syllables.length)];
    words.push(word);
  }
  return words;
}
const VOCABULARY = vocabulary(4000);

/** n words, the word of rank r about as often as 1/r. */
function text(next, n) {
  const words = [];
  for (let k = 0; k < n; k++) {
    const rank = Math.floor(VOCABULARY.length ** next() - 1);
    words.push(VOCABULARY[Math.min(VOCABULARY.length - 1, rank)]);
  }
  return words.join(" ");
}

/** Ticket i of total: two years of tickets, evenly spread, oldest first. */
export function ticket(i, total = 100000) {
  const next = random(i + 1);
  const created = END - SPAN + Math.floor((i / total) * SPAN);
  const marks = [i % 100 === 37 && MARKERS.common, i % 2000 === 137 && MARKERS.rare];
  const mark = marks.filter(Boolean).join(" ");
  const result = {
    i,
    requester: Math.floor(next() * REQUESTERS),
    open: next() < OPEN_SHARE,
    priority: 1 + Math.floor(next() * 4),
    created,
    subject: `${text(next, 5)}${mark && ` ${mark}`}`,
    body: `${text(next, 20)} ${mark && `${mark} `}${text(next, 10 + Math.floor(next() * 60))}`,
    replies: [],
  };
  let at = created;
  for (let k = Math.floor(next() * 5); k > 0; k--) {
    at += HOUR * (1 + Math.floor(next() * 20));
    result.replies.push({ at, body: text(next, 15 + Math.floor(next() * 40)) });
  }
  result.updated = at;
  return result;
}

export const email = (requester) => `customer${requester}@example.org`;

/** What the driver sends: no marker words, so that a run does not change what searching finds. */
export function fresh(k) {
  const { subject, body } = ticket(1e6 + k * 100 + 1);
  return { subject, body, email: email(k % REQUESTERS), reply: text(random(5e6 + k), 35) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.on("error", () => process.exit()); // the reader has enough
  const n = Number(process.argv[2] || 10);
  for (let i = 0; i < n; i++) {
    const t = ticket(i, n);
    const line = `${JSON.stringify({ ...t, email: email(t.requester) })}\n`;
    if (!process.stdout.write(line)) await new Promise((ok) => process.stdout.once("drain", ok));
  }
}
