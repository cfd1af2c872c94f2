import type { PolicyFault } from "../policy/policy-fault";
import type { Translator } from "./translator";

/** What to mend at the place of a fault. A kind without a sentence does not compile. */
export function mendingText({ text }: Translator, fault: PolicyFault): string {
  switch (fault.kind) {
    case "syntax":
      return text(`policy.fault.syntax.${fault.expected}`);
    case "wrong-type":
      return text(`policy.fault.wrong-type.${fault.expected}`);
    case "unknown-field":
      return text("policy.fault.unknown-field", { known: fault.known.join(", ") });
    case "not-on-list":
      return text("policy.fault.not-on-list", { allowed: fault.allowed.join(", ") });
    case "out-of-range":
      return text("policy.fault.out-of-range", { from: fault.from, to: fault.to });
    case "too-long":
      return text("policy.fault.too-long", { most: fault.most });
    default:
      return text(`policy.fault.${fault.kind}`);
  }
}

/** A fault with its place, as an administrator looks it up. */
export function faultText(translator: Translator, fault: PolicyFault): string {
  const { line, column, path } = fault;
  // Numbers of lines are looked up, not read: without a separator of thousands.
  const place = { line: String(line), column: String(column), sentence: mendingText(translator, fault) };
  return path === "" ? translator.text("policy.fault", place) : translator.text("policy.fault-in", { ...place, path });
}
