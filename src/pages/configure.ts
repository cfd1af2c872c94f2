import { chooseLanguage } from "../language/choose-language";
import { configure as english } from "../language/en/configure";
import { configure as dutch } from "../language/nl/configure";

type Sentence = keyof typeof dutch;

/** The page that the tab shows to everybody in the channel. */
const TAB = `${window.location.origin}/tab.html`;

/** Says these sentences, the first as heading. */
function say(language: string, theme: string, sentences: readonly Sentence[], link: Sentence | null): void {
  const words: Readonly<Record<Sentence, string>> = language === "en" ? english : dutch;
  const element = (name: string, key: Sentence): HTMLElement => {
    const made = document.createElement(name);
    made.textContent = words[key];
    return made;
  };
  document.documentElement.lang = language;
  document.documentElement.dataset["theme"] = theme;
  const parts = sentences.map((key, index) => element(index === 0 ? "h1" : "p", key));
  if (link !== null) {
    const way = element("a", link);
    way.setAttribute("href", TAB);
    parts.push(way);
  }
  document.getElementById("setup")?.replaceChildren(...parts);
  document.title = words[sentences[0] ?? "configure.title"];
}

/** Shows what the tab will be, and lets it be saved; outside Teams it leads to the app. */
async function setUp(): Promise<void> {
  const { openChannelTabSetup } = await import("../adapters/teams/channel-tab");
  const teams = await openChannelTabSetup({ address: TAB });
  if (teams === null) {
    say(chooseLanguage(navigator.languages), "", ["configure.title", "configure.elsewhere"], "configure.open");
    return;
  }
  const language = chooseLanguage([teams.language]);
  say(language, teams.theme, ["configure.title", "configure.what", "configure.save"], null);
  teams.onTheme((theme) => {
    document.documentElement.dataset["theme"] = theme;
  });
  teams.offer((language === "en" ? english : dutch)["configure.name"]);
}

void setUp();
