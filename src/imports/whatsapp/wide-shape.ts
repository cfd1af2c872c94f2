import type { HeaderShape } from "./header";

/**
 * A shape as another, wider one sees it: where minutes are printed in one digit, those of two are of the same shape, and where
 * a day of one digit shows that a short year stands first (`24/3/5`), it does so in `24/3/15` too.
 */
export function asWideAs(shape: HeaderShape, wide: HeaderShape): HeaderShape {
  const isYearFirst = wide.year === "first" && wide.yearDigits === 2 && shape.year === "last" && shape.yearDigits === 2;
  if (!isYearFirst && wide.unpadded === shape.unpadded) return shape;
  return { ...shape, unpadded: shape.unpadded || wide.unpadded, year: isYearFirst ? "first" : shape.year };
}
