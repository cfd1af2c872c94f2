import type { Clock } from "../../ports/clock";

/** The device's clock; what it says is recorded beside the server's. */
export const browserClock: Clock = { now: () => new Date().toISOString() };
