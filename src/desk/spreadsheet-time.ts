/** An instant as a spreadsheet knows a moment, in whichever language; with `T` and `Z` it would stay a text that cannot be sorted with others or reckoned with. UTC, as the heading says. */
export const spreadsheetTime = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;
