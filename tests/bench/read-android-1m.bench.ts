import { readingBench } from "./reading-contest";

export const bench = readingBench("android", 1_000_000, 3);
