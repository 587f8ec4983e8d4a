import { newKey } from "../shell/client/call.ts";

type Chosen = Pick<File, "name" | "size" | "lastModified">;

/**
 * Keys of uploads: one for each file chosen, kept while it is unknown what came of sending it. A second click, or the
 * file chosen again after the connection broke, then sends the same upload and makes no second import.
 */
export function uploadIntent(make: () => string = newKey) {
  let intent: { file: string; key: string } | null = null;
  return {
    keyFor: ({ name, size, lastModified }: Chosen): string => {
      const file = JSON.stringify([name, size, lastModified]);
      if (intent?.file !== file) intent = { file, key: make() };
      return intent.key;
    },
    /** An answer has come: choosing the file once more is meant as another import. */
    settle: () => {
      intent = null;
    },
  };
}
