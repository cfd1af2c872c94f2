import { readingBench } from "./reading-contest";

export const bench = readingBench("iphone", 100_000, 5);
