import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";

const OFFICE = /\.(?:docx|docm|dotx|dotm|xlsx|xlsm|xltx|xltm|pptx|pptm|potx|potm)$/i;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const PROPERTIES = Buffer.from("SharePoint property promotion\n", "latin1");

/** Whether SharePoint writes its own properties into a file of this name. */
export const isOfficeFile = (name: string): boolean => OFFICE.test(name);

/**
 * What SharePoint does to a bare Office file after its upload: it stays readable, but its bytes change.
 * Here a comment is added at the end of the zip; a file that is no zip just grows.
 * @source learn.microsoft.com: document property promotion and demotion
 */
export function rewriteOfficeFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(END_LENGTH);
    if (size >= END_LENGTH) readSync(file, end, 0, END_LENGTH, size - END_LENGTH);
    if (end.readUInt32LE(0) === END_OF_DIRECTORY && end.readUInt16LE(20) === 0) {
      end.writeUInt16LE(PROPERTIES.length, 20);
      writeSync(file, end, 20, 2, size - 2);
    }
    writeSync(file, PROPERTIES, 0, PROPERTIES.length, size);
  } finally {
    closeSync(file);
  }
}
