import { useCallback, useRef, useState } from "react";
import type { ShownError } from "../../language/error-text";
import type { RegisterEntry, RegisterPerson } from "../../record/register-content";
import type { Objection } from "../../record/objections";
import { err } from "../../result";
import type { Result } from "../../result";
import { answerObjection, objectionsTo, objectTo, whoIsAsked } from "../../workflows/object-to-record";
import type { ObjectionPorts } from "../../workflows/object-to-record";
import type { AskedBack } from "../../workflows/read-back-record";
import { useRequest } from "../shared/use-request";

/** What became of the last act; null before the first. */
export type Sent =
  | { readonly outcome: "objected"; readonly entry: RegisterEntry }
  | { readonly outcome: "answered"; readonly entry: RegisterEntry }
  | { readonly outcome: "failed"; readonly error: ShownError }
  | null;

/** What was reported about a record, and the acts of this user on it. */
export function useObjections(record: AskedBack, me: RegisterPerson, ports: ObjectionPorts) {
  const { recordId, manifestSha256 } = record;
  const listed = useRequest(useCallback(() => objectionsTo(recordId, ports), [recordId, ports]));
  const [sent, setSent] = useState<Sent>(null);
  // The same words that are sent again after a fault are the same line.
  const ids = useRef(new Map<string, string>());
  const said = (words: string) => {
    const entryId = ids.current.get(words) ?? ports.identifiers.uuid();
    ids.current.set(words, entryId);
    return { recordId, by: me, words, entryId };
  };
  const tell = async (outcome: "objected" | "answered", adding: () => Promise<Result<RegisterEntry, ShownError>>) => {
    const added = await adding().catch(() => err({ kind: "unreachable" } as const));
    setSent(added.ok ? { outcome, entry: added.value } : { outcome: "failed", error: added.error });
    if (added.ok) listed.again();
  };
  return {
    listed,
    sent,
    object: (words: string) => void tell("objected", async () => objectTo(said(words), await whoIsAsked({ recordId, manifestSha256 }, ports), ports)),
    answer: (objection: Objection, words: string) => void tell("answered", () => answerObjection(said(words), objection, ports)),
  };
}
