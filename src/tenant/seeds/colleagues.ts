import { PERSON_IDS } from "./person-ids";

/** Whom someone works with most, best first: Graph's «people». */
export const COLLEAGUES: Readonly<Record<string, readonly string[]>> = {
  [PERSON_IDS.marieke]: [PERSON_IDS.joris, PERSON_IDS.bram, PERSON_IDS.samira, PERSON_IDS.henk],
  [PERSON_IDS.joris]: [PERSON_IDS.pieter, PERSON_IDS.marieke, PERSON_IDS.minister, PERSON_IDS.samira],
  [PERSON_IDS.samira]: [PERSON_IDS.minister, PERSON_IDS.pieter, PERSON_IDS.joris, PERSON_IDS.noor],
  [PERSON_IDS.henk]: [PERSON_IDS.marieke, PERSON_IDS.bram],
  [PERSON_IDS.bram]: [PERSON_IDS.esra, PERSON_IDS.marieke, PERSON_IDS.tim, PERSON_IDS.joris],
  [PERSON_IDS.esra]: [PERSON_IDS.joris, PERSON_IDS.tim, PERSON_IDS.bram, PERSON_IDS.marieke],
  [PERSON_IDS.tim]: [PERSON_IDS.esra, PERSON_IDS.bram, PERSON_IDS.marieke],
};
