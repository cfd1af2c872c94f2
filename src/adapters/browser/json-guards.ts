/** Guards for what was kept as JSON: a value of another shape is refused, never guessed at. */
export type Guard<T> = (value: unknown) => value is T;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === "string";
export const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
export const isCount = (value: unknown): value is number => typeof value === "number";
export const isYesOrNo = (value: unknown): value is boolean => typeof value === "boolean";

export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: unknown): value is T =>
    words.some((word) => word === value);

export const orNull = <T>(guard: Guard<T>) => (value: unknown): value is T | null => value === null || guard(value);

/** What an earlier version did not keep yet. */
export const orAbsent = <T>(guard: Guard<T>) => (value: unknown): value is T | undefined => value === undefined || guard(value);

export const listOf = <T>(guard: Guard<T>) => (value: unknown): value is readonly T[] => Array.isArray(value) && value.every(guard);

export const byPath = <T>(guard: Guard<T>) => (value: unknown): value is Readonly<Record<string, T>> =>
  isObject(value) && Object.values(value).every(guard);

/** A guard for every property: one that `T` gets later does not compile without its guard. */
export type Guards<T extends object> = { readonly [K in keyof T]-?: Guard<T[K]> };

/** An object whose every property passes. */
export const shape = <T extends object>(guards: Guards<T>) => (value: unknown): value is T => {
  if (!isObject(value)) return false;
  for (const key in guards) if (!guards[key](value[key])) return false;
  return true;
};
