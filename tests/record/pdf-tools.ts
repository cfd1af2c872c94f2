import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Programs that are not ours, and judge our PDF. None is part of a fresh clone. */

const has = (program: string, argument: string): boolean => spawnSync(program, [argument], { stdio: "ignore" }).error === undefined;

const JARS = "/usr/share/java";
/** PDFBox 2 of Debian, with what it needs. */
const NEEDED = ["pdfbox2.jar", "preflight.jar", "fontbox2.jar", "xmpbox.jar", "commons-logging.jar", "commons-io.jar"];
const jars = existsSync(JARS) ? readdirSync(JARS).filter((name) => name.endsWith(".jar")) : [];
const classPath = jars.filter((name) => NEEDED.includes(name)).map((name) => join(JARS, name));

export const hasQpdf = has("qpdf", "--version");
export const hasPdftotext = has("pdftotext", "-v");
export const hasPreflight = has("javac", "-version") && classPath.some((path) => path.includes("preflight"));

/** `test` where the tool is there, else a visible skip. */
export const testWith = (isThere: boolean): jest.It => (isThere ? test : test.skip);
export const needs = (isThere: boolean, tool: string): string => (isThere ? "" : ` (skipped: needs ${tool})`);

function withFile<T>(pdf: Uint8Array, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "copy-"));
  try {
    const path = join(folder, "copy.pdf");
    writeFileSync(path, pdf);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `qpdf --check` says; throws with its words when the file is damaged. */
export const qpdfCheck = (pdf: Uint8Array): string => withFile(pdf, (path) => execFileSync("qpdf", ["--check", path], { encoding: "utf8", stdio: "pipe" }));

/** The objects of a PDF as JSON, streams unpacked. */
export const qpdfObjects = (pdf: Uint8Array): string => withFile(pdf, (path) => execFileSync("qpdf", ["--qdf", "--object-streams=disable", path, "-"], { encoding: "latin1", stdio: "pipe", maxBuffer: 64 * 1024 * 1024 }));

const FOOTER = /^CB-\d{4}-[0-9A-F]{6} · pagina \d+ van \d+$/gm;

/** What `pdftotext` reads, without the foot of every page. */
export const pdftotext = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => execFileSync("pdftotext", ["-enc", "UTF-8", path, "-"], { encoding: "utf8", stdio: "pipe" })).replace(FOOTER, "");

/** The runner, and two types that Preflight needs and newer Java does not have. */
const SOURCES = ["Preflight.java", "javax/activation/DataSource.java", "javax/xml/bind/DatatypeConverter.java"].map((name) => join(__dirname, "preflight", name));

/** Java that runs for a second or two: what it compiles for speed, and collects beside its work, does not pay. */
const SHORT_RUN = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** What PDFBox Preflight finds against PDF/A-1b; empty when it is valid. */
export const preflight = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => {
    const classes = dirname(path);
    const needed = [classes, ...classPath].join(":");
    execFileSync("javac", [...SHORT_RUN.map((flag) => `-J${flag}`), "-cp", needed, "-d", classes, ...SOURCES], { stdio: "pipe" });
    const { status, stdout, stderr } = spawnSync("java", [...SHORT_RUN, "-cp", needed, "Preflight", path], { encoding: "utf8" });
    return status === 0 ? stdout : `${stdout}${stderr}`;
  });
