/** Says which filing this tab is busy with, so that another tab of the browser leaves it alone. */
export interface TabLocks {
  /** False when another tab has it. Taking what this tab has already, is fine. */
  take(name: string): Promise<boolean>;
  release(name: string): void;
  /** Names that another tab has. */
  elsewhere(): Promise<ReadonlySet<string>>;
  /** Names that this tab has. */
  here(): ReadonlySet<string>;
}

const PREFIX = "bewaarwijzer-filing:";

/** Web Locks: the browser lets go of them when the tab ends, however it ends. */
export function createTabLocks(locks: LockManager): TabLocks {
  const held = new Map<string, () => void>();
  /** Asked for and not answered yet: who asks meanwhile gets the same answer. */
  const asked = new Map<string, Promise<boolean>>();
  const ask = (name: string): Promise<boolean> =>
    new Promise((resolve) => {
      const granted = locks.request(PREFIX + name, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(false);
          return undefined;
        }
        return new Promise<void>((release) => {
          held.set(name, release);
          resolve(true);
        });
      });
      // A page that is being closed gets no locks, and needs none.
      granted.catch(() => {
        resolve(false);
      });
    });
  return {
    take(name) {
      if (held.has(name)) return Promise.resolve(true);
      const asking = asked.get(name) ?? ask(name).finally(() => asked.delete(name));
      asked.set(name, asking);
      return asking;
    },
    release(name) {
      held.get(name)?.();
      held.delete(name);
    },
    async elsewhere() {
      const { held: all = [] } = await locks.query();
      const names = all.map((lock) => lock.name ?? "").filter((name) => name.startsWith(PREFIX));
      return new Set(names.map((name) => name.slice(PREFIX.length)).filter((name) => !held.has(name)));
    },
    here: () => new Set(held.keys()),
  };
}
