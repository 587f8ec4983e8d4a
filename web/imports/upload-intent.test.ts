import { expect, test } from "vitest";
import { uploadIntent } from "./upload-intent.ts";

const file = { name: "台账.xlsx", size: 120, lastModified: 1 };

test("the same file keeps its key until an answer has come; another file has another", () => {
  let made = 0;
  const intent = uploadIntent(() => `key ${++made}`);
  expect([intent.keyFor(file), intent.keyFor({ ...file })]).toEqual(["key 1", "key 1"]);
  intent.settle();
  expect(intent.keyFor(file)).toBe("key 2");
  expect(intent.keyFor({ ...file, lastModified: 2 })).toBe("key 3");
  expect(intent.keyFor({ ...file, name: "台账2.xlsx" })).toBe("key 4");
});
