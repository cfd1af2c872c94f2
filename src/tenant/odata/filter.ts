/** One comparison of a filter. A collection is compared by `property/any(x:x eq 'value')`. */
export type Comparison =
  | { readonly kind: "equals"; readonly property: string; readonly value: string; readonly quoted: boolean }
  | { readonly kind: "starts-with"; readonly property: string; readonly value: string }
  | { readonly kind: "in"; readonly property: string; readonly values: readonly string[] }
  | { readonly kind: "any"; readonly property: string; readonly value: string };

/** The part of OData's filter language that the tenant knows. */
export type Filter =
  | Comparison
  | { readonly kind: "and"; readonly parts: readonly Filter[] }
  | { readonly kind: "or"; readonly parts: readonly Filter[] };

/** Every comparison in a filter. */
export function comparisonsOf(filter: Filter): readonly Comparison[] {
  return filter.kind === "and" || filter.kind === "or" ? filter.parts.flatMap(comparisonsOf) : [filter];
}

/** How many alternatives the widest «or» of a filter has. */
export function widestChoice(filter: Filter): number {
  if (filter.kind === "in") return filter.values.length;
  if (filter.kind !== "and" && filter.kind !== "or") return 1;
  const widths = filter.parts.map(widestChoice);
  return filter.kind === "or" ? widths.reduce((sum, width) => sum + width, 0) : Math.max(...widths);
}

/** Whether something passes the filter; comparison ignores case, as the directory and SharePoint do. @param valuesOf a property's value or values; none when it is empty */
export function passes(filter: Filter, valuesOf: (property: string) => readonly string[]): boolean {
  if (filter.kind === "and") return filter.parts.every((part) => passes(part, valuesOf));
  if (filter.kind === "or") return filter.parts.some((part) => passes(part, valuesOf));
  const there = valuesOf(filter.property).map((value) => value.toLowerCase());
  switch (filter.kind) {
    case "equals":
    case "any":
      return there.includes(filter.value.toLowerCase());
    case "starts-with":
      return there.some((value) => value.startsWith(filter.value.toLowerCase()));
    case "in":
      return filter.values.some((value) => there.includes(value.toLowerCase()));
  }
}
