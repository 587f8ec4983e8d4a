// Processor time and memory from Linux's /proc.
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";

const MS_PER_TICK = 10;
const stat = (pid) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop().split(" ");

/** The process and all its descendants. */
export function tree(root) {
  const parents = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(pid), Number(stat(pid)[1]));
    } catch {} // it has ended meanwhile
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** Processor ms used so far by a process tree, ended children included (they are in their parent's count). */
export function cpuOf(root) {
  let ticks = 0;
  for (const pid of root ? tree(root) : []) {
    try {
      ticks += stat(pid)
        .slice(11, 15)
        .reduce((sum, x) => sum + Number(x), 0);
    } catch {}
  }
  return ticks * MS_PER_TICK;
}

/** Processor ms used so far by everything on the machine. */
export function cpuOfAll() {
  const [user, nice, system, , , irq, softirq] = readFileSync("/proc/stat", "utf8").split("\n")[0].split(/ +/).slice(1);
  return [user, nice, system, irq, softirq].reduce((sum, x) => sum + Number(x), 0) * MS_PER_TICK;
}
export const CORES = cpus().length;

/** Memory in MB: rss, and pss, where a page shared by k processes counts 1/k for each. */
export function memoryOf(pids) {
  const sum = { processes: pids.length, rss: 0, pss: 0 };
  for (const pid of pids) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      sum.rss += Number(/^Rss:\s+(\d+)/m.exec(rollup)[1]) / 1024;
      sum.pss += Number(/^Pss:\s+(\d+)/m.exec(rollup)[1]) / 1024;
    } catch {}
  }
  return sum;
}
