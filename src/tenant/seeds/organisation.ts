/** The invented organisation's fixed addresses and ids; the same in every tenant, so that a bookmark stays good. */
export const TENANT_ID = "22222222-0000-4000-8000-000000000001";
export const CLIENT_ID = "33333333-0000-4000-8000-000000000001";
export const SITE_HOST = "rijk.sharepoint.example";
export const SITE_PATH = "sites/archief";
const SITE_GUID = "44444444-0000-4000-8000-000000000001";
const WEB_GUID = "44444444-0000-4000-8000-000000000002";
export const SITE_ID = `${SITE_HOST},${SITE_GUID},${WEB_GUID}`;
export const SITE_NAME = "Archief";
export const GROUP_ID = "66666666-0000-4000-8000-000000000001";
export const GROUP_NAME = "Leden van het archief";
/** When the site and its lists were made. */
export const FOUNDED = "2026-01-05T08:00:00Z";
