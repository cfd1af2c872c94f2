import type { SubPage } from "./sub-page";

/** Addresses of the app itself, to give to a colleague. */
export interface AppLinks {
  /** What opens this place: in Teams where we are in Teams, else in the browser. */
  readonly to: (page: SubPage) => Promise<string>;
}
