/**
 * The floors of the house (src/README.md). A line imports downwards only:
 * pages → panes → workflows → ports → record → review, imports → instruction, conversation.
 * Each rule says where the line belongs instead.
 */

const below = {
  instruction: [],
  conversation: [],
  policy: ["instruction"],
  review: ["policy", "instruction", "conversation"],
  imports: ["instruction", "conversation"],
  merging: ["conversation"],
  hints: [],
  "archive-site": [],
  desk: ["record", "review", "imports", "policy", "instruction", "conversation"],
  record: ["review", "imports", "policy", "instruction", "conversation"],
  ports: ["archive-site", "record", "review", "imports", "policy", "instruction", "conversation"],
  workflows: ["archive-site", "ports", "desk", "record", "review", "imports", "merging", "policy", "instruction", "conversation"],
  adapters: ["archive-site", "ports", "desk", "record", "review", "imports", "merging", "policy", "instruction", "conversation"],
  language: ["ports", "desk", "record", "review", "imports", "merging", "hints", "policy", "instruction", "conversation", "workflows"],
  panes: ["language", "workflows", "ports", "desk", "record", "review", "imports", "merging", "hints", "policy", "instruction", "conversation"],
  pages: ["panes", "archive-site", "language", "adapters", "workflows", "ports", "desk", "record", "review", "imports", "merging", "hints", "policy", "instruction", "conversation"],
  // Reading a PDF back, and speaking with Graph, is the same on the command line as in the browser.
  commands: ["adapters/pdf", "adapters/graph", "archive-site", "language", "workflows", "ports", "record", "review", "imports", "merging", "hints", "policy", "instruction", "conversation"],
  // As every web server of the app's pages, it says the headers that they are made for; its archive site is furnished as an administrator would.
  tenant: ["pages/security-policy\\.json$", "archive-site/(names|column|content-types|archive-lists)\\.ts$"],
};

const advice = {
  instruction: "The rules are pure: pass the fact in, through facts.ts.",
  conversation: "What a chat is, knows nothing of who reads or files it.",
  policy: "What an organisation decided is values and their reading; fetching the file is the workflow's work.",
  review: "Working through a conversation is pure; an effect belongs in a workflow behind a port.",
  imports: "An importer turns bytes into a Conversation and nothing else.",
  hints: "A hint is found in words alone: what was answered, and how it is shown, is not known here.",
  "archive-site": "What the archive site must hold is data, and a plan is worked out of it; asking and making is an adapter's work.",
  merging: "Bringing exports together is values in, values out; reading them is the importers' work, showing them a pane's.",
  desk: "What the desk shows is worked out of values; reading the register and the DMS is the workflow's work.",
  record: "The record is made from values; fetching them is the workflow's work.",
  ports: "A port names the outside world in our own words; the words of Graph or the browser belong in an adapter.",
  workflows: "A workflow speaks to a port; compose.ts hands it the adapter.",
  adapters: "An adapter implements a port; what to do with it belongs in a workflow.",
  language: "Sentences know the kinds they put into words, nothing that shows or does.",
  panes: "A pane shows. It gets what it needs from a workflow, never from an adapter.",
  pages: "Only pages/compose.ts joins ports and adapters.",
  commands: "A command reads lines and prints lines; what it says comes from the rooms below.",
  tenant: "The local tenant is another organisation's server: it shares nothing with the app but Result, the headers of its pages and what an archive site must hold.",
};

const floorRules = Object.entries(below).map(([room, lower]) => ({
  name: `floor-${room}`,
  severity: "error",
  comment: advice[room],
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: [`^src/${room}/`, "^src/(result|hexadecimal|by-name)\\.ts$", ...lower.map((name) => (name.endsWith("$") ? `^src/${name}` : `^src/${name}/`))] },
}));

const only = (name, comment, packages, rooms) => ({
  name,
  severity: "error",
  comment,
  from: { path: "^src/", pathNot: rooms },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: "adapters-apart",
      severity: "error",
      comment: "Adapters never know each other: join them in pages/compose.ts through a port. What a worker is to its page, they share.",
      from: { path: "^src/adapters/([^/]+)/" },
      to: { path: "^src/adapters/", pathNot: ["^src/adapters/$1/", "^src/adapters/worker-life\\.ts$"] },
    },
    {
      name: "no-cycle",
      severity: "error",
      comment: "Two files that need each other are one idea, or hide a third.",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-tenant-in-app",
      severity: "error",
      comment: "The local tenant is never shipped.",
      from: { path: "^src/(?!tenant/)" },
      to: { path: "^src/tenant/" },
    },
    only("react-in-panes", "React and Fluent only show: panes, pages and the language provider.", "node_modules/(react|react-dom|@fluentui)/", [
      "^src/panes/",
      "^src/pages/",
    ]),
    only("teams-in-its-adapter", "teams-js stays in adapters/teams.", "node_modules/@microsoft/teams-js/", ["^src/adapters/teams/"]),
    only("graph-in-its-adapter", "The Graph client stays in adapters/graph.", "node_modules/@microsoft/microsoft-graph-client/", ["^src/adapters/graph/"]),
    only("msal-in-its-adapter", "MSAL stays in adapters/entra.", "node_modules/@azure/msal-browser/", ["^src/adapters/entra/"]),
    only("msal-node-in-provisioning", "Only the command that furnishes a site signs in outside a browser.", "node_modules/@azure/msal-node/", ["^src/commands/provisioning/"]),
    only("jsonc-in-policy", "Only policy/ reads JSON with comments.", "node_modules/jsonc-parser/", ["^src/policy/"]),
    only("zod-mini-in-the-app", "Zod's full objects try to make code as they read, which the page's policy forbids and reports: the app reads with zod/mini.", "node_modules/zod/index\\.", ["^src/commands/"]),
    only("csv-in-imazing", "Only imports/imazing reads tables.", "node_modules/papaparse/", ["^src/imports/imazing/"]),
    only("xml-where-it-comes-in", "Only imports/sms reads XML, and record/read-xml.ts what a record says of itself.", "node_modules/saxes/", ["^src/imports/sms/", "^src/record/read-xml\\.ts$"]),
    only("pdf-in-its-adapter", "Only adapters/pdf makes and reads PDF.", "node_modules/(pdfkit|pdfjs-dist)/", ["^src/adapters/pdf/"]),
    only("zip-in-its-rooms", "Only imports/ opens a zip, and only adapters/browser/zip-maker.ts writes one.", "node_modules/@zip\\.js/", ["^src/imports/", "^src/adapters/browser/zip-maker\\.ts$"]),
    {
      name: "node-in-tenant",
      severity: "error",
      comment: "The app runs in a browser: node:* belongs to the local tenant and the commands.",
      from: { path: "^src/", pathNot: ["^src/tenant/", "^src/commands/"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-unlisted-package",
      severity: "error",
      comment: "The app uses only packages under dependencies; what ships must be declared and checked for its licence.",
      from: { path: "^src/(?!tenant/|commands/)" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import that leads nowhere.",
      from: { path: "^src/" },
      to: { couldNotResolve: true, pathNot: "\\.css$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".d.ts", ".js", ".json"], mainFields: ["module", "main", "types"], exportsFields: ["exports"], conditionNames: ["import", "require", "types", "default"] },
  },
};
