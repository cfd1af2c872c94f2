/** `Afbeelding (0a1b2c3d4e5f.jpg)`: one word of the app's, and the name of a file. */
const ONE_WORD = /^\p{L}[\p{L}-]*\s\(([^()/\\\n]{1,120}\.[A-Za-z0-9]{1,5})\)$/u;
/** With more words before it, only a name that no person gives to a file. */
const MORE_WORDS = /^[\p{L}\s-]{1,40}\s\(([0-9a-f-]{8,64}\.[A-Za-z0-9]{1,5})\)$/u;

/**
 * The name of the file that a body stands for; null when it is somebody's text.
 *
 * @source formats.md 2 (Threema)
 */
export const attachmentName = (body: string): string | null => (ONE_WORD.exec(body) ?? MORE_WORDS.exec(body))?.[1] ?? null;
