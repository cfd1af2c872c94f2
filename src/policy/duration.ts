/**
 * A duration as both ISO 8601 and xsd:duration write it, positive and whole but for its seconds: `P10Y`, `P6M`, `P30D`.
 * Weeks are left out: MDTO's schema has none.
 */
export const DURATION = /^P(?=.*[1-9])(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;
