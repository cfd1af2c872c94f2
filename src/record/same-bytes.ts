/** Whether two pieces are the same to the byte. */
export const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, at) => byte === other[at]);
