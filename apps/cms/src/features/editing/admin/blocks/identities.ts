/**
 * Numbers that tell blocks apart, each in the place of its block: a block keeps its own when it moves and when the entry is saved.
 * Strapi gives its keys out again then, in the order of the blocks, so that by those another block would be the open one.
 */
export class Identities {
  private given = 0;
  private places: number[] = [];

  /** As many as there are blocks. What others add or take away, such as what is brought back, is so at the end. */
  of(length: number): readonly number[] {
    this.places = Array.from({ length }, (_, index) => this.places[index] ?? this.give());
    return this.places;
  }

  insert(index: number): void {
    this.places = this.places.toSpliced(index, 0, this.give());
  }

  remove(index: number): void {
    this.places = this.places.toSpliced(index, 1);
  }

  move(from: number, to: number): void {
    const moved = this.places.slice(from, from + 1);
    this.places = this.places.toSpliced(from, 1).toSpliced(to, 0, ...moved);
  }

  private give(): number {
    this.given += 1;
    return this.given;
  }
}
