/** An operation as the build places it: its text and the id that the server's list has it under. It stands for the
 * generator's TypedDocumentString, whose types the source is checked with. */
export class OperationText {
  readonly __meta__: { hash: string };
  private readonly text: string;

  constructor(text: string, hash: string) {
    this.text = text;
    this.__meta__ = { hash };
  }

  toString(): string {
    return this.text;
  }
}
