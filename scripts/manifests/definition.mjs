import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "../install-missing.mjs";

const read = (file) => JSON.parse(readFileSync(join(project, file), "utf8"));

/** The one source of both manifests: manifest/definition.json, with the version of package.json. */
export const DEFINITION = { ...read("manifest/definition.json"), version: read("package.json").version };

/** The first language with its words, and the others with theirs. */
export const [[DEFAULT_LANGUAGE, WORDS], ...OTHER_LANGUAGES] = Object.entries(DEFINITION.languages);

/** What differs from organisation to organisation; the repository's own manifests have an example's. */
export const EXAMPLE = { origin: DEFINITION.origin, clientId: DEFINITION.clientId };

/** As `api://host/clientId`: what a token for the app itself would be asked for. */
export const resourceOf = ({ origin, clientId }) => `api://${new URL(origin).host}/${clientId}`;

export const pageOf = ({ origin }, page) => `${origin}/${DEFINITION.pages[page]}`;
/** Icons of a button on a phone: each size for each density of screen. */
export const MOBILE_ICONS = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => ({ size, scale })));

export const iconOf = ({ origin }, size) => `${origin}/icons/${size}.png`;
