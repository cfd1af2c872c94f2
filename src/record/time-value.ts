import { ASSUMED_ZONE, type LocalTime } from "../conversation/local-time";
import type { JsonValue } from "./canonical-json";

/** Time as the export shows it. The zone is an assumption, unless the source carries the instant itself. */
export const timeValue = (time: LocalTime): JsonValue => ({
  local: time.local,
  precision: time.precision,
  assumedZone: time.instant === null ? ASSUMED_ZONE : null,
  instant: time.instant,
  workedOut: time.isWorkedOut === true,
});
