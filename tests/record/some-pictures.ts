import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A white JPEG of 16 by 16 pixels, made for this test. */
export const JPEG = new Uint8Array(
  Buffer.from(
    "/9j/4AAQSkZJRgABAQEAFAAUAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAAQABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD3+iiigD//2Q==",
    "base64",
  ),
);

/** A red JPEG of 16 by 16 pixels in CMYK, made for this test. */
export const CMYK_JPEG = new Uint8Array(
  Buffer.from(
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwCmTKZUwAAAD//Z",
    "base64",
  ),
);

/** The same picture as a camera writes it that was held in this way (Exif, 1 to 8). @param order of bytes in the Exif */
export function turned(jpeg: Uint8Array, way: number, order: "II" | "MM" = "MM"): Uint8Array {
  const numbers = [[2, 0x2a], [4, 8], [2, 1], [2, 0x112], [2, 3], [4, 1], [2, way], [2, 0], [4, 0]] as const;
  const exif = numbers.flatMap(([size, number]) => {
    const bytes = Array.from({ length: size }, (_byte, at) => (number >> (8 * at)) & 0xff);
    return order === "II" ? bytes : bytes.reverse();
  });
  const segment = [...Buffer.from(`Exif\0\0${order}`, "latin1"), ...exif];
  return Uint8Array.from([...jpeg.subarray(0, 2), 0xff, 0xe1, 0, segment.length + 2, ...segment, ...jpeg.subarray(2)]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** How many bytes a pixel has, by the colour type of IHDR. */
const PIXEL: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Another picture than of 3 by 2 black pixels. */
interface SomePng {
  readonly width?: number;
  readonly height?: number;
  readonly interlace?: number;
  readonly palette?: Uint8Array;
  readonly transparency?: Uint8Array;
  /** Filtered rows, each with its filter's number in front. */
  readonly rows?: Uint8Array;
}

/** @param colourType 0 grey, 2 colours, 3 palette; 4 and 6 with transparency */
export function pngOf(colourType: number, { width = 3, height = 2, interlace = 0, palette, transparency, rows }: SomePng = {}): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    palette === undefined ? Buffer.alloc(0) : chunk("PLTE", palette),
    transparency === undefined ? Buffer.alloc(0) : chunk("tRNS", transparency),
    chunk("IDAT", deflateSync(rows ?? Buffer.alloc(height * (width * (PIXEL[colourType] ?? 1) + 1)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The pixels of a PNG whose rows have no filter. */
export function pixelsOf(png: Uint8Array, colours: number): readonly number[] {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const start = bytes.indexOf("IDAT");
  const rows = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
  return [...rows].filter((_byte, at) => at % (width * colours + 1) !== 0);
}
