/** Keys that the browser keeps and never gives out. */
export interface DeviceKeys {
  readonly seal: CryptoKey;
  readonly name: CryptoKey;
}

/** New keys that can be used but not read, not even by the app itself. */
async function makeKeys(): Promise<DeviceKeys> {
  const [seal, name] = await Promise.all([
    crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
  ]);
  return { seal, name };
}

/** Where a database keeps its keys, within one step that is open. */
export interface KeyPlace<Name> {
  get(name: Name): Promise<DeviceKeys | undefined>;
  put(keys: DeviceKeys, name: Name): Promise<unknown>;
}

/**
 * The keys of this device for one database, made when it has none.
 *
 * @param step opens the step, once new keys are ready: a step ends by itself while it waits for anything else
 */
export async function keysOfDevice<Name>(name: Name, step: () => { readonly store: KeyPlace<Name>; readonly done: Promise<void> }): Promise<DeviceKeys> {
  const fresh = await makeKeys();
  const { store, done } = step();
  // Another tab may have made them meanwhile: the first stay.
  const kept = await store.get(name);
  if (kept === undefined) await store.put(fresh, name);
  await done;
  return kept ?? fresh;
}
