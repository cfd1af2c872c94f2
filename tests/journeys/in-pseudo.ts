import type { Locator, Page } from "playwright-core";
import { nl } from "../../src/language/nl";
import { pseudoOf } from "../../src/language/pseudo";

const ALPHABET = Object.fromEntries(Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => [letter, letter]));
const LETTERS = new Map(Object.entries(pseudoOf(ALPHABET)).map(([letter, line]) => [letter, line.charAt(1)]));
const PSEUDO = pseudoOf(nl);

/** A letter as it stands in data, or with its accent. */
const either = (letter: string): string => letter + (LETTERS.get(letter.toLowerCase()) ?? "");

/** An expression for Dutch words, made to fit their pseudo form too; brackets and padding may stand around them. */
export function fits(pattern: RegExp): RegExp {
  let inClass = false;
  const source = pattern.source.replace(/\\.|[\s\S]/g, (part) => {
    if (part === "[") inClass = true;
    if (part === "]") inClass = false;
    if (/^[a-z]$/i.test(part)) return inClass ? either(part) : `[${either(part)}]`;
    if (inClass) return part;
    if (part === "^") return "^[\\s[]*";
    if (part === "$") return "[\\sø\\]]*$";
    // What Dutch says in one breath, the padding may part.
    return part;
  });
  return new RegExp(source, "iu");
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const words = (said: string | RegExp, exact: boolean): RegExp => fits(typeof said === "string" ? new RegExp(exact ? `^${escaped(said)}$` : escaped(said)) : said);

type Asked = { readonly name?: string | RegExp; readonly exact?: boolean; readonly hasText?: string | RegExp; readonly label?: string };

function inPseudo(asked: unknown): unknown {
  if (typeof asked !== "object" || asked === null || asked instanceof RegExp) return asked;
  const { name, exact = false, hasText, label, ...rest } = asked as Asked;
  const dutch = Object.entries(nl).find(([, sentence]) => sentence === label)?.[0];
  return {
    ...rest,
    ...(name === undefined ? {} : { name: words(name, exact) }),
    ...(hasText === undefined ? {} : { hasText: words(hasText, false) }),
    ...(label === undefined ? {} : { label: dutch === undefined ? label : PSEUDO[dutch] }),
  };
}

const BY_WORDS = new Set(["getByText", "getByLabel"]);
const wraps = (value: unknown): value is Page | Locator => typeof value === "object" && value !== null && "getByRole" in value;

/** The same page, for steps that are written in Dutch: whatever they ask for is looked for in its pseudo form. */
export function speakingPseudo<Shown extends Page | Locator>(shown: Shown): Shown {
  const wrapped = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(wrapped);
    if (value instanceof Promise) return value.then(wrapped);
    return wraps(value) ? speakingPseudo(value) : value;
  };
  return new Proxy(shown, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property, target);
      if (typeof member !== "function") return member;
      return (...given: readonly unknown[]) => {
        const [first, ...rest] = given;
        const exact = rest.some((one) => typeof one === "object" && one !== null && "exact" in one);
        const isSaid = BY_WORDS.has(String(property)) && (typeof first === "string" || first instanceof RegExp);
        const asked = isSaid ? [words(first, exact)] : given.map(inPseudo);
        return wrapped((member as (...args: readonly unknown[]) => unknown).apply(target, asked));
      };
    },
  });
}
