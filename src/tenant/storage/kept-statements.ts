import { Database, type BindValues, type QueryResult, type RunResult, type Statement } from "node-sqlite3-wasm";

/** Of one question, with other values each time. */
const MOST_ANSWERS = 200;

/**
 * A database that reads each statement once, and keeps it for the next time that it is asked: a request of Graph asks the
 * same few dozens of times, and to read a statement takes longer than to answer it. Each is run to its end, so that none
 * keeps the database busy when it has been answered. Answers are kept until something is written: one request looks at the same
 * item, and at all that it lies in, several times.
 */
export class KeptStatements extends Database {
  private readonly kept = new Map<string, Statement>();
  private readonly answers = new Map<string, Map<string, QueryResult[]>>();

  override run(sql: string, values?: BindValues): RunResult {
    this.answers.clear();
    return this.ask(sql, (statement) => statement.run(values));
  }

  override exec(sql: string): void {
    this.answers.clear();
    super.exec(sql);
  }

  override all(sql: string, values?: BindValues): QueryResult[] {
    const answers = this.answers.get(sql) ?? new Map<string, QueryResult[]>();
    this.answers.set(sql, answers);
    const asked = values === undefined ? "" : JSON.stringify(values);
    const known = answers.get(asked);
    if (known !== undefined) return known;
    const answer = this.ask(sql, (statement) => statement.all(values));
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(asked, answer);
    return answer;
  }

  override get(sql: string, values?: BindValues): QueryResult | null {
    return this.all(sql, values)[0] ?? null;
  }

  override close(): void {
    for (const statement of this.kept.values()) statement.finalize();
    this.kept.clear();
    super.close();
  }

  /** A statement that failed is not asked again: it would answer with its earlier error first. */
  private ask<T>(sql: string, work: (statement: Statement) => T): T {
    const statement = this.kept.get(sql) ?? this.prepare(sql);
    this.kept.delete(sql);
    try {
      const answer = work(statement);
      this.kept.set(sql, statement);
      return answer;
    } catch (error) {
      letGo(statement);
      throw error;
    }
  }
}

/** Its end tells the error that is being told already. */
function letGo(statement: Statement): void {
  try {
    statement.finalize();
  } catch {
    return;
  }
}
