/** Leaves only what `$select` names, and the annotations (`@odata.etag` and kin). */
export function selected(entity: object, select: readonly string[] | null): object {
  if (select === null) return entity;
  const wanted = new Set(select);
  return Object.fromEntries(Object.entries(entity).filter(([name]) => name.startsWith("@odata.") || wanted.has(name)));
}

/** An expansion is shown also when `$select` does not name it. */
export const withExpanded = (select: readonly string[] | null, expand: readonly { readonly name: string }[]): readonly string[] | null =>
  select === null ? null : [...select, ...expand.map(({ name }) => name)];

/** One entity, with the context that Graph puts on top. @param context as in `users/$entity` */
export function entityBody(origin: string, context: string, entity: object): object {
  return { "@odata.context": `${origin}/graph/v1.0/$metadata#${context}`, ...entity };
}

/** One page of a collection. @param nextLink absolute address of the next page, or null */
export function pageBody(origin: string, context: string, value: readonly object[], nextLink: string | null): object {
  const next = nextLink === null ? {} : { "@odata.nextLink": nextLink };
  return { "@odata.context": `${origin}/graph/v1.0/$metadata#${context}`, ...next, value };
}
