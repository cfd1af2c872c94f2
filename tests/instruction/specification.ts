import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../../shared/instruction");

/** The reference material is read where it lies beside the repository; a fresh clone does without. */
export const specificationIsHere = existsSync(FOLDER);

export const specification = (name: string): Buffer => readFileSync(join(FOLDER, name));
