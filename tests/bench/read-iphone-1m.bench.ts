import { readingBench } from "./reading-contest";

export const bench = readingBench("iphone", 1_000_000, 3);
