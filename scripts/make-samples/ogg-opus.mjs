/** Ogg's own checksum: polynomial 0x04c11db7, nothing reflected, starting at zero (RFC 3533, section 6). */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});
const checksum = (bytes) => bytes.reduce((sum, byte) => ((sum << 8) ^ TABLE[((sum >>> 24) ^ byte) & 0xff]) >>> 0, 0);

const SERIAL = 0x0b0e;
const FIRST = 2;
const LAST = 4;
/** Samples at 48 kHz that a decoder drops in the beginning (RFC 7845, section 4.2). */
const PRE_SKIP = 312;

/**
 * Packs Opus packets in Ogg (RFC 7845): what a phone's voice note is, under the name `.opus`.
 * @param {{ bytes: Uint8Array, samples: number }[]} packets samples at 48 kHz
 */
export function oggOpus(packets) {
  const pages = [page(0, 0, FIRST, [head()]), page(1, 0, 0, [tags()])];
  let position = PRE_SKIP;
  for (let from = 0; from < packets.length; from += 50) {
    const group = packets.slice(from, from + 50);
    position += group.reduce((sum, { samples }) => sum + samples, 0);
    pages.push(page(pages.length, position, from + 50 >= packets.length ? LAST : 0, group.map(({ bytes }) => bytes)));
  }
  return Buffer.concat(pages);
}

function head() {
  const bytes = Buffer.alloc(19);
  bytes.write("OpusHead", 0, "latin1");
  bytes.writeUInt8(1, 8);
  bytes.writeUInt8(1, 9);
  bytes.writeUInt16LE(PRE_SKIP, 10);
  bytes.writeUInt32LE(48_000, 12);
  return bytes;
}

function tags() {
  const vendor = Buffer.from("make-samples");
  const bytes = Buffer.alloc(8 + 4 + vendor.length + 4);
  bytes.write("OpusTags", 0, "latin1");
  bytes.writeUInt32LE(vendor.length, 8);
  vendor.copy(bytes, 12);
  return bytes;
}

function page(sequence, position, flags, packets) {
  const segments = packets.flatMap((packet) => [...Array(Math.floor(packet.length / 255)).fill(255), packet.length % 255]);
  const header = Buffer.alloc(27 + segments.length);
  header.write("OggS", 0, "latin1");
  header.writeUInt8(flags, 5);
  header.writeBigUInt64LE(BigInt(position), 6);
  header.writeUInt32LE(SERIAL, 14);
  header.writeUInt32LE(sequence, 18);
  header.writeUInt8(segments.length, 26);
  Buffer.from(segments).copy(header, 27);
  const bytes = Buffer.concat([header, ...packets]);
  bytes.writeUInt32LE(checksum(bytes), 22);
  return bytes;
}
