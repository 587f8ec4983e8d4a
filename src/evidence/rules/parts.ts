/** How much of a file is sent at once: what a broken connection costs at most. */
export const PART_BYTES = 2 * 1024 * 1024;
