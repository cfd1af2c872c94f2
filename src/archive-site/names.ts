/** What everything on the archive site is called, unless the organisation's `settings.json` says otherwise. */
export const RECORDS_LIBRARY_NAME = "Dossiers";
export const POLICY_LIBRARY_NAME = "Beleid";
export const POLICY_FILE_NAME = "bewaarwijzer.jsonc";
export const AGREEMENTS_LIST_NAME = "Afspraken";
export const REGISTER_LIST_NAME = "Bewaarregister";

/** What an organisation calls everything on its archive site. */
export interface SiteNames {
  readonly records: string;
  readonly agreements: string;
  readonly policy: string;
  readonly policyFile: string;
  readonly register: string;
}

export const USUAL_NAMES: SiteNames = {
  records: RECORDS_LIBRARY_NAME,
  agreements: AGREEMENTS_LIST_NAME,
  policy: POLICY_LIBRARY_NAME,
  policyFile: POLICY_FILE_NAME,
  register: REGISTER_LIST_NAME,
};
