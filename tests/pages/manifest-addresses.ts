/** Microsoft's own names for schemas and namespaces, and its sign-in: no page of anybody else. */
const MICROSOFT = [/^https?:\/\/(?:developer|schemas)\.microsoft\.com\//, /^http:\/\/www\.w3\.org\//, /^https:\/\/login\.microsoftonline\.com$/];
const ADDRESS = /https?:\/\/[^\s"'<>]+/g;

/** Every text in a manifest, wherever it stands. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const allIn = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.match(ADDRESS) ?? []);

/** The addresses of the organisation's own site, each once; the bare origin is no page. */
export const addressesIn = (texts: readonly string[], origin: string): readonly string[] => [...new Set(allIn(texts).filter((address) => address.startsWith(`${origin}/`)))].sort();

/** Addresses that lead to somebody else. */
export const foreignIn = (texts: readonly string[], origin: string): readonly string[] =>
  allIn(texts).filter((address) => address !== origin && !address.startsWith(`${origin}/`) && !MICROSOFT.some((known) => known.test(address)));

export interface ToldIcon {
  readonly address: string;
  /** Width and height in pixels, as the manifest says. */
  readonly side: number;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** Icons with a size, wherever they stand in the unified manifest: `{ size, url }`, on a phone with a `scale`. */
function unifiedIcons(value: unknown): readonly ToldIcon[] {
  if (!isObject(value)) return [];
  const { size, url, scale } = value;
  const own = typeof size === "number" && typeof url === "string" ? [{ address: url, side: size * (typeof scale === "number" ? scale : 1) }] : [];
  return [...own, ...Object.values(value).flatMap(unifiedIcons)];
}

/** The XML names each icon by an id, and says its size and scale where it is used. */
function xmlIcons(xml: string): readonly ToldIcon[] {
  const attribute = (element: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? null;
  const elements = xml.match(/<bt:Image [^>]*>/g) ?? [];
  const addresses = new Map(elements.map((one) => [attribute(one, "id"), attribute(one, "DefaultValue")]));
  const used = elements.filter((one) => attribute(one, "size") !== null);
  const named = used.map((one) => ({ address: addresses.get(attribute(one, "resid")) ?? "", side: Number(attribute(one, "size")) * Number(attribute(one, "scale") ?? 1) }));
  const large = [["IconUrl", 64], ["HighResolutionIconUrl", 128]] as const;
  return [...named, ...large.map(([name, side]) => ({ address: new RegExp(`<${name} DefaultValue="([^"]*)"`).exec(xml)?.[1] ?? "", side }))];
}

/** Every icon of both manifests with the size that it says. */
export const iconsIn = (unified: unknown, xml: string): readonly ToldIcon[] => [...unifiedIcons(unified), ...xmlIcons(xml)];

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height by the file's own header; null of what is no PNG. @source www.w3.org/TR/png, IHDR */
export function pngSide(bytes: Uint8Array): readonly [number, number] | null {
  if (bytes.length < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [header.getUint32(16), header.getUint32(20)];
}
