/** Rows of a page without anything of ours: a list as one would write it by hand, with a box and a word for each message. */
const SHARED = `
const input = document.querySelector("input[type=file]");
const list = document.querySelector("ol");
const field = document.querySelector("input[type=search]");
const count = document.querySelector("p");
const rows = [];
const texts = [];
let at = 0;
let before = null;
const rowOf = (line, index) => {
  const row = document.createElement("li");
  const box = Object.assign(document.createElement("input"), { type: "checkbox" });
  const words = Object.assign(document.createElement("span"), { textContent: line });
  const state = Object.assign(document.createElement("b"), { textContent: "Open" });
  row.tabIndex = -1;
  row.append(box, words, state);
  rows[index] = row;
  return row;
};
const make = (index) => rows[index] ?? rowOf(texts[index], index);
const answer = (from, to, word) => { for (let index = from; index < to; index += 1) make(index).lastChild.textContent = word; };
const go = (index) => { rows[at]?.removeAttribute("aria-current"); at = index; const row = make(at); row.setAttribute("aria-current", "true"); row.focus(); };
addEventListener("keydown", ({ key, ctrlKey, target }) => {
  if (target === field) return;
  if (ctrlKey && key === "z") { answer(before[0], before[1], "Open"); go(before[0]); }
  else if (key === "n") { answer(at, at + 1, "Kan weg"); before = [at, at + 1]; go(at + 1); }
  else if (key === "d") { answer(120, 620, "Kan weg"); before = [120, 620]; document.documentElement.dataset.day = "done"; }
});
const all = document.querySelector("button");
all.addEventListener("click", () => {
  const selected = new Set(texts.keys());
  rows.forEach((row, index) => { row.firstChild.checked = selected.has(index); });
  count.textContent = selected.size + " geselecteerd";
  document.documentElement.dataset.all = "done";
});
field.addEventListener("input", () => {
  const sought = field.value;
  const hits = texts.filter((text) => text.includes(sought)).length;
  count.textContent = hits + " gevonden";
});
`;

const page = (script: string): string => `<!doctype html><meta charset="utf-8"><title>list</title><input type="file"><input type="search"><button>Selecteer alles</button><p></p><ol></ol><script>${SHARED}
input.addEventListener("change", async () => {
  texts.push(...new TextDecoder().decode(await input.files[0].arrayBuffer()).split("\\n").filter((line) => line !== ""));
  ${script}
  document.documentElement.dataset.shown = "rows";
  go(0);
});
</script>`;

/** Every message in the page at once: what a user would otherwise scroll through. */
export const PLAIN_LIST = page("list.append(...texts.map(rowOf));");

/** The same few rows as our list draws, and nothing of what we know about them. */
export const FEW_ROWS = page("list.append(...texts.slice(0, 200).map(rowOf));");
