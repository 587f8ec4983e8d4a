import { startRefusing } from "./start-refused.ts";

export const listenRefusals = {
  port_taken: {
    kind: "conflict",
    field: "REDRESS_PORT",
    say: {
      zh: "端口 {port} 已被别的程序占用。请停止它，或用 --port 另选一个。",
      en: "Another program has port {port}. Stop it, or choose another with --port.",
    },
  },
  port_forbidden: {
    kind: "forbidden",
    field: "REDRESS_PORT",
    say: {
      zh: "当前用户不能使用端口 {port}。请选 1024 以上的端口，再由反向代理转发。",
      en: "This user may not listen on port {port}. Choose one above 1024 and put a reverse proxy before it.",
    },
  },
} as const;
const refuse = startRefusing(listenRefusals);

// Systems hand out outgoing ports from here on; a server there fails now and then.
const FIRST_OUTGOING = 32_768;

/**
 * Listens on the port, or on the next free one when no operator chose it, and gives the one it became. `listen` is
 * the server's own and rejects with EADDRINUSE or EACCES. Throws `StartRefused`.
 */
export async function listenNear(
  { port, portChosen }: { port: number; portChosen: boolean },
  listen: (port: number) => Promise<unknown>,
): Promise<number> {
  for (let candidate = port; ; candidate++) {
    try {
      await listen(candidate);
      return candidate;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES") throw refuse("port_forbidden", { port: candidate });
      if (code !== "EADDRINUSE") throw error;
      if (portChosen || candidate + 1 >= FIRST_OUTGOING) throw refuse("port_taken", { port: candidate });
    }
  }
}
