import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";

const ajv = addFormats(new Ajv2020({ allErrors: true, allowUnionTypes: true }));

/** A published schema, compiled, by the name of its file. */
export const schemaOf = (name: string) => ajv.compile(JSON.parse(readFileSync(join(__dirname, "../../docs/schemas", `${name}.schema.json`), "utf8")));
