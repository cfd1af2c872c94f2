import * as z from "zod/mini";

/** Texts of one form, wherever they stand in what was filed or entered. */

/** Lower-case hexadecimal. */
export const sha256Shape = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One that is on no clock can be shown nor reckoned with. */
export const instantShape = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/), z.refine((text) => !Number.isNaN(Date.parse(text))));
