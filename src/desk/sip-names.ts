/** What in a delivery is not as the specification wants it. */
export interface SipFault {
  readonly fault: "forbidden-character" | "too-long" | "not-unique" | "no-sidecar" | "sidecar-of-nothing";
  /** The path in the delivery. */
  readonly path: string;
}

/** Characters that no name of an informatieobject, a file or a sidecar may hold. */
const FORBIDDEN = /[<>:"“/\\|?*#& \p{Cc}]/u;
const LONGEST = 255;

const SIDECAR = ".mdto.xml";
const FILE_SIDECAR = ".bestand.mdto.xml";

/** A description in MDTO, and no content. */
export const isSidecar = (path: string): boolean => path.toLowerCase().endsWith(SIDECAR);

/** The description of a record, in its own folder. @param path relative to that folder */
export const isRecordSidecar = (path: string): boolean => !path.includes("/") && path.endsWith(SIDECAR) && !path.endsWith(FILE_SIDECAR);

/** Name of the folder that a record was filed in, as the name of its description tells. */
export const folderOfSidecar = (path: string): string => path.slice(0, -SIDECAR.length);

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** The folder in which the files of a record lie that are no documents of it: a place, and no aggregation of its own. */
const MEDIA = /\/media$/;

/** Every folder that is an aggregation of informatieobjecten: those at the top of the delivery. */
const aggregationsIn = (paths: readonly string[]): readonly string[] => [...new Set(paths.map(folderOf))].filter((folder) => folder !== "" && !MEDIA.test(folder));

/**
 * The files of a delivery against the rules for names and for sidecars: every file has its own beside it, every
 * aggregation its own inside it, every name occurs once.
 *
 * @param paths of all files, without `pakbon.xml`, relative to the delivery
 * @source MDTO-SIP specification, «Sidecar-structuur» and «Naamgeving»
 */
export function sipFaults(paths: readonly string[]): readonly SipFault[] {
  const all = new Set(paths);
  const content = paths.filter((path) => !isSidecar(path));
  const aggregations = aggregationsIn(paths);
  const expected = new Set([...content.map((path) => path + FILE_SIDECAR), ...aggregations.map((folder) => `${folder}/${nameOf(folder)}${SIDECAR}`)]);
  return [
    ...paths.flatMap((path) => nameFault(path) ?? []),
    ...repeated(paths).map((path): SipFault => ({ fault: "not-unique", path })),
    ...[...expected].filter((path) => !all.has(path)).map((path): SipFault => ({ fault: "no-sidecar", path })),
    ...paths.filter((path) => isSidecar(path) && !expected.has(path)).map((path): SipFault => ({ fault: "sidecar-of-nothing", path })),
  ];
}

function nameFault(path: string): SipFault | null {
  const parts = path.split("/");
  if (parts.some((part) => part === "" || FORBIDDEN.test(part))) return { fault: "forbidden-character", path };
  return parts.some((part) => part.length > LONGEST) ? { fault: "too-long", path } : null;
}

/** A name that differs in case only is the same name on many disks. */
function repeated(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const name = nameOf(path).toLowerCase();
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated;
  });
}
