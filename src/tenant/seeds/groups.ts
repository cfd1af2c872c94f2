/** Ids of the directory's groups; a policy file names them. */
export const MINISTERS_GROUP_ID = "66666666-0000-4000-8000-000000000002";
export const TOP_OFFICIALS_GROUP_ID = "66666666-0000-4000-8000-000000000003";
