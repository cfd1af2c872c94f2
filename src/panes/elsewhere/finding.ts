import type { DocumentSearch } from "../../ports/document-search";
import type { RecordStore } from "../../ports/record-store";

/** What every part of the screen shares when it looks for a place. */
export interface Finding {
  readonly store: RecordStore;
  readonly documentSearch: DocumentSearch;
  /** The dossier that was looked in last; empty for none. */
  readonly dossierId: string;
  readonly onDossier: (id: string) => void;
  /** Every name by which an author is known. */
  readonly namesOf: (author: string) => readonly string[];
  /** How many acts the session holds. */
  readonly acts: number;
  readonly onUndo: () => void;
}

/** Told when the user points at one: the lasting reference, and its title. */
export type OnPointed = (reference: string, title: string) => void;
