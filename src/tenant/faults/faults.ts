import { faultRule, type FaultAction, type FaultRule, type FaultSketch } from "./fault-rule";

/** A rule with what became of it. */
interface FaultStanding extends FaultRule {
  readonly id: number;
  /** Calls that matched. */
  readonly seen: number;
  /** Calls that it struck. */
  readonly struck: number;
}

/** Faults on demand. */
export interface Faults {
  /** Adds a rule, and says its id. */
  add(sketch: FaultSketch): number;
  list(): readonly FaultStanding[];
  /** Ends all rules. */
  clear(): void;
  /** Permissions that are refused at the consent question, as long as their rule stands. */
  refusedScopes(): readonly string[];
  /** What goes wrong with this call; each rule that matches counts it. */
  strike(method: string, path: string): readonly FaultAction[];
}

export function createFaults(): Faults {
  let rules: readonly FaultStanding[] = [];
  let last = 0;
  return {
    add: (sketch) => {
      last += 1;
      rules = [...rules, { ...faultRule(sketch), id: last, seen: 0, struck: 0 }];
      return last;
    },
    list: () => rules,
    clear: () => {
      rules = [];
    },
    refusedScopes: () => rules.flatMap(({ action }) => (action.kind === "refuse-consent" ? [action.scope] : [])),
    strike: (method, path) => {
      const counted = rules.map((rule) => (matches(rule, method, path) ? count(rule) : rule));
      const actions = counted.filter((rule, index) => rule.struck !== rules[index]?.struck).map(({ action }) => action);
      rules = counted;
      return actions;
    },
  };
}

function matches({ method, path }: FaultRule, askedMethod: string, askedPath: string): boolean {
  return (method === null || method.toUpperCase() === askedMethod) && (path === null || decoded(askedPath).includes(path));
}

function count(rule: FaultStanding): FaultStanding {
  const seen = rule.seen + 1;
  const strikes = seen >= rule.from && (rule.times === null || seen < rule.from + rule.times);
  return { ...rule, seen, struck: rule.struck + (strikes ? 1 : 0) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
