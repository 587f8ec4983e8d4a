import { AsyncLocalStorage } from "node:async_hooks";
import { afterAll, describe, expect, it } from "vitest";
import { inLibraryContext } from "./library-context.ts";

const SHARED = Symbol.for("better-auth:global");
const home = globalThis as { [SHARED]?: unknown };
const before = home[SHARED];
afterAll(() => {
  home[SHARED] = before;
});

describe("the library's context", () => {
  const storage = new AsyncLocalStorage<string>();
  home[SHARED] = { context: { endpointContextAsyncStorage: storage } };
  const enter = (name: string, inside: () => Promise<unknown> = async () => undefined) =>
    inLibraryContext(() =>
      storage.run(name, async () => {
        await inside();
        await null;
        return storage.getStore();
      }),
    );

  it("stands through a call, also one that ends after another, and again the next time", async () => {
    let open: () => void = () => undefined;
    const slow = enter("slow", () => new Promise<void>((go) => (open = go)));
    expect(await enter("quick")).toBe("quick");
    open();
    expect(await slow).toBe("slow");
    expect(await enter("again")).toBe("again");
  });

  it("is left when nobody is in it", async () => {
    storage.enterWith("left behind");
    await enter("call");
    expect(storage.getStore()).toBeUndefined();
  });

  it("is left as well by a call that fails", async () => {
    storage.enterWith("left behind");
    await expect(inLibraryContext(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(storage.getStore()).toBeUndefined();
  });
});
