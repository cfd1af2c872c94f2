/** Chance comes from outside: below the adapters nothing is random by itself. */
export interface Chance {
  /** A whole number from 0 up to 4,294,967,295, each as likely. */
  draw(): number;
}
