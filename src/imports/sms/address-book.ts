import { EXPORTER } from "../../conversation/conversation";
import type { ChatKey } from "../pick-chat";
import { AND, UNKNOWN } from "./attributes";
import type { BackupMessage } from "./backup-message";
import { internationalForms, plainNumber } from "./phone-numbers";

/** Whose the addresses of a backup are, from all of its messages. */
export class AddressBook {
  /** The one spelling of an address that is written in several ways. */
  private readonly spellings: ReadonlyMap<string, string>;
  /** By that spelling. */
  private readonly names = new Map<string, string>();

  constructor(messages: readonly BackupMessage[]) {
    const alone = messages.filter(({ addresses }) => addresses.length === 1);
    const written = messages.flatMap(({ addresses, sender }) => (sender === null ? addresses : [...addresses, sender]));
    const named = new Map(alone.map(({ addresses: [address = ""], contactName }) => [plainNumber(address), contactName] as const));
    this.spellings = internationalForms(written, (number) => named.get(number) ?? null);
    for (const { addresses: [address = ""], contactName } of alone) this.learn(address, contactName);
    for (const message of messages) if (message.addresses.length > 1) this.learnGroup(message);
  }

  /** The chat that a message belongs to: everybody in it but the exporter. */
  chatOf({ addresses, contactName }: BackupMessage): ChatKey {
    const id = [...new Set(addresses.map((address) => this.keyOf(address)))].sort().join(AND);
    const [only = UNKNOWN, another] = addresses;
    const name = another === undefined ? this.shown(only) : (contactName ?? addresses.map((address) => this.shown(address)).join(", "));
    return { id, name, apart: addresses.join(", ") };
  }

  /** The name that the phone knew, else the address as written. */
  shown(address: string): string {
    const name = this.names.get(this.keyOf(address));
    return name === undefined || name === EXPORTER ? address : name;
  }

  /** The one spelling of an address, by which a person is known. */
  keyOf(address: string): string {
    const number = plainNumber(address);
    return this.spellings.get(number) ?? number;
  }

  private learn(address: string, name: string | null): void {
    const key = this.keyOf(address);
    if (name !== null && name !== UNKNOWN && name !== "" && !this.names.has(key)) this.names.set(key, name);
  }

  /** The names of a group stand in the order of its numbers. They count when there are as many, and none says otherwise. */
  private learnGroup({ addresses, contactName }: BackupMessage): void {
    const names = contactName?.split(", ") ?? [];
    if (names.length !== addresses.length) return;
    const pairs = addresses.map((address, index) => [address, names[index] ?? UNKNOWN] as const);
    const agrees = pairs.every(([address, name]) => name === UNKNOWN || (this.names.get(this.keyOf(address)) ?? name) === name);
    if (agrees) for (const [address, name] of pairs) this.learn(address, name);
  }
}
