import type { OfficeAnswer, OfficeAttachment, OfficeItem, OfficeLibrary } from "../../src/adapters/outlook/office-library";

export const anAttachment = (changes: Partial<OfficeAttachment> = {}): OfficeAttachment => ({
  id: "a1",
  name: "chat.zip",
  size: 5,
  isInline: false,
  attachmentType: "file",
  ...changes,
});

interface Given {
  readonly attachments?: readonly OfficeAttachment[];
  /** What each call for content is answered with, one after the other; the last one again. */
  readonly contents?: readonly (OfficeAnswer<{ readonly content: string; readonly format: string }> | "throws" | "never")[];
  readonly category?: OfficeAnswer<undefined> | "throws" | "never";
  readonly version?: string;
  readonly platform?: string;
  /** The mail lies in a shared folder. */
  readonly isShared?: boolean;
}

export const base64 = (text: string) => ({ status: "succeeded", value: { content: Buffer.from(text).toString("base64"), format: "base64" } }) as const;
export const failed = (name: string, code: number) => ({ status: "failed", value: { content: "", format: "" }, error: { name, code } }) as const;

/** Outlook's objects, with one mail open; they answer later, as Outlook does, and remember what ran side by side. */
export function anOutlook({ attachments = [anAttachment()], contents = [base64("12345")], category, version = "1.8", platform = "PC", isShared = false }: Given = {}) {
  const told = { calls: 0, running: 0, mostRunning: 0, categories: [] as string[] };
  const item: OfficeItem = {
    itemId: "m/1+",
    internetMessageId: "<m1@ministerie.example>",
    ...(isShared ? { getSharedPropertiesAsync: () => undefined } : {}),
    attachments,
    getAttachmentContentAsync: (_id, callback) => {
      const answer = contents[Math.min(told.calls, contents.length - 1)];
      told.calls += 1;
      if (answer === undefined || answer === "throws") throw new Error("Elevated permission is required");
      if (answer === "never") return;
      told.running += 1;
      told.mostRunning = Math.max(told.mostRunning, told.running);
      setTimeout(() => {
        told.running -= 1;
        callback(answer);
      }, 0);
    },
    categories: {
      addAsync: (names, callback) => {
        if (category === "throws") throw new Error("Elevated permission is required");
        if (category === "never") return;
        told.categories.push(...names);
        setTimeout(callback, 0, category ?? { status: "succeeded", value: undefined });
      },
    },
  };
  const mailbox = { item: item as OfficeItem | null, addHandlerAsync: jest.fn(), convertToRestId: (id: string) => id.replaceAll("/", "-").replaceAll("+", "_") };
  const office: OfficeLibrary = {
    onReady: () => Promise.resolve({ host: "Outlook" }),
    EventType: { ItemChanged: "olkItemSelectedChanged" },
    context: { platform, mailbox, requirements: { isSetSupported: (name, asked) => name === "Mailbox" && Number(asked) <= Number(version) } },
  };
  return { office, mailbox, item, told };
}
