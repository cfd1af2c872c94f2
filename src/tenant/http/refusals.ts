import type { Refusal } from "./answer";

/** The refusals that Graph and SharePoint give, in their own codes. @source learn.microsoft.com/graph/errors, /onedrive/developer/rest-api/concepts/errors */
const refusal = (status: number, code: string, message: string, inner: string | null = null): Refusal => ({ status, code, message, inner });

export const REFUSALS = {
  noToken: refusal(401, "InvalidAuthenticationToken", "Access token is empty."),
  forgedToken: refusal(401, "InvalidAuthenticationToken", "Access token validation failure. Invalid audience or signature."),
  expiredToken: refusal(401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired."),
  claimsNeeded: refusal(401, "InvalidAuthenticationToken", "Continuous access evaluation resulted in challenge with result: InteractionRequired."),
  directoryScope: refusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
  accessDenied: refusal(403, "accessDenied", "Access denied"),
  mailDenied: refusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again."),
  mailNotFound: refusal(404, "ErrorItemNotFound", "The specified object was not found in the store."),
  chatDenied: refusal(403, "Forbidden", "Missing scope permissions on the request."),
  chatNotFound: refusal(404, "NotFound", "NotFound"),
  userNotFound: refusal(404, "Request_ResourceNotFound", "Resource does not exist or one of its queried reference-property objects are not present."),
  itemNotFound: refusal(404, "itemNotFound", "The resource could not be found."),
  siteNotFound: refusal(404, "itemNotFound", "Requested site could not be found"),
  noSuchPath: refusal(400, "BadRequest", "Resource not found for the segment."),
  methodNotAllowed: refusal(405, "invalidRequest", "The method is not allowed for this resource."),
  malformed: refusal(400, "BadRequest", "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format."),
  invalidRequest: refusal(400, "invalidRequest", "Invalid request"),
  invalidName: refusal(400, "invalidRequest", "The provided name contains characters, or a word, that is not allowed."),
  pathTooLong: refusal(400, "invalidRequest", "The length of the URL for this request exceeds the maximum.", "pathIsTooLong"),
  nameTaken: refusal(409, "nameAlreadyExists", "An item with the same name already exists under the parent"),
  notAFolder: refusal(400, "invalidRequest", "The parent is not a folder."),
  tooLarge: refusal(413, "requestEntityTooLarge", "The file is larger than a single upload allows. Use an upload session."),
  preconditionFailed: refusal(412, "resourceModified", "ETag does not match current item's value"),
  duplicateValue: refusal(400, "invalidRequest", "One or more fields with unique constraints already has the provided value."),
  locked: refusal(423, "resourceLocked", "The resource you are attempting to access is locked", "lockMismatch"),
  quotaReached: refusal(507, "quotaLimitReached", "The user has reached their quota limit.", "quotaLimitReached"),
  throttled: refusal(429, "activityLimitReached", "The request has been throttled", "throttledRequest"),
  badRequest: refusal(400, "Request_BadRequest", "Bad request."),
  unsupportedQuery: refusal(400, "Request_UnsupportedQuery", "Unsupported Query."),
  searchNeedsHeader: refusal(
    400,
    "Request_UnsupportedQuery",
    "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
  ),
  fragmentOverlap: refusal(416, "invalidRange", "Uploaded fragment overlaps with existing data.", "fragmentOverlap"),
  fragmentOutOfOrder: refusal(416, "invalidRange", "Uploaded fragment is out of order.", "fragmentOutOfOrder"),
  fragmentRowCount: refusal(416, "invalidRange", "The Content-Range header does not match the content or the session.", "fragmentRowCountMismatch"),
  fragmentSize: refusal(400, "invalidRequest", "The fragment size must be a multiple of 327680 bytes.", "invalidFragmentLength"),
  fragmentTooLarge: refusal(413, "requestEntityTooLarge", "Maximum request length exceeded.", "maxFragmentLengthExceeded"),
  noContentRange: refusal(400, "invalidRequest", "A valid Content-Range header must be specified.", "invalidContentRange"),
  uploadNotFound: refusal(404, "itemNotFound", "The upload session was not found", "uploadSessionNotFound"),
  uploadWithToken: refusal(401, "unauthenticated", "The upload address is pre-authenticated: send no Authorization header."),
  downloadExpired: refusal(401, "unauthenticated", "The download address is no longer valid."),
  batchTooLarge: refusal(400, "BadRequest", "Number of batch request steps exceeds the maximum value of 20."),
  serverFault: refusal(500, "generalException", "General exception while processing"),
} as const satisfies Record<string, Refusal>;

/** The same refusal in other words, as where Graph names the culprit. */
export const worded = (base: Refusal, message: string): Refusal => ({ ...base, message });
