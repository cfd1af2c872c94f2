import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { en } from "../language/en";
import { policyExplained as explainedEn } from "../language/en/policy-explained";
import { nl } from "../language/nl";
import { policyExplained as explainedNl } from "../language/nl/policy-explained";
import { policyInWords } from "../language/policy-in-words";
import type { PolicyTranslator, Section } from "../language/policy-in-words";
import { mendingText } from "../language/policy-fault-text";
import { createTranslator } from "../language/translator";
import type { Translator } from "../language/translator";
import { MOST_POLICY_BYTES, policyText } from "../policy/policy-bytes";
import type { PolicyFault } from "../policy/policy-fault";
import { readPolicy } from "../policy/read-policy";
import { policyInForce } from "../workflows/policy-in-force";
import { goToAskedFolder } from "./asked-folder";
import { endWithReader } from "./closed-pipe";
import { readArguments } from "./policy-arguments";

/** Exit statuses: the policy is sound, it has faults, it cannot be read. */
const SOUND = 0;
const FAULTY = 1;
const UNREADABLE = 2;

const hasher = { sha256: (bytes: Uint8Array) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")) };

/** The words of the app, for faults, and those of this command. */
interface Words {
  readonly app: Translator;
  readonly explained: PolicyTranslator;
}

const wordsIn = (language: "nl" | "en"): Words =>
  language === "nl"
    ? { app: createTranslator("nl", nl), explained: createTranslator<typeof explainedNl>("nl", explainedNl) }
    : { app: createTranslator("en", en), explained: createTranslator<typeof explainedNl>("en", explainedEn) };

/** The text of the file; null when there is none that a policy can be. */
async function textOf(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes === null || bytes.length > MOST_POLICY_BYTES ? null : policyText(bytes);
}

const sectionLines = ({ title, lines }: Section): string => [title, ...lines.map((line) => `  ${line}`)].join("\n");

/** As compilers do, so that a terminal or an editor leads to the place. */
const faultLine = (file: string, { app }: Words, fault: PolicyFault): string =>
  `${file}:${fault.line}:${fault.column}: ${[fault.path, mendingText(app, fault)].filter((part) => part !== "").join(": ")}`;

/** `npm run --silent policy:check -- FILE`: says in plain words what a policy decides, or what to mend in it. */
async function main(given: readonly string[]): Promise<number> {
  const asked = readArguments(given);
  const words = wordsIn(asked?.language ?? "nl");
  const { text, count } = words.explained;
  const complain = (sentence: string): number => {
    process.stderr.write(`${sentence}\n`);
    return UNREADABLE;
  };
  if (asked === null) return complain(text("explained.usage"));
  const { file } = asked;
  const content = await textOf(file);
  if (content === null) return complain(text("explained.unreadable", { file }));
  const read = readPolicy(content);
  if (!read.ok) {
    const lines = read.error.map((fault) => faultLine(file, words, fault));
    process.stdout.write(`${[...lines, "", count("explained.faults", lines.length, { file })].join("\n")}\n`);
    return FAULTY;
  }
  const sections = policyInWords(words.explained, await policyInForce(read.value, "file", { hasher }));
  process.stdout.write(`${sections.map(sectionLines).join("\n\n")}\n`);
  return SOUND;
}

endWithReader();
goToAskedFolder("policy:check");
void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
