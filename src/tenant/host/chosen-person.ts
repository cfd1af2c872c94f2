import { personById, type Estate } from "../estate";
import { header, type Incoming } from "../http/incoming";
import type { SeededPerson } from "../seeds/person";

const COOKIE = "local-tenant-person";

/** Who was chosen on the start page; null when nobody was. */
export function chosenPerson(incoming: Incoming, estate: Estate): SeededPerson | null {
  const cookies = (header(incoming, "cookie") ?? "").split(";").map((cookie) => cookie.trim().split("="));
  const id = cookies.find(([name]) => name === COOKIE)?.[1];
  return id === undefined ? null : personById(estate, id);
}

export const choiceCookie = (personId: string): string => `${COOKIE}=${personId}; Path=/; Max-Age=31536000; SameSite=Lax`;
