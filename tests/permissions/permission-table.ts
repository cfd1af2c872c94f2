import { PERMISSIONS, type Permission, type PermittedFeature } from "../../src/adapters/graph/permissions";
import { SCOPES, type OperationId } from "../../src/tenant/access/scopes";
import { OPERATIONS } from "../../src/tenant/graph/operations";
import type { Tenant } from "../../src/tenant/tenant";
import { anApp } from "./app-on-tenant";
import { FEATURES } from "./features";

/** What a feature is for, and what somebody who lacks it does instead. */
const IN_WORDS: Readonly<Record<PermittedFeature, { readonly what: string; readonly without: string }>> = {
  "own-profile": { what: "who signs in: name, title, department", without: "the app does not know who works with it: nothing can be filed or remembered" },
  "known-colleagues": { what: "people who matter to the user, as candidates for a name in a chat", without: "a name is looked for in the whole directory only" },
  "any-colleague": { what: "anybody of the organisation: by number, address or name; somebody's manager", without: "only known colleagues are found by name, nobody by number; managers are asked of the user" },
  "group-roles": { what: "which Entra groups somebody is in, where the policy takes roles from groups", without: "fewer roles are proposed; the user tells them" },
  "chat-list": { what: "the user's own Teams chats, with who is in them and nothing of what was said", without: "chats cannot be chosen in the app; text can be pasted, screenshots and exports opened" },
  "chat-messages": { what: "the messages of the one Teams chat that the user chose, with pictures and voice memos", without: "that chat cannot be read; text can be pasted, screenshots and exports opened" },
  "chat-files": { what: "files that were sent in that chat", without: "the chat is read without the files, and the record says so" },
  archive: { what: "the archive site: policy, dossiers, records, agreements, register", without: "nothing can be filed; reviewing goes on" },
  "own-mail": { what: "the user's own mailbox: finding what stands there already, opening an export that was mailed", without: "the user looks in the mailbox themselves, or saves the attachment first" },
};

/** Which operations of Graph a feature asked for, by what the local tenant saw of it. */
export type Seen = ReadonlyMap<PermittedFeature, readonly OperationId[]>;

const NAMES = [...new Set<PermittedFeature>(PERMISSIONS.map(({ feature }) => feature))];

/** Uses the whole app against a tenant, one feature after the other. */
export async function operationsSeen(tenant: Tenant): Promise<Seen> {
  const { marieke: me, joris: colleague } = tenant.people;
  const app = await anApp(tenant, me);
  const seen = new Map<PermittedFeature, readonly OperationId[]>();
  for (const feature of NAMES) {
    tenant.traffic.clear();
    const lacking = await FEATURES[feature](app, { me, colleague, group: "66666666-0000-4000-8000-000000000001" });
    if (lacking !== null) throw new Error(`${feature} lacks ${lacking}`);
    seen.set(feature, askedFor(tenant));
  }
  return seen;
}

function askedFor(tenant: Tenant): readonly OperationId[] {
  const asked = tenant.traffic.entries().map(({ method, template }) => `${method} ${template}`);
  return [...new Set(OPERATIONS.filter(({ method, path }) => asked.includes(`${method} /${path}`)).map(({ id }) => id))];
}

/** Operations that a feature shares with another belong to the permission with which it asks them. */
const ownOperations = (seen: Seen, { feature, scope }: Permission): readonly OperationId[] =>
  (seen.get(feature) ?? []).filter((id) => mayDo(id, scope) || !PERMISSIONS.some((other) => other.scope !== scope && mayDo(id, other.scope)));

function mayDo(id: OperationId, scope: string): boolean {
  const { least, higher, selected } = SCOPES[id];
  return (selected && scope === "Sites.Selected") || [...least, ...higher].flatMap((one) => one.split(" and ")).includes(scope);
}

/** `docs/permissions.md`, whole. */
export function permissionTable(seen: Seen): string {
  return `${HEAD}\n${PERMISSIONS.map((permission) => row(permission)).join("\n")}\n${MIDDLE}\n${PERMISSIONS.map((permission) => operations(seen, permission)).join("\n\n")}\n`;
}

const row = ({ scope, feature, consent }: Permission): string => `| \`${scope}\` | ${consent} | ${IN_WORDS[feature].what} | ${IN_WORDS[feature].without} |`;

function operations(seen: Seen, permission: Permission): string {
  const lines = ownOperations(seen, permission).map((id) => {
    const addresses = OPERATIONS.filter((operation) => operation.id === id).map(({ method, path }) => `\`${method} /${path.replace("@item", "items/{item}").replace("@address", "{host}:/{path}")}\``);
    const { least, selected } = SCOPES[id];
    return `| ${addresses[0] ?? ""} | ${least.map((one) => `\`${one}\``).join(", ")}${selected ? "; or \`Sites.Selected\` with a grant on the site" : ""} |`;
  });
  return `### \`${permission.scope}\`\n\n| Operation | Least permission by Microsoft |\n|---|---|\n${lines.join("\n")}`;
}

const HEAD = `# Permissions

Made by \`npm run permissions -- --write\`; do not edit. The permissions come from \`src/adapters/graph/permissions.ts\`, from which the app takes them too; the operations are those that the local tenant saw while the whole app was used (\`tests/permissions\`).

Every permission is **delegated**: the app can do no more than the person who uses it, and only while they use it. There are no application permissions, no secret and no server. Each is asked at the moment that its feature is first used. Who refuses one, lacks that one feature and is told which permission is missing; a test refuses every permission in turn and uses the whole app.

«Who consents» is Entra's default. Many organisations let only an administrator consent: then all of them are the administrator's, and the app shows an address to send to one.

| Permission | Who consents | What for | Without it |
|---|---|---|---|`;

const MIDDLE = `
The archive site is reached with \`Sites.Selected\`, and a grant (\`write\`) on that one site. Where \`settings.json\` names \`Sites.ReadWrite.All\` as \`siteScope\`, that takes its place: it opens every site that the user may open. Never add \`Files.Read.All\` or \`Files.ReadWrite.All\`: beside \`Sites.Selected\` they would bypass it.

One permission below is not settled: of a shared file (\`GET /shares/{share}/driveItem\`) [Microsoft's own page](https://learn.microsoft.com/graph/api/shares-get) names \`Files.ReadWrite\` as the least, though nothing is written. We ask \`Files.Read\`, which may open less than the person may. Where Graph refuses a file, the chat is read without it, and the record says so; step 8 of [installation.md](installation.md) is where you see it.

## Operations of Graph

The least permission is Microsoft's own, of the permissions reference. An operation that several features use stands with each. People are asked for with their department and title, and with whether their account is open: for those properties of somebody else the basic permission does not suffice.
`;
