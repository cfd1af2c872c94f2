import type { Page } from "playwright-core";

/** Bytes that the app keeps in this browser: all values of all its databases, keys of encryption not counted. */
export function storedBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const sizeOf = (value: unknown): number => {
      if (value instanceof ArrayBuffer) return value.byteLength;
      if (ArrayBuffer.isView(value)) return value.byteLength;
      if (value instanceof Blob) return value.size;
      if (value instanceof CryptoKey) return 0;
      if (typeof value === "object" && value !== null) return Object.values(value).reduce((sum: number, inner) => sum + sizeOf(inner), 0);
      return String(value).length;
    };
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error("no storage"));
        };
      });
    let bytes = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) bytes += sizeOf(await asked(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return bytes + JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]).length;
  });
}
