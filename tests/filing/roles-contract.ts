import type { RememberedRole, RememberedRoles } from "../../src/ports/remembered-roles";

/** Remembered roles with a clock that a test sets; values also cross into a page. */
export interface RolesProbe extends RememberedRoles {
  today(instant: string): Promise<void>;
}

export const aRole = (personId: string, changes: Partial<RememberedRole> = {}): RememberedRole => ({
  personId,
  role: "top-official",
  confirmedAt: "2026-03-03T09:00:00.000Z",
  ...changes,
});

const byPerson = (roles: readonly RememberedRole[]): readonly RememberedRole[] => roles.toSorted((a, b) => a.personId.localeCompare(b.personId));

/** What remembering promises, on disk or in memory. @param open what nothing was told to yet, on 3 March 2026 */
export function rolesContract(name: string, open: () => RolesProbe): void {
  describe(`${name}: what was confirmed is remembered`, () => {
    test("gap 14: of nobody, until somebody was confirmed", async () => {
      expect(await open().recall("user-1")).toEqual([]);
    });

    test("gap 14: the last confirmation of each person, for the user who made it", async () => {
      const probe = open();
      await probe.remember("user-1", [aRole("a"), aRole("b")]);
      await probe.remember("user-1", [aRole("a", { role: "minister", confirmedAt: "2026-03-04T09:00:00.000Z" }), aRole("c")]);
      await probe.remember("user-2", [aRole("a", { role: "external" })]);
      const mine = [aRole("a", { role: "minister", confirmedAt: "2026-03-04T09:00:00.000Z" }), aRole("b"), aRole("c")];
      expect(byPerson(await probe.recall("user-1"))).toEqual(mine);
      expect(await probe.recall("user-2")).toEqual([aRole("a", { role: "external" })]);
      expect(await probe.recall("user-3")).toEqual([]);
    });

    test("gap 14: for 180 days, and no longer", async () => {
      const probe = open();
      await probe.remember("user-1", [aRole("a"), aRole("b", { confirmedAt: "2026-03-10T09:00:00.000Z" })]);
      await probe.today("2026-08-30T08:59:59.999Z");
      expect(await probe.recall("user-1")).toHaveLength(2);
      await probe.today("2026-08-30T09:00:00.000Z");
      expect(await probe.recall("user-1")).toEqual([aRole("b", { confirmedAt: "2026-03-10T09:00:00.000Z" })]);
    });

    test("record.md, what goes where: what is forgotten is gone, and only of this user", async () => {
      const probe = open();
      await probe.remember("user-1", [aRole("a"), aRole("b")]);
      await probe.remember("user-2", [aRole("a")]);
      await probe.forget("user-1");
      expect(await probe.recall("user-1")).toEqual([]);
      expect(await probe.recall("user-2")).toEqual([aRole("a")]);
      await probe.remember("user-1", [aRole("c")]);
      expect(await probe.recall("user-1")).toEqual([aRole("c")]);
    });
  });
}

/** A probe around what `make` makes with the clock that the test sets. */
export function rolesProbe(make: (clock: { readonly now: () => string }) => RememberedRoles): RolesProbe {
  let now = "2026-03-03T10:00:00.000Z";
  const roles = make({ now: () => now });
  return {
    ...roles,
    today: (instant) => {
      now = instant;
      return Promise.resolve();
    },
  };
}
