/**
 * What a value of a stored document looks like. A document that was filed long ago, or by somebody else, is not taken for
 * granted: it is looked at once, here, and after that it has a type.
 */
export type Shape<T> = (value: unknown) => value is T;

type Shaped<S> = S extends Shape<infer T> ? T : never;

export const text: Shape<string> = (value) => typeof value === "string";
export const flag: Shape<boolean> = (value) => typeof value === "boolean";
export const wholeNumber: Shape<number> = (value): value is number => Number.isSafeInteger(value);
export const sha256: Shape<string> = (value): value is string => text(value) && /^[0-9a-f]{64}$/.test(value);

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value);

/** For what an earlier version does not tell. */
export const orAbsent =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || shape(value);

export const listOf =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(shape);

/** One of the names of a table, which the compiler can hold against the type that it stands for. */
export const nameIn =
  <T extends string>(table: Readonly<Record<T, true>>): Shape<T> =>
  (value): value is T =>
    text(value) && Object.hasOwn(table, value);

/** An object with at least these members. */
export const members =
  <S extends Readonly<Record<string, Shape<unknown>>>>(shapes: S): Shape<{ readonly [Name in keyof S]: Shaped<S[Name]> }> =>
  (value): value is { readonly [Name in keyof S]: Shaped<S[Name]> } =>
    typeof value === "object" && value !== null && Object.entries(shapes).every(([name, shape]) => shape(Reflect.get(value, name)));

/** One of two shapes. */
export const either =
  <A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> =>
  (value): value is A | B =>
    one(value) || other(value);

/** Exactly this text. */
export const exactly =
  <const T extends string>(only: T): Shape<T> =>
  (value): value is T =>
    value === only;
