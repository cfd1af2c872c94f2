import * as z from "zod/mini";
import { exists } from "../imports/calendar";

/** Texts of one form, wherever they stand in what was filed or entered. */

/** Lower-case hexadecimal. */
export const sha256Shape = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Whether a text `yyyy-mm-dd` is of a day that exists: `Date` makes of one that does not the first days of the next month, in some browsers. */
export const isDay = (text: string): boolean => exists({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8)) });

/** `yyyy-mm-dd`, of a day that exists. */
export const dayShape = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));

/** One that is on no clock can be shown nor reckoned with. */
export const instantShape = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/), z.refine((text) => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))));
