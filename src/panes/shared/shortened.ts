/** The first part of a long text, with `…` after it; a character of two halves is left out whole. */
export function shortened(whole: string, most: number): string {
  if (whole.length <= most) return whole;
  const last = whole.charCodeAt(most - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${whole.slice(0, isHalf ? most - 1 : most)}…`;
}
