import { useRouterState } from "@tanstack/react-router";
import type { Permission } from "../../../src/kernel/authority.ts";
import type { Spaces } from "../../words/spaces.ts";
import { useSession } from "../session/session.ts";

/** A part of the product that not every role may open; everything below its address belongs to it. */
export interface Guarded {
  at: string;
  word: keyof Spaces["shell"]["notYours"]["of"];
  permission: Permission;
}

const GUARDED: readonly Guarded[] = [
  { at: "/cases", word: "cases", permission: "case.read" },
  { at: "/customers", word: "customers", permission: "customer.read" },
  { at: "/imports", word: "imports", permission: "import.run" },
];

/** What the address on screen leads to, if the signed-in person's roles may not open it. */
export function useBarred(): Guarded | undefined {
  const { permissions } = useSession();
  const path = useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname });
  return GUARDED.find(({ at, permission }) => isBelow(path, at) && !permissions.includes(permission));
}

function isBelow(path: string, at: string): boolean {
  return path === at || path.startsWith(`${at}/`);
}
