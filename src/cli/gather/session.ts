import { editCase, type Edit } from "../../case/edit-case.ts";
import { rewriteCase } from "../../case/write-case.ts";
import type { Question, Teller } from "../../interview/question.ts";
import type { Destination } from "../add/take-in.ts";
import { lastOf } from "./reply-to.ts";

/** A question answered, or left for later, in this session. */
export interface Given {
  readonly question: Question;
  /** Empty when it was left for later. */
  readonly answers: readonly string[];
  readonly edits: readonly Edit[];
  /** Documents copied in by the answer. */
  readonly copied: readonly Destination[];
  /** The text of `case.yaml` before it. */
  readonly before: string;
}

type NewlyGiven = Omit<Given, "before">;

/** Somebody else changed `case.yaml` during the session: what it says now is kept, and the questions start from there. */
export class CaseMoved extends Error {
  override readonly name = "CaseMoved";
}

/** What one can go back to: the answers of this session, each with the text before it. Every answer is on disk before the next question. */
export class Session {
  readonly #dir: string;
  readonly #openIn: (source: string) => Promise<readonly Question[]>;
  #source: string;
  #given: Given[] = [];
  /** The question that is asked now: its place in what was given, or the end of it. */
  #at = 0;

  constructor(dir: string, source: string, openIn: (source: string) => Promise<readonly Question[]>) {
    this.#dir = dir;
    this.#source = source;
    this.#openIn = openIn;
  }

  get source(): string {
    return this.#source;
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  /** How many questions stand before this one. */
  get place(): number {
    return this.#at;
  }

  /** Questions put in this session: not put again, whatever came of them. */
  get asked(): ReadonlySet<string> {
    return new Set(this.#given.map(({ question }) => question.id));
  }

  get leftForLater(): readonly Question[] {
    return this.#given.filter(({ answers }) => answers.length === 0).map(({ question }) => question);
  }

  /** What was answered here earlier, when one came back to it. */
  get revisited(): Given | null {
    return this.#given[this.#at] ?? null;
  }

  back(): void {
    if (this.#at > 0) this.#at--;
  }

  /** Keeps what was answered before, and goes on. */
  keep(): void {
    if (this.#at < this.#given.length) this.#at++;
  }

  /** The text that the answer at this place starts from. */
  get before(): string {
    return this.revisited?.before ?? this.#source;
  }

  /**
   * Saves an answer. One that replaces an earlier one is followed by those given after it, as far as they are still asked; returns those
   * that no longer apply.
   */
  async save(given: NewlyGiven, teller: Teller): Promise<readonly Given[]> {
    const before = this.before;
    const kept: Given[] = [{ ...given, before }];
    const dropped: Given[] = [];
    let text = editCase(before, given.edits);
    for (const later of this.#given.slice(this.#at + 1)) {
      const edits = await this.#again(later, text, teller);
      if (edits === null) dropped.push(later);
      else {
        kept.push({ ...later, edits, before: text });
        text = editCase(text, edits);
      }
    }
    await this.#write(text);
    this.#given = [...this.#given.slice(0, this.#at), ...kept];
    this.#at++;
    return dropped.filter(({ answers }) => answers.length > 0);
  }

  /** Forgets what one could go back to: the file is the truth. */
  startAgainFrom(source: string): void {
    this.#source = source;
    this.#given = [];
    this.#at = 0;
  }

  /** What an answer given later changes in this text; null when it is no longer asked there. */
  async #again(
    { question, answers, edits, copied }: Given,
    text: string,
    teller: Teller,
  ): Promise<readonly Edit[] | null> {
    if (answers.length === 0) return [];
    const found = (await this.#openIn(text)).find(({ id }) => id === question.id);
    const last = found === undefined ? null : lastOf(found, answers);
    if (last === null) return null;
    return copied.length > 0 || last.input.kind === "file" ? edits : last.edits(answers.at(-1) ?? "", teller);
  }

  async #write(text: string): Promise<void> {
    const expected = this.#source;
    await rewriteCase(this.#dir, (source) => {
      if (source !== expected) throw new CaseMoved();
      return text;
    });
    this.#source = text;
  }
}
