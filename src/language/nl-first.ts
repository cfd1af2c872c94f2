import { errors } from "./nl/errors";
import { opening } from "./nl/opening";
import { shared } from "./nl/shared";

/** What the first screen says: there at once. Whatever only a part says that is fetched later, stands in `nl-later`. */
export const nlFirst = { ...shared, ...opening, ...errors } as const;
