const LONGEST = 120;
/** Controls, signs that turn the direction of writing, and what no file system takes. */
const UNFIT = /[\p{Cc}\p{Cf}\\/:*?"<>|]/gu;

/** A file's name as it can be shown and saved: no path, nothing invisible, its ending kept when it is cut. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = last.replace(UNFIT, "").replace(/^[.\s]+|[.\s]+$/g, "");
  if (clean === "") return "file";
  if ([...clean].length <= LONGEST) return clean;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? "";
  return [...clean].slice(0, LONGEST - ending.length).join("") + ending;
}

/** The title of a piece nobody has named: its file's name without the ending. */
export function titleOf(fileName: string): string {
  return fileName.replace(/\.[A-Za-z0-9]{1,8}$/, "") || fileName;
}
