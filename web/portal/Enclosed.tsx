import { useId } from "react";
import { fill, useSaying } from "./words.ts";

const MOST = 10;
const MOST_BYTES = 20 * 2 ** 20;
export const ACCEPTED = "image/*,application/pdf,audio/*,video/*,text/plain";

/** Pictures, papers and recordings chosen before the complaint is sent; they go along once it has its number. */
export function Enclosed({ files, set }: { files: readonly File[]; set: (files: File[]) => void }) {
  const { words } = useSaying();
  const id = useId();
  const tooLarge = files.filter((one) => one.size > MOST_BYTES);
  const add = (input: HTMLInputElement) => {
    const known = new Set(files.map(markOf));
    const more = [...(input.files ?? [])].filter((one) => !known.has(markOf(one)));
    set([...files, ...more].slice(0, MOST));
    input.value = "";
  };
  return (
    <div className="fld">
      <b>{words.enclosed.title}</b>
      <p className="m">{fill(words.enclosed.hint, { most: MOST })}</p>
      {files.length > 0 && (
        <ul className="chosen">
          {files.map((one) => (
            <li key={markOf(one)}>
              <span>{one.name}</span>
              <button
                type="button"
                className="lk"
                aria-label={fill(words.enclosed.removeOne, { name: one.name })}
                onClick={() => set(files.filter((other) => other !== one))}
              >
                {words.enclosed.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      {files.length < MOST && (
        <>
          <label className="btn" htmlFor={id}>
            {words.enclosed.choose}
          </label>
          <input
            id={id}
            className="sr"
            type="file"
            multiple
            accept={ACCEPTED}
            onChange={(event) => add(event.target)}
          />
        </>
      )}
      {tooLarge.map((one) => (
        <p className="wrong" role="alert" key={markOf(one)}>
          {fill(words.enclosed.tooLarge, { name: one.name })}
        </p>
      ))}
    </div>
  );
}

/** Whether all that was chosen can be sent. */
export const fits = (files: readonly File[]): boolean => files.every((one) => one.size <= MOST_BYTES);

/** The same file chosen twice is one. */
export const markOf = ({ name, size, lastModified }: File): string => `${name}/${size}/${lastModified}`;
