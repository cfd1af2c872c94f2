import { reviewBench } from "./review-contest";

export const bench = reviewBench(800, 4, 200);
