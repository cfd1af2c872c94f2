import { reviewBench } from "./review-contest";

export const bench = reviewBench(40_000, 1, 50);
