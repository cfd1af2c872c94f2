/** Bytes of the largest policy file that is read; one with a thousand rules is a tenth of it. */
export const MOST_POLICY_BYTES = 1024 * 1024;

/** The text of a policy file; null when it is no UTF-8. */
export function policyText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
