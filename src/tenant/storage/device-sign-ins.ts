import type { Database, QueryResult } from "node-sqlite3-wasm";
import { numberOf, textOf, textOrNull } from "./rows";

/** A program that waits until somebody signs in for it elsewhere. */
export interface DeviceSignIn {
  /** What the program asks with. */
  readonly deviceCode: string;
  /** What a person types. */
  readonly userCode: string;
  readonly client: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Who signed in; null while nobody did. */
  readonly person: string | null;
  readonly declined: boolean;
}

export function addDeviceSignIn(database: Database, { deviceCode, userCode, client, scopes, expiresAt }: Omit<DeviceSignIn, "person" | "declined">): void {
  database.run("INSERT INTO device_sign_in (device_code, user_code, client, scopes, expires_at, person, declined) VALUES (?, ?, ?, ?, ?, NULL, 0)", [deviceCode, userCode, client, scopes.join(" "), expiresAt]);
}

export const deviceSignInByDevice = (database: Database, deviceCode: string): DeviceSignIn | null => one(database.get("SELECT * FROM device_sign_in WHERE device_code = ?", deviceCode));

export const deviceSignInByUser = (database: Database, userCode: string): DeviceSignIn | null => one(database.get("SELECT * FROM device_sign_in WHERE user_code = ?", userCode));

/** Somebody answered; @param person null for who declined */
export function answerDeviceSignIn(database: Database, { deviceCode }: DeviceSignIn, person: string | null): void {
  database.run("UPDATE device_sign_in SET person = ?, declined = ? WHERE device_code = ?", [person, person === null ? 1 : 0, deviceCode]);
}

/** A code is good for one sign-in. */
export function endDeviceSignIn(database: Database, { deviceCode }: DeviceSignIn): void {
  database.run("DELETE FROM device_sign_in WHERE device_code = ?", deviceCode);
}

const one = (row: QueryResult | null): DeviceSignIn | null =>
  row === null
    ? null
    : {
        deviceCode: textOf(row, "device_code"),
        userCode: textOf(row, "user_code"),
        client: textOf(row, "client"),
        scopes: textOf(row, "scopes").split(" "),
        expiresAt: numberOf(row, "expires_at"),
        person: textOrNull(row, "person"),
        declined: numberOf(row, "declined") === 1,
      };
