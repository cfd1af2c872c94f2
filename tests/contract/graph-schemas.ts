import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { createGenerator } from "ts-json-schema-generator";

const packageFolder = join(__dirname, "../../node_modules/@microsoft/microsoft-graph-types");
const cacheFolder = join(__dirname, "../../node_modules/.cache/graph-schemas");

/** Microsoft's own types that the tenant answers with. */
export type GraphType =
  | "AadUserConversationMember"
  | "Attachment"
  | "Chat"
  | "ChatMessage"
  | "ColumnDefinition"
  | "ContentType"
  | "Drive"
  | "DriveItem"
  | "FieldValueSet"
  | "FileAttachment"
  | "Group"
  | "ItemRetentionLabel"
  | "List"
  | "ListItem"
  | "Message"
  | "Permission"
  | "Person"
  | "PublicError"
  | "SearchResponse"
  | "Site"
  | "UploadSession"
  | "User";

/** Types that Microsoft leaves open: a list's own columns, an error's own ids, what a search found (checked apart), and what has many forms (events of a chat, who somebody is, its members). */
const OPEN = ["ConversationMember", "Entity", "EventMessageDetail", "Identity", "FieldValueSet", "PublicInnerError"];

/**
 * Says what in a value is not as Microsoft's type has it; empty when all is well.
 * Schemas are made from `@microsoft/microsoft-graph-types`, once for each version of it.
 */
export function microsoftTypes(): (type: GraphType, value: unknown) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false });
  ajv.addSchema({ $id: "graph", definitions: definitions() });
  return (type, value) => {
    const validate = ajv.getSchema(`graph#/definitions/${type}`) ?? ajv.compile({ $ref: `graph#/definitions/${type}` });
    return validate(withoutAnnotations(value)) === true ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  };
}

function definitions(): Record<string, { additionalProperties?: boolean }> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const cached = join(cacheFolder, `${version}.json`);
  if (!existsSync(cached)) {
    mkdirSync(cacheFolder, { recursive: true });
    const made = createGenerator({ path: join(packageFolder, "microsoft-graph.d.ts"), skipTypeCheck: true, additionalProperties: false }).createSchema("*");
    writeFileSync(cached, JSON.stringify(made.definitions));
  }
  const found: Record<string, { additionalProperties?: boolean }> = JSON.parse(readFileSync(cached, "utf8"));
  for (const name of OPEN) found[name] = { ...found[name], additionalProperties: true };
  return found;
}

/** OData's annotations stand beside the type, at every depth. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !/^@(odata|microsoft\.graph)\./.test(name))
      .map(([name, inner]) => [name, withoutAnnotations(inner)]),
  );
}
