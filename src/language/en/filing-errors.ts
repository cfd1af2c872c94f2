import type { filingErrors as dutch } from "../nl/filing-errors";

export const filingErrors: Record<keyof typeof dutch, string> = {
  "error.stopped": "The filing stopped unexpectedly. Do not remove anything yet. Check your connection and try again.",
  "error.broke-down": "A part of the app stopped half-way. Mostly this device had too little memory. Nothing is lost, but do not remove anything yet. Close other tabs and programs and try again. Does it still not work? Try it on a device with more memory.",
  "error.nothing-to-keep": "There is nothing that you must keep. Go back to your answers if that is not right.",
  "error.unsound-metadata": "The data of this record are not right. Nothing was sent. Choose another dossier or subject. Does it stay so? Tell your administrator.",
  "error.reading-copy-differs": "The reading copy (PDF) that we made does not say the same as the messages. Nothing was sent. Do not remove anything yet. Try again. Does it stay so? Tell your administrator.",
  "error.reading-copy-differs-at": "The reading copy (PDF) that we made does not say the same at message {number}. Nothing was sent. Do not remove anything yet. Try again. Does it stay so? Tell your administrator.",
  "error.checked-out": "The files are checked out in the DMS: nobody else sees them. Ask the records manager to let the library require no check-out. Check the files in, in SharePoint. Then try again.",
  "error.checksum-mismatch": "{path} is different in the DMS from what we sent. Do not remove anything yet. Nothing was overwritten. Ask the records manager to look at it.",
};
