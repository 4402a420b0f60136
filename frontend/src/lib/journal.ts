// A copy of the drafts that outlives a browser that is killed. What goes into local storage may wait in the browser's
// memory for seconds before it is written down; an IndexedDB transaction that has ended is with the file system.

export interface Entry {
  key: string;
  /** What was kept; null once it was cleared, so that an older copy elsewhere is known for what it is. */
  text: string | null;
  /** Milliseconds since 1970. */
  at: number;
}

const shelf = "drafts";
// How long it is remembered that a draft was cleared, in milliseconds: longer than any copy elsewhere stays unwritten.
const clearedFor = 86_400_000;

let opening: Promise<IDBDatabase | undefined> | undefined;

/** Nothing where the browser has no IndexedDB, or refuses it: local storage then stands alone. */
function open(): Promise<IDBDatabase | undefined> {
  opening ??= new Promise((resolve) => {
    if (typeof indexedDB === "undefined") return resolve(undefined);
    const request = indexedDB.open("alongside", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(shelf, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
    request.onblocked = () => resolve(undefined);
  });
  return opening;
}

/** Does one thing in one transaction, which ends as soon as that is done. True when it is written. */
async function write(act: (store: IDBObjectStore) => void): Promise<boolean> {
  const database = await open();
  if (!database) return false;
  return new Promise((resolve) => {
    try {
      const transaction = database.transaction(shelf, "readwrite");
      transaction.oncomplete = () => resolve(true);
      transaction.onerror = () => resolve(false);
      transaction.onabort = () => resolve(false);
      act(transaction.objectStore(shelf));
      transaction.commit();
    } catch {
      resolve(false);
    }
  });
}

/** Writes an entry over the one of the same key. */
export function journal(entry: Entry): Promise<boolean> {
  return write((store) => store.put(entry));
}

/** Removes every entry whose key begins so, those of cleared drafts included. */
export function wipeJournal(prefix: string): Promise<boolean> {
  return write((store) => store.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
}

/** Every entry; those that were cleared long ago are forgotten meanwhile. */
export async function readJournal(): Promise<Entry[]> {
  const database = await open();
  if (!database) return [];
  const entries = await new Promise<Entry[]>((resolve) => {
    const request = database.transaction(shelf).objectStore(shelf).getAll();
    request.onsuccess = () => resolve(request.result as Entry[]);
    request.onerror = () => resolve([]);
  });
  const old = entries.filter(({ text, at }) => text === null && Date.now() - at > clearedFor);
  if (old.length > 0) {
    void write((store) => {
      for (const { key } of old) store.delete(key);
    });
  }
  return entries;
}
