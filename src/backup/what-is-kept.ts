import { join } from "node:path";
import type { Database } from "../platform/db/database.ts";
import { aloneOn } from "../platform/files/alone-at.ts";
import { type FileStore, openFileStore } from "../platform/files/file-store.ts";

/** A folder of the data directory whose files belong to the database. */
export interface Folder {
  name: string;
  store: Pick<FileStore, "list" | "path" | "put">;
}

/** Names of those folders: a capability that keeps files elsewhere than in `uploads` adds its own. */
export const FOLDERS = ["uploads", "evidence"] as const;

/** Part of a sealed backup that holds the signing secret: without it second factors would be lost. */
export const SECRET_PART = "secret";

/** The folders of a data directory. */
export function foldersOf(dataDir: string, db: Database): Folder[] {
  return FOLDERS.map((name) => ({ name, store: openFileStore(join(dataDir, name), aloneOn(db)) }));
}
