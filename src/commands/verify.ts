import { verify as english } from "../language/en/verify";
import { verify as dutch } from "../language/nl/verify";
import { createTranslator } from "../language/translator";
import { goToAskedFolder } from "./asked-folder";
import { endWithReader } from "./closed-pipe";
import { UNREADABLE, verified } from "./verified";
import { readVerification } from "./verify-arguments";
import type { VerifyTranslator } from "./verify-lines";

const wordsIn = (language: "nl" | "en"): VerifyTranslator =>
  language === "nl" ? createTranslator<typeof dutch>("nl", dutch) : createTranslator<typeof dutch>("en", english);

/** `npm run --silent verify -- FOLDER|ZIP|REGISTER`: re-checks what was filed, without a network, and says in words what was changed. */
async function main(given: readonly string[]): Promise<void> {
  const asked = readVerification(given);
  const words = wordsIn(asked?.language ?? "nl");
  const { lines, status } = asked === null ? { lines: [words.text("verify.usage")], status: UNREADABLE } : await verified(asked, words);
  (status === UNREADABLE ? process.stderr : process.stdout).write(`${lines.join("\n")}\n`);
  process.exitCode = status;
}

endWithReader();
goToAskedFolder("verify");
void main(process.argv.slice(2));
