import { createDOMRenderer, RendererProvider, renderToStyleElements } from "@fluentui/react-components";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { en } from "../language/en";
import { nl } from "../language/nl";
import { App } from "../panes/app";
import { themeOf } from "../panes/theme";
import type { Host, HostTheme } from "../ports/host";
import { compose } from "./compose";

/** What the build writes into a page, so that the first screen stands, and can be used, before the app is compiled. */
export interface FirstScreen {
  /** Exactly what the app itself shows first: it takes these elements over. */
  readonly markup: string;
  readonly styles: string;
  /** What stands beside it, out of sight: that the app comes, for who did something already; and that it could not be fetched. */
  readonly beside: string;
}

/** Where nothing is known yet of whoever looks. */
const NOBODY: Host = { kind: "browser", languages: ["nl"], theme: () => "light", onTheme: () => () => undefined, shown: () => undefined };
const NEVER = new Promise<Host>(() => undefined);

/** Runs in the build only. */
export function firstScreen(appVersion: string): FirstScreen {
  const renderer = createDOMRenderer();
  const shown = renderToString(
    <RendererProvider renderer={renderer}>
      <App ports={compose(NEVER)} browser={NOBODY} hostReady={NEVER} appVersion={appVersion} desk={null} />
    </RendererProvider>,
  );
  // A style that stands in the page is forbidden: it goes to the file with all others.
  const markup = shown.replace(/<style\b.*?<\/style>/su, "");
  const rules = renderToStyleElements(renderer).map((element) => ruleOf(renderToStaticMarkup(element)));
  return { markup, styles: [...rules, ...themesFor(rules.join("\n"))].join("\n"), beside: renderToStaticMarkup(<><AppComes /><NotLoaded /></>) };
}

/** Rules of one kind, as Fluent writes them; some hold for a medium only. */
function ruleOf(element: string): string {
  const [, rules = ""] = /^<style[^>]*>(.*)<\/style>$/su.exec(element) ?? [];
  const [, medium] = /^<style[^>]*\smedia="([^"]+)"/u.exec(element) ?? [];
  return medium === undefined ? rules : `@media ${medium}{${rules}}`;
}

const MEDIA = { light: null, dark: "(prefers-color-scheme: dark)", "high-contrast": "(forced-colors: active)" } as const satisfies Record<HostTheme, string | null>;

/** The colours and sizes that these rules name, in every theme; without weight, so that the app's own go before them. */
function themesFor(rules: string): readonly string[] {
  const named = new Set([...rules.matchAll(/var\(--(\w+)/gu)].map(([, token]) => token));
  const light = new Map(Object.entries(themeOf("browser", "light")));
  return (["light", "dark", "high-contrast"] as const).map((name) => {
    const own = Object.entries(themeOf("browser", name)).filter(([token, value]) => named.has(token) && (name === "light" || light.get(token) !== value));
    const theme = `:where(#app){${own.map(([token, value]) => `--${token}:${String(value)}`).join(";")}}`;
    return MEDIA[name] === null ? theme : `@media ${MEDIA[name]}{${theme}}`;
  });
}

/** An address without a word leads to the page itself, with all that was asked behind it. */
const SAME_PAGE = "";

/** In both languages: which of them is wanted, only the app knows. */
const IN_BOTH = [["nl", nl], ["en", en]] as const;

const AppComes = () => (
  <div id="app-comes" role="status" hidden>
    {IN_BOTH.map(([language, words]) => (
      <p key={language} lang={language}>
        {words["app.comes"]}
      </p>
    ))}
  </div>
);

const NotLoaded = () => (
  <div id="not-loaded" role="alert" hidden>
    {IN_BOTH.map(([language, words]) => (
      <p key={language} lang={language}>
        {words["app.not-loaded"]} <a href={SAME_PAGE}>{words["app.load-again"]}</a>
      </p>
    ))}
  </div>
);
