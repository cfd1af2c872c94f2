// A step of the build: works out styles as Fluent does for its own components, so that no page carries the engine that does
// so while it runs, nor the list of all tokens. Styles may be made of Fluent's tokens, and of words and numbers that
// stand at the top of their file; anything else stops the build.
const { createRequire } = require("node:module");
const { tokens, typographyStyles } = require("@fluentui/react-components");
const ts = require("typescript");

// The very engine that Fluent brings along.
const fluent = createRequire(require.resolve("@fluentui/react-components"));
const { resolveStyleRulesForSlots } = createRequire(fluent.resolve("@griffel/react"))("@griffel/core");

/** The value of an expression that knows Fluent's tokens, and these words. */
function valueOf(expression, known) {
  const words = { tokens, typographyStyles, ...known };
  return new Function(...Object.keys(words), `return (${expression});`)(...Object.values(words));
}

/** The words and numbers that a file names at its top, for its styles. */
function constantsOf(source) {
  const known = {};
  const declared = source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
  for (const { name, initializer } of declared) {
    if (initializer !== undefined && isPlain(initializer)) known[name.getText(source)] = valueOf(initializer.getText(source), known);
  }
  return known;
}

/** A text or a number; a text may name tokens. */
const isPlain = (expression) =>
  ts.isStringLiteralLike(expression) ||
  ts.isNumericLiteral(expression) ||
  (ts.isTemplateExpression(expression) && expression.templateSpans.every((span) => ts.isPropertyAccessExpression(span.expression)));

/** The styles of a call, by name; stops the build where they are not what they seem. */
function stylesIn(call, source, known) {
  const styles = valueOf(call.arguments[0].getText(source), known);
  if (Object.values(styles).some((rules) => typeof rules !== "object")) throw new Error(`${source.fileName}: styles are rules by name`);
  return styles;
}

/** Every `makeStyles(…)` of a file, last one first. */
function callsIn(source) {
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === "makeStyles") calls.unshift(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

function withStyles(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const known = constantsOf(source);
  const written = callsIn(source).reduce((before, call) => {
    const resolved = resolveStyleRulesForSlots(stylesIn(call, source, known));
    const styles = `/*#__PURE__*/ __styles(${resolved.map((part) => JSON.stringify(part)).join(", ")})`;
    return before.slice(0, call.getStart(source)) + styles + before.slice(call.getEnd());
  }, text);
  return `${written}\nimport { __styles } from "@fluentui/react-components";\n`;
}

/** A token is a word that never changes: the word itself stands in its place. */
const withTokens = (text) => text.replace(/\btokens\.(\w+)/g, (token, name) => (name in tokens ? JSON.stringify(tokens[name]) : token));

module.exports = function stylesAhead(text) {
  return withTokens(text.includes("makeStyles(") ? withStyles(this.resourcePath, text) : text);
};
