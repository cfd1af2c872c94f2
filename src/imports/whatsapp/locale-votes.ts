/** Counts in which language the application's own words were. */
export class LocaleVotes {
  private readonly counts = new Map<string, number>();

  add(locale: string, votes = 1): void {
    this.counts.set(locale, (this.counts.get(locale) ?? 0) + votes);
  }

  get winner(): string | null {
    let best: string | null = null;
    let most = 0;
    for (const [locale, count] of this.counts) {
      if (count <= most) continue;
      best = locale;
      most = count;
    }
    return best;
  }
}
