import { readingBench } from "./reading-contest";

export const bench = readingBench("android", 100_000, 5);
