import { addInOnlyManifest } from "./add-in-only.mjs";
import { unifiedLanguages, unifiedManifest } from "./unified.mjs";

/** Both manifests for an organisation. @param place `{ origin, clientId }` */
export const manifestsFor = (place) => ({ unified: unifiedManifest(place), languages: unifiedLanguages(), xml: addInOnlyManifest(place) });

const asText = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The files of a pair of manifests, by name. */
export const manifestFiles = ({ unified, languages, xml }) => ({
  "manifest.json": asText(unified),
  ...Object.fromEntries(Object.entries(languages).map(([file, words]) => [file, asText(words)])),
  "manifest.xml": xml,
});
