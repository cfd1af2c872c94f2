import { z } from "zod";
import { type SiteNames, USUAL_NAMES } from "../../archive-site/names";

/** What is left out, or empty, is called as usual; as the app itself reads it. Without a library it does nothing. */
const called = (usual: string) => z.string().default("").transform((name) => (name === "" ? usual : name));

const names = z
  .object({
    library: z.string().check(z.minLength(1)),
    agreementsList: called(USUAL_NAMES.agreements),
    policyLibrary: called(USUAL_NAMES.policy),
    policyFile: called(USUAL_NAMES.policyFile),
    registerList: called(USUAL_NAMES.register),
  })
  .transform(({ library, agreementsList, policyLibrary, policyFile, registerList }): SiteNames => ({ records: library, agreements: agreementsList, policy: policyLibrary, policyFile, register: registerList }));

/** What a `settings.json` calls everything on the archive site; null for what is no such file, or gives two things one name. */
export function namesInSettings(text: string): SiteNames | null {
  // Some editors write a mark before the text, and a browser leaves it out.
  const read = names.safeParse(parsed(text.replace(/^\uFEFF/, "")));
  if (!read.success) return null;
  const { records, agreements, policy, register } = read.data;
  return new Set([records, agreements, policy, register].map((name) => name.toLowerCase())).size === 4 ? read.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
