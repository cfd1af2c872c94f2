/** What one run measured: a quantity, with its unit in the name («wall s»), and its value. */
export type Readings = Readonly<Record<string, number>>;

/** Does the work once, and checks that it was done. */
export type Run = () => Promise<Readings>;

/** One row of the table of speed: the same work done by us, by the floor, and by whom else a user could turn to. */
export interface Bench {
  /** What is done, and how much of it. */
  readonly work: string;
  /** What we want, in words, for the table. */
  readonly goal: string;
  /** Whether the medians reach the goal. */
  readonly reached: (ours: Readings, floor: Readings, ...others: readonly Readings[]) => boolean;
  /**
   * Makes what all share, once, before anything is measured.
   *
   * @param folder empty, for input and output files; cleared afterwards
   */
  readonly prepare: (folder: string) => Contenders | Promise<Contenders>;
}

/** Who does the work. The first is ours, the second the floor that the platform sets; each further one is a peer or an explanation. */
export type Contenders = readonly [Contender, Contender, ...Contender[]];

export interface Contender {
  readonly name: string;
  readonly run: Run;
  /** Lets go of what the runs needed. */
  readonly end?: () => void | Promise<void>;
}
