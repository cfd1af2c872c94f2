/** A sign that shows something: no space, no control or direction mark, no letter that is drawn as nothing, no half of an emoji. */
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Whether anything of a name can be seen. Some people call themselves by signs that show nothing: then nobody can tell who
 * wrote, and two of them are one. Where a file knows people by a number too, that stands for such a name.
 */
export const canBeSeen = (name: string): boolean => SEEN.test(name);
