/** iPhone: `Afbeelding (0a1b2c3d4e5f.jpg)`, one word of the app's, and the name of a file. */
const ONE_WORD = /^\p{L}[\p{L}-]*\s\(([^()/\\\n]{1,120}\.[A-Za-z0-9]{1,5})\)$/u;
/** With more words before it, only a name that no person gives to a file. */
const MORE_WORDS = /^[\p{L}\s-]{1,40}\s\(([0-9a-f-]{8,64}\.[A-Za-z0-9]{1,5})\)$/u;
/** Android: `Afbeelding <0a1b-2c3d.jpg>`, a caption before it. */
const ANGLES = /(?:^|\s)<([^<>/\\\n:]{1,120}\.[A-Za-z0-9]{1,5})>$/;
const PLACE = /(?:^|\s)<geo:[^<>\n]{1,200}>$/;

/**
 * The name of the file that a body stands for; null when it is somebody's text.
 *
 * @source formats.md 2 (Threema)
 */
export const attachmentName = (body: string, platform: "iphone" | "android"): string | null =>
  (platform === "android" ? ANGLES.exec(body) : (ONE_WORD.exec(body) ?? MORE_WORDS.exec(body)))?.[1] ?? null;

/** Whether a body ends in a place on the map. */
export const isPlace = (body: string): boolean => PLACE.test(body);
