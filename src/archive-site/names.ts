/** What everything on the archive site is called, unless the organisation's `settings.json` says otherwise. */
export const RECORDS_LIBRARY_NAME = "Dossiers";
export const POLICY_LIBRARY_NAME = "Beleid";
export const POLICY_FILE_NAME = "bewaarwijzer.jsonc";
export const AGREEMENTS_LIST_NAME = "Afspraken";
export const REGISTER_LIST_NAME = "Bewaarregister";
