import type { RememberedRole } from "../../ports/remembered-roles";

/** Shape of what is kept; a role of another shape is as good as forgotten. */
const SHAPE = 1;

const ROLES = ["minister", "top-official", "civil-servant", "external", "other-department"] as const satisfies readonly RememberedRole["role"][];

export const roleToJson = ({ personId, role, confirmedAt }: RememberedRole): string => JSON.stringify({ shape: SHAPE, personId, role, confirmedAt });

/** null for what this version of the app did not write. */
export function roleFromJson(json: string): RememberedRole | null {
  try {
    const kept: unknown = JSON.parse(json);
    if (!isObject(kept) || kept["shape"] !== SHAPE) return null;
    const { personId, confirmedAt } = kept;
    const role = ROLES.find((one) => one === kept["role"]);
    return typeof personId === "string" && typeof confirmedAt === "string" && role !== undefined ? { personId, role, confirmedAt } : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
