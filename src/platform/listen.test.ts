import { expect, test } from "vitest";
import { listenNear } from "./listen.ts";

const taken = (...ports: number[]) => {
  return async (port: number) => {
    if (ports.includes(port)) throw Object.assign(new Error("taken"), { code: "EADDRINUSE" });
    if (port < 1024) throw Object.assign(new Error("no"), { code: "EACCES" });
  };
};
const refused = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

test("goes to the next free port unless the operator chose one", async () => {
  expect(await listenNear({ port: 7300, portChosen: false }, taken(7300, 7301))).toBe(7302);
  await expect(listenNear({ port: 7300, portChosen: true }, taken(7300))).rejects.toEqual(refused("port_taken"));
});

test("says what to do about a port of the system, and lets other errors through", async () => {
  await expect(listenNear({ port: 80, portChosen: true }, taken())).rejects.toEqual(refused("port_forbidden"));
  const broken = () => Promise.reject(new Error("broken"));
  await expect(listenNear({ port: 7300, portChosen: false }, broken)).rejects.toThrow("broken");
});
