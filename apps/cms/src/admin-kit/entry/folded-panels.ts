const PREFIX = 'folded-panels';
const listeners = new Set<() => void>();

/** Whether somebody has folded a panel, by its title. */
export function isFolded(user: number | string, title: string, storage: Storage = localStorage): boolean {
  return read(user, storage).includes(title);
}

/** Folds a panel or unfolds it, and remembers that of this person in this browser. */
export function toggleFolded(user: number | string, title: string, storage: Storage = localStorage): void {
  const folded = read(user, storage);
  const rest = folded.filter((one) => one !== title);
  try {
    storage.setItem(keyOf(user), JSON.stringify(rest.length < folded.length ? rest : [...folded, title]));
  } catch {
    // A browser without room remembers nothing, and the panel stays as it is.
  }
  for (const listener of listeners) listener();
}

/** Calls a function when a panel is folded or unfolded. @returns what ends it. */
export function onFolded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(user: number | string, storage: Storage): string[] {
  try {
    const titles: unknown = JSON.parse(storage.getItem(keyOf(user)) ?? '[]');
    return Array.isArray(titles) ? titles.map(String) : [];
  } catch {
    return [];
  }
}

function keyOf(user: number | string): string {
  return `${PREFIX}:${user}`;
}
