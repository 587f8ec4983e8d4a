/** When backups are taken by themselves and how many of them are kept. */
export interface BackupSchedule {
  on: boolean;
  /** Wall clock of the organisation, `02:00`. */
  at: string;
  keep: number;
}

/** Every night at two, two weeks of them: on from the start, for who never opens this page needs it most. */
export const DEFAULT_SCHEDULE: BackupSchedule = { on: true, at: "02:00", keep: 14 };

/** Today and the time of day on the organisation's clock. */
export interface WallClock {
  day: string;
  time: string;
}

/** Whether the backup of the day is still to be taken: its time has come, and no later or equal day's was begun. */
export function isDue(schedule: BackupSchedule, now: WallClock, lastDay: string | null): boolean {
  return schedule.on && now.time >= schedule.at && (lastDay === null || lastDay < now.day);
}

/** Name of a backup begun at an instant: in order of time, and no colon, which some systems refuse. */
export function nameOf(at: Date): string {
  return `redress-${at.toISOString().slice(0, 19).replaceAll(":", "")}Z.rba`;
}

const OURS = /^redress-\d{4}-\d{2}-\d{2}T\d{6}Z\.rba$/;

/** Which files of a folder are thrown away: the oldest of ours beyond the number kept; nobody else's, ever. */
export function surplusOf(names: readonly string[], keep: number): string[] {
  const ours = names.filter((name) => OURS.test(name)).sort();
  return ours.slice(0, Math.max(0, ours.length - Math.max(1, keep)));
}
