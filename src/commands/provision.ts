import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { type SiteNames, USUAL_NAMES } from "../archive-site/names";
import { provision as english } from "../language/en/provision";
import { provision as dutch } from "../language/nl/provision";
import { createTranslator } from "../language/translator";
import type { SignIn } from "../ports/sign-in";
import { ok } from "../result";
import type { Result } from "../result";
import { goToAskedFolder } from "./asked-folder";
import { endWithReader } from "./closed-pipe";
import { createCertificateSignIn } from "./provisioning/certificate-sign-in";
import { createDeviceCodeSignIn } from "./provisioning/device-code-sign-in";
import { namesInSettings } from "./provisioning/names-in-settings";
import { readProvisioning, type Provisioning } from "./provisioning/provision-arguments";
import { INCOMPLETE, MISUSED, neededScopes, provisioned, type Status } from "./provisioning/provisioned";
import type { ProvisionTranslator } from "./provisioning/step-lines";

const wordsIn = (language: "nl" | "en"): ProvisionTranslator =>
  language === "nl" ? createTranslator<typeof dutch>("nl", dutch) : createTranslator<typeof dutch>("en", english);

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function signInFor(asked: Provisioning, { text }: ProvisionTranslator): Promise<Result<Pick<SignIn, "token">, { readonly file: string }>> {
  const scopes = neededScopes(asked);
  if (asked.certificate !== null) return createCertificateSignIn(asked, asked.certificate, scopes);
  return ok(
    createDeviceCodeSignIn(asked, scopes, ({ url, code }) => {
      tell(text("provision.code", { url, code }));
    }),
  );
}

async function namesIn(settings: string | null): Promise<SiteNames | null> {
  if (settings === null) return USUAL_NAMES;
  const text = await readFile(settings, "utf8").catch(() => null);
  return text === null ? null : namesInSettings(text);
}

/** `npm run --silent provision -- --site URL`: says what an archive site lacks, and makes it with `--apply`. */
async function main(given: readonly string[]): Promise<Status> {
  const asked = readProvisioning(given);
  const words = wordsIn(asked?.language ?? "nl");
  const complain = (sentence: string): Status => {
    process.stderr.write(`${sentence}\n`);
    return MISUSED;
  };
  if (asked === null) return complain(words.text("provision.usage"));
  const names = await namesIn(asked.settings);
  if (names === null) return complain(words.text("provision.settings-unreadable", { file: asked.settings ?? "" }));
  const signIn = await signInFor(asked, words);
  if (!signIn.ok) return complain(words.text("provision.certificate-unreadable", { file: signIn.error.file }));
  const around = {
    fetch,
    signIn: signIn.value,
    sleep: (seconds: number) => wait(seconds * 1000),
    random: () => Math.random(),
    deadline: (seconds: number) => AbortSignal.timeout(seconds * 1000),
  };
  return provisioned(asked, around, words, tell, names);
}

endWithReader();
goToAskedFolder("provision");
// Whoever stops reading halfway, stops the work too.
process.exitCode = INCOMPLETE;
void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
