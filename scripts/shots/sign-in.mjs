import { request } from "playwright-core";

export const PASSWORD = "yunlan-demo-2026";

/** Signs people of the demo in, once each, and asks the API as them. */
export function signIns(url) {
  const known = new Map();
  const contextOf = async (who) => {
    if (!known.has(who)) known.set(who, await open(url, who));
    return known.get(who);
  };
  return {
    /** Cookies of a person, with their language set and the tour put aside. */
    async stateFor(who, locale) {
      const context = await contextOf(who);
      await expectOk(context.patch("/v1/me", { data: { locale, toured: true } }));
      return context.storageState();
    },
    async ask(who, path) {
      const response = await expectOk((await contextOf(who)).get(path));
      return response.json();
    },
    stop: () => Promise.all([...known.values()].map((context) => context.dispose())),
  };
}

async function open(url, who) {
  const context = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
  await expectOk(context.post("/v1/session", { data: { signInName: who, password: PASSWORD } }));
  return context;
}

async function expectOk(sent) {
  const response = await sent;
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  return response;
}
