import type { DecisionRegister, RegisterContent, RegisterEntry } from "../../src/ports/decision-register";

/** Nothing of Node is used here: this also runs in a page. */

const ZEROS = "0".repeat(64);

/** A register that only remembers, for what is about something else; its hashes are numbers. */
export function aRegister(): DecisionRegister & { readonly lines: RegisterEntry[] } {
  const lines: RegisterEntry[] = [];
  const add = (content: RegisterContent): RegisterEntry => {
    const standing = lines.find(({ entryId }) => entryId === content.entryId);
    if (standing !== undefined) return standing;
    const sequence = lines.length + 1;
    const entry = { ...content, sequence, previous: lines.at(-1)?.hash ?? ZEROS, hash: String(sequence).padStart(64, "0") };
    lines.push(entry);
    return entry;
  };
  return {
    lines,
    head: () => Promise.resolve({ ok: true, value: lines.at(-1) ?? null }),
    append: (content) => Promise.resolve({ ok: true, value: add(content) }),
    entries: (about) =>
      Promise.resolve({
        ok: true,
        value: lines
          .slice(typeof about === "object" && "latest" in about ? -about.latest : 0)
          .filter((line) => (typeof about === "string" ? line.recordId === about : about === undefined || "latest" in about || line.keeper.id === about.keeper))
          .map((entry) => ({ row: entry.sequence, text: JSON.stringify(entry), entry })),
      }),
  };
}

/** An organisation without a register. */
export const noRegister = (): DecisionRegister => {
  const absent = { ok: false, error: { kind: "not-found", what: "list" } } as const;
  return { head: () => Promise.resolve(absent), append: () => Promise.resolve(absent), entries: () => Promise.resolve(absent) };
};
