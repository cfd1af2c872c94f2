import { readFileSync } from "node:fs";

const LINE = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) (.*)$/;
const MEDIUM = /^\[(document|foto|spraak|sticker) ([^\]]+)\] ?/;

/**
 * Reads a `.chat`: the readable source of a sample.
 * @param {URL} file
 * @returns events in their order: { time, kind: "notice"|"created"|"added"|"left"|"message", … }
 */
export function readChat(file) {
  const events = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("    ")) events.at(-1).text += `\n${line.slice(4)}`;
    else events.push(event(line));
  }
  return events;
}

function event(line) {
  const match = LINE.exec(line);
  if (match === null) throw new Error(`Not a line of a chat: ${line}`);
  const [, year, month, day, hour, minute, second, rest] = match;
  const time = { year, month, day, hour, minute, second };
  return rest.startsWith("* ") ? systemEvent(time, rest.slice(2)) : message(time, rest);
}

function systemEvent(time, words) {
  const [kind] = words.split(" ", 1);
  const [who, what] = words.slice(kind.length + 1).split(" | ");
  return { time, kind, who, what };
}

function message(time, rest) {
  const colon = rest.indexOf(": ");
  const who = rest.slice(0, colon);
  const body = rest.slice(colon + 2);
  const medium = MEDIUM.exec(body);
  const marked = /^\[(bewerkt|verwijderd|weggelaten)\] ?/.exec(body);
  return {
    time,
    kind: "message",
    who,
    medium: medium === null ? null : { kind: medium[1], name: medium[2] },
    mark: marked?.[1] ?? null,
    text: body.slice((medium ?? marked)?.[0].length ?? 0),
  };
}
