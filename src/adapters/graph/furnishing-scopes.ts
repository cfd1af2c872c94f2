/**
 * Permissions that furnishing the archive site needs: the administrator's, for one day. The app itself has none of them.
 * @source learn.microsoft.com/graph/api/site-get, list-create, columndefinition-update, site-post-permissions
 */
export const FURNISHING_SCOPES = {
  /** To read what the site has, and to write the first policy file. */
  read: "Sites.ReadWrite.All",
  /** To make lists, columns and content types. */
  make: "Sites.Manage.All",
  /** To let the app into the site, where that is asked. */
  admit: "Sites.FullControl.All",
} as const;
