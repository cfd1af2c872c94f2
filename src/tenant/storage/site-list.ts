import type { Column } from "../../archive-site/column";

/** A column of a list that is there. */
export interface ListColumn extends Column {
  readonly id: string;
}

/** A content type of the site, or of a list. */
export interface StoredContentType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** A content type of a list, by which its items know it. */
export interface ListContentType extends StoredContentType {
  /** What an item of it has noted: a word for SharePoint's own, its id for any other. */
  readonly key: string;
}

interface Listing {
  readonly id: string;
  /** Its display name too, and part of its address. */
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly contentTypes: readonly ListContentType[];
  /** Whether a person may choose among its content types. */
  readonly contentTypesEnabled: boolean;
  /** Ids of those who may write in it; null for everybody who may write on the site. */
  readonly writers: readonly string[] | null;
}

/** A document library: its rows come with its files and folders. */
export interface Library extends Listing {
  readonly template: "documentLibrary";
  readonly driveId: string;
}

/** A list of rows that stand alone. */
export interface RowList extends Listing {
  readonly template: "genericList";
}

export type SiteList = Library | RowList;

/** Where a list lies below its site, as SharePoint has it. */
export const listPath = ({ template, name }: Pick<SiteList, "template" | "name">): string => (template === "documentLibrary" ? name : `Lists/${name}`);
