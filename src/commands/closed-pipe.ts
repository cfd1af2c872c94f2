/** What a shell gives for a program that was ended because nobody reads on. */
const READER_LEFT = 128 + 13;
/** No command answers so: what was asked cannot be told. */
const NOT_WRITTEN = 2;

/**
 * Ends the command without a complaint when whoever reads its answer has seen enough (`… | head`), and with one when its answer
 * cannot be written (a full disk). Neither is 0: not all was looked at, or nobody has the answer.
 */
export function endWithReader(): void {
  process.stdout.on("error", ({ code = "" }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(READER_LEFT);
    process.stderr.write(`not-written: Het antwoord kan niet worden weggeschreven (${code}). Is er nog ruimte op de schijf?\n`);
    process.exit(NOT_WRITTEN);
  });
}
