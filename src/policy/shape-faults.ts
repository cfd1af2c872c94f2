import type { Node } from "jsonc-parser";
import type * as z from "zod/mini";
import { LAPSE_DAYS } from "./choices";
import { keysOf, nodeAt } from "./file-tree";
import type { TreePath } from "./file-tree";
import type { PlaceOf } from "./place";
import { TEXT_FAULTS } from "./policy-fault";
import type { PolicyFault, PolicyFaultKind } from "./policy-fault";

type Issue = z.core.$ZodIssue;

/** What a field is called in a fault: names that are not plain are not repeated. */
const PLAIN = /^[\w$-]{1,40}$/;
export const shownPath = (path: TreePath): string => path.map((step) => (PLAIN.test(String(step)) ? String(step) : "?")).join(".");

/** What zod found amiss in the values of the file, each at its place. */
export const shapeFaults = (issues: readonly Issue[], root: Node, placeOf: PlaceOf): readonly PolicyFault[] =>
  issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? unknownFields(issue, root, placeOf) : [wrongValue(issue, root, placeOf)]));

function unknownFields({ path, keys, message }: z.core.$ZodIssueUnrecognizedKeys, root: Node, placeOf: PlaceOf): readonly PolicyFault[] {
  const object = nodeAt(root, path) ?? root;
  const names = keysOf(object);
  const known = message.split(" ");
  return keys.map((key) => ({ kind: "unknown-field", known, path: shownPath([...path, key]), ...placeOf((names.get(key) ?? object).offset) }));
}

function wrongValue(issue: Issue, root: Node, placeOf: PlaceOf): PolicyFault {
  const node = nodeAt(root, issue.path);
  const path = shownPath(issue.path);
  if (node !== null) return { ...whatMayStand(issue), path, ...placeOf(node.offset) };
  const object = nodeAt(root, issue.path.slice(0, -1)) ?? root;
  return { kind: "missing-field", path, ...placeOf(object.offset) };
}

function whatMayStand(issue: Issue): PolicyFaultKind {
  switch (issue.code) {
    case "invalid_type":
      return { kind: "wrong-type", expected: typeOf(issue.expected) };
    case "invalid_value":
      return { kind: "not-on-list", allowed: issue.values.map(String) };
    case "too_big":
      return issue.origin === "string" ? { kind: "too-long", most: Number(issue.maximum) } : { kind: "out-of-range", ...LAPSE_DAYS };
    case "too_small":
      return issue.origin === "array" ? { kind: "empty-list" } : { kind: "out-of-range", ...LAPSE_DAYS };
    default:
      return { kind: TEXT_FAULTS.find((kind) => kind === issue.message) ?? "not-one-line" };
  }
}

function typeOf(expected: string): Extract<PolicyFaultKind, { readonly kind: "wrong-type" }>["expected"] {
  if (expected === "array") return "list";
  if (expected === "boolean") return "true-or-false";
  if (expected === "object") return "object";
  return expected === "string" ? "text" : "whole-number";
}
