/** The half of pdf.js that reads; handed to the other half as it is. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
