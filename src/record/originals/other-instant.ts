import { isInstant, localTimeOf } from "../../imports/zoned-time";
import type { SaidOfMessage } from "./said-of-message";

/** Whether another instant is told than stands in the original; the wall time was worked out of it. @param milliseconds NaN where none stands there */
export const isOtherInstant = ({ time }: Pick<SaidOfMessage, "time">, milliseconds: number): boolean =>
  isInstant(milliseconds) && (Date.parse(time.instant ?? "") !== milliseconds || time.local !== localTimeOf(milliseconds).local);
