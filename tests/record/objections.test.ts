import { objectionsIn, isToAnswerBy } from "../../src/record/objections";
import type { RegisterContent } from "../../src/record/register-content";
import { aChain, someContent } from "../register/an-entry";

const ANNA = { id: "anna", name: "Anna" };
const BRAM = { id: "bram", name: "Bram" };
const OWNER = { id: "owner", name: "Dossierhouder" };
const objected = (by: RegisterContent["by"], reason: string, to: RegisterContent["to"] = OWNER) => someContent({ event: "objected", by, reason, to });
const answered = (reason: string, to: RegisterContent["to"]) => someContent({ event: "answered", by: OWNER, reason, to });

test("an objection waits until whoever it was put to answers the person who made it", async () => {
  const entries = await aChain([someContent(), objected(ANNA, "rol klopt niet"), objected(BRAM, "te veel"), answered("Je hebt gelijk", BRAM)]);
  const found = objectionsIn(entries);
  expect(found.map(({ objected: one, answered: other }) => [one.reason, other?.reason ?? null])).toEqual([["rol klopt niet", null], ["te veel", "Je hebt gelijk"]]);
  expect(found.map((one) => isToAnswerBy(one, OWNER))).toEqual([true, false]);
  expect(found.some((one) => isToAnswerBy(one, ANNA))).toBe(false);
});

test("two objections of one person are answered in the order in which they were made", async () => {
  const entries = await aChain([objected(ANNA, "een"), objected(ANNA, "twee"), answered("op een", ANNA), answered("op twee", ANNA), answered("op niets", ANNA)]);
  expect(objectionsIn(entries).map(({ objected: one, answered: other }) => [one.reason, other?.reason])).toEqual([["een", "op een"], ["twee", "op twee"]]);
});

test("without a known case owner the keeper answers", async () => {
  const [entry] = objectionsIn(await aChain([someContent({ event: "objected", by: ANNA, reason: "nee", keeper: BRAM })]));
  if (entry === undefined) throw new Error("no objection");
  expect([isToAnswerBy(entry, BRAM), isToAnswerBy(entry, OWNER)]).toEqual([true, false]);
});
