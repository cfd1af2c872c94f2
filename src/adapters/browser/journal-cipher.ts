import { hexadecimal } from "../../hexadecimal";
import type { DeviceKeys } from "./device-keys";

const NONCE_BYTES = 12;

/** Bytes that only this device can read. */
export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** @param place what the bytes are and where they stand: sealed bytes that were moved elsewhere do not open */
export async function seal(keys: DeviceKeys, place: string, bytes: BufferSource): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return { nonce, bytes: await crypto.subtle.encrypt(algorithm(nonce, place), keys.seal, bytes) };
}

/** Rejects when the bytes were altered, moved, or sealed on another device. */
export const unseal = (keys: DeviceKeys, place: string, { nonce, bytes }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(algorithm(nonce, place), keys.seal, bytes);

const algorithm = (iv: BufferSource, place: string): AesGcmParams => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) });

/** A name that finds again and tells nothing: neither whose it is, nor of what. */
export async function opaqueName(keys: DeviceKeys, text: string): Promise<string> {
  const code = await crypto.subtle.sign("HMAC", keys.name, new TextEncoder().encode(text));
  return hexadecimal(new Uint8Array(code));
}
