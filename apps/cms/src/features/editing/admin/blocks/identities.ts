/**
 * Numbers that tell blocks apart: a block keeps its own when it moves and when the entry is saved. By the
 * keys of Strapi's form alone another block would be the open one after a save, which gives them out again in
 * the order of the blocks.
 */
export class Identities {
  private given = 0;
  private keys: readonly string[] = [];
  private identities: readonly number[] = [];
  private isExpected = false;

  /** Says that the form is about to add, move or remove a block: its keys stay with their blocks then. */
  expectChange(): void {
    this.isExpected = true;
  }

  /**
   * The identities of the blocks with these keys. When others change the form, the block in a
   * place stays the one in it.
   */
  of(keys: readonly string[]): readonly number[] {
    if (keys.join() === this.keys.join()) return this.identities;
    const placeOf = (key: string, place: number) => (this.isExpected ? this.keys.indexOf(key) : place);
    this.identities = keys.map((key, place) => this.identities[placeOf(key, place)] ?? this.give());
    this.keys = keys;
    this.isExpected = false;
    return this.identities;
  }

  private give(): number {
    this.given += 1;
    return this.given;
  }
}
