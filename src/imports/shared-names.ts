import type { ImportWarning } from "../conversation/completeness";

/** Notices when one name stands for several people: a conversation knows people by their names alone. */
export class SharedNames {
  private readonly ids = new Map<string, string>();
  private readonly found = new Map<string, ImportWarning>();

  /** @param id what the file itself knows the person by */
  meet(name: string, id: string, line: number): void {
    const known = this.ids.get(name);
    if (known === undefined) this.ids.set(name, id);
    else if (known !== id && !this.found.has(name)) this.found.set(name, { kind: "shared-name", line, detail: name });
  }

  get warnings(): readonly ImportWarning[] {
    return [...this.found.values()];
  }
}
