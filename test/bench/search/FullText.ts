import neo4j, { type Driver } from "neo4j-driver";
import type { RunningPeer } from "../neo4j/startPeer.ts";
import { type Cost, median } from "../rounds.ts";

export interface Hit {
  text: string;
  score: number;
}

const rowsAtOnce = 20_000;

/** Texts in the full-text index of a Neo4j, which is Lucene's, with words as they are: nothing is stemmed or left out. */
export class FullText {
  readonly #driver: Driver;

  private constructor(private readonly database: RunningPeer) {
    this.#driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password));
  }

  static async of(database: RunningPeer, texts: readonly string[]): Promise<FullText> {
    const index = new FullText(database);
    for (let from = 0; from < texts.length; from += rowsAtOnce)
      await index.#run("UNWIND $texts AS text CREATE (:Text {text: text})", {
        texts: texts.slice(from, from + rowsAtOnce),
      });
    await index.#run(
      "CREATE FULLTEXT INDEX texts FOR (t:Text) ON EACH [t.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}",
    );
    await index.#run("CALL db.awaitIndexes(600)");
    return index;
  }

  /** The ten best of the texts that have all the words, or the phrase, and how many there are. */
  async found(words: string): Promise<{ total: number; best: Hit[] }> {
    const [row] = await this.#run<{ total: number }>(
      "CALL db.index.fulltext.queryNodes('texts', $asked) YIELD node RETURN count(node) AS total",
      { asked: askedOf(words) },
    );
    return { total: row!.total, best: await this.best(words) };
  }

  best(words: string): Promise<Hit[]> {
    return this.#run<Hit>(
      "CALL db.index.fulltext.queryNodes('texts', $asked, {limit: 10}) YIELD node, score RETURN node.text AS text, score",
      { asked: askedOf(words) },
    );
  }

  /** What one search takes the database, and how long half of them wait at most. */
  async costOf(times: number, words: string): Promise<Cost> {
    const before = this.database.cpuMs();
    const waits: number[] = [];
    for (let time = 0; time < times; time++) {
      const start = performance.now();
      await this.best(words);
      waits.push(performance.now() - start);
    }
    return { cpuMs: (this.database.cpuMs() - before) / times, wallMs: median(waits) };
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  async #run<Row>(query: string, parameters: object = {}): Promise<Row[]> {
    const settings = { database: this.database.database };
    const session = this.#driver.session({ ...settings, fetchSize: -1 });
    try {
      const { records } = await session.run(query, parameters);
      return records.map(
        (record) =>
          ({
            ...record.toObject(),
            ...("total" in record.toObject() && { total: Number(record.get("total")) }),
          }) as Row,
      );
    } finally {
      await session.close();
    }
  }
}

/** All words must stand in the text. */
function askedOf(words: string): string {
  return words.startsWith('"')
    ? words
    : words
        .split(" ")
        .map((word) => `+${word}`)
        .join(" ");
}
