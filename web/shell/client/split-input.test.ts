import { describe, expect, it } from "vitest";
import { z } from "zod";
import { endpoint } from "../../../src/kernel/endpoint.ts";
import { splitInput } from "./split-input.ts";

const list = endpoint({
  id: "cases.list",
  method: "GET",
  path: "/v1/cases",
  summary: "",
  permission: "public",
  query: z.object({ state: z.string(), tags: z.array(z.string()).optional() }),
  answer: z.unknown(),
});
const put = endpoint({
  id: "drafts.save",
  method: "PUT",
  path: "/v1/drafts/:place",
  summary: "",
  permission: "public",
  params: z.object({ place: z.string() }),
  query: z.object({ dry: z.boolean().optional() }),
  body: z.object({ body: z.record(z.string(), z.unknown()) }),
  answer: z.unknown(),
});

describe("one flat input", () => {
  it("leaves empty filters out of the address and repeats lists", () => {
    expect(splitInput(list, { state: "open", tags: ["a", "b"], owner: "", due: undefined })).toEqual({
      url: "/v1/cases?state=open&tags=a&tags=b",
    });
  });

  it("goes to path, query and body by the endpoint's own schemas", () => {
    expect(splitInput(put, { place: "case:1:reply", dry: true, body: { text: "" } })).toEqual({
      url: "/v1/drafts/case%3A1%3Areply?dry=true",
      body: '{"body":{"text":""}}',
    });
  });
});
