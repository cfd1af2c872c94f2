/** Ends the command without a complaint when whoever reads its answer has seen enough (`… | head`). */
export function endWithReader(): void {
  process.stdout.on("error", () => process.exit());
}
