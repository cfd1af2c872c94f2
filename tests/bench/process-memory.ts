import { readdirSync, readFileSync } from "node:fs";

/**
 * Memory of a browser and all its processes: the proportional set, in which what they share counts once. Linux only.
 *
 * @param mark stands in the command line of the browser's first process (its profile folder)
 * @returns mebibytes
 */
export function browserMemory(mark: string): number {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(processes.flatMap(parentOf));
  const roots = new Set(processes.filter((id) => read(`/proc/${id}/cmdline`).includes(mark)));
  const isOfBrowser = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = parents.get(at)) if (roots.has(at)) return true;
    return false;
  };
  const kibibytes = processes.filter(isOfBrowser).map((id) => Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0));
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024;
}

function parentOf(id: number): readonly (readonly [number, number])[] {
  const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${id}/status`))?.[1];
  return parent === undefined ? [] : [[id, Number(parent)]];
}

/** Empty for a process that ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
