import { permits, SCOPES } from "../access/scopes";
import { roleOf, roleOnList } from "../access/site-members";
import { readToken, type TokenClaims } from "../access/tokens";
import { APP_PRINCIPAL } from "../entra/administrator-app";
import { personById, type Estate } from "../estate";
import { refuse, type Answer } from "../http/answer";
import { header, type Incoming } from "../http/incoming";
import { REFUSALS } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import type { SeededPerson } from "../seeds/person";
import type { FlippedByte } from "../storage/commit";
import { addressedList } from "./find-list";
import { matchOperation, type Match } from "./operations";
import { parseGraphPath, type GraphPath } from "./path";

export const GRAPH_PATH = "/graph/v1.0";

const UNSCOPED = { directory: REFUSALS.directoryScope, sharepoint: REFUSALS.accessDenied, mail: REFUSALS.mailDenied, chat: REFUSALS.chatDenied } as const;

interface SignedIn {
  readonly person: SeededPerson;
  readonly token: TokenClaims;
}

/** Answers one Graph request: who is it, may the token, may the person, and only then the operation. */
export async function answerGraph(incoming: Incoming, estate: Estate, flip: FlippedByte): Promise<Answer> {
  const signedIn = signIn(incoming, estate);
  if (!signedIn.ok) return signedIn.error;
  const target = parseGraphPath(incoming.path.slice(GRAPH_PATH.length));
  if (!target.ok) return refuse(REFUSALS.noSuchPath);
  const match = matchOperation(incoming.method, target.value.segments);
  if (match === null || match === "wrong-method") return refuse(match === null ? REFUSALS.noSuchPath : REFUSALS.methodNotAllowed);
  const refused = refusal(match, target.value, signedIn.value, estate);
  if (refused !== null) return refused;
  const { person, token } = signedIn.value;
  return match.operation.handle({ ...incoming, target: target.value, params: match.params, person, scopes: token.scopes, flip }, estate);
}

function signIn(incoming: Incoming, estate: Estate): Result<SignedIn, Answer> {
  const token = /^Bearer (.+)$/i.exec(header(incoming, "authorization") ?? "")?.[1];
  const challenge = { "WWW-Authenticate": 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"' };
  if (token === undefined) return err(refuse(REFUSALS.noToken, challenge));
  const read = readToken(estate.key, token);
  if (!read.ok) return err(refuse(read.error === "expired" ? REFUSALS.expiredToken : REFUSALS.forgedToken, challenge));
  const person = read.value.asApp === true ? APP_PRINCIPAL : personById(estate, read.value.personId);
  return person === null ? err(refuse(REFUSALS.forgedToken, challenge)) : ok({ person, token: read.value });
}

function refusal({ operation, params }: Match, target: GraphPath, { person, token }: SignedIn, estate: Estate): Answer | null {
  const scopes = SCOPES[operation.id];
  if (!permits(scopes, token.scopes)) return refuse(UNSCOPED[scopes.family]);
  if (operation.site === "none") return null;
  // An app by itself is a member of nothing: its permission is for every site.
  if (token.asApp === true) return null;
  const list = addressedList({ params, target }, estate);
  const role = list === null ? roleOf(estate.database, person.id) : roleOnList(estate.database, list, person.id);
  const enough = role === "write" || (role === "read" && operation.site === "read");
  return enough ? null : refuse(REFUSALS.accessDenied);
}
