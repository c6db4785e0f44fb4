import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "../../place/package-root.ts";
import { runTool } from "./read-through-tool.ts";

/** What reads the text of a picture. */
export interface OcrEngine {
  /** Its name and version, fit for a file's name: another one may read something else. */
  readonly version: string;
  /** null when it could not, or not in time. */
  readonly read: (picture: Uint8Array, seconds: number) => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** The system's `tesseract` with French, else `tesseract.js` with its French data; null when neither is installed. */
export const findOcr = async (env: NodeJS.ProcessEnv): Promise<OcrEngine | null> =>
  (await systemTesseract(env)) ?? (await tesseractJs());

async function systemTesseract(env: NodeJS.ProcessEnv): Promise<OcrEngine | null> {
  const languages = await runTool("tesseract", ["--list-langs"], new Uint8Array(), { env, seconds: 10 });
  if (languages === null || !/^fra$/m.test(Buffer.from(languages).toString())) return null;
  const version = await runTool("tesseract", ["--version"], new Uint8Array(), { env, seconds: 10 });
  return {
    version: versionOf(version === null ? "tesseract" : Buffer.from(version).toString()),
    // One column of text of varying sizes, as a letter or an invoice is.
    read: async (picture, seconds) => {
      const text = await runTool("tesseract", ["stdin", "stdout", "-l", "fra", "--psm", "4"], picture, {
        env,
        seconds,
      });
      return text === null ? null : Buffer.from(text).toString();
    },
    close: () => Promise.resolve(),
  };
}

const versionOf = (told: string): string =>
  (told.split("\n")[0] ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .slice(0, 80);

/** What is used of `tesseract.js`, which is not installed with the program. */
interface TesseractJs {
  readonly createWorker: (
    language: string,
    mode: number,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<{
    readonly recognize: (picture: Uint8Array) => Promise<{ readonly data: { readonly text: string } }>;
    readonly terminate: () => Promise<unknown>;
  }>;
}

const LSTM_ONLY = 1;

async function tesseractJs(): Promise<OcrEngine | null> {
  try {
    const packages = createRequire(new URL("package.json", packageRoot));
    const entry = packages.resolve("tesseract.js");
    const data = dirname(packages.resolve("@tesseract.js-data/fra/package.json"));
    const { default: library } = (await import(pathToFileURL(entry).href)) as { readonly default: TesseractJs };
    const worker = await library.createWorker("fra", LSTM_ONLY, {
      langPath: join(data, "4.0.0_best_int"),
      gzip: true,
      cacheMethod: "none",
    });
    const { version } = packages("tesseract.js/package.json") as { readonly version: string };
    return {
      version: versionOf(`tesseract.js ${version}`),
      read: async (picture, seconds) => {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<null>((resolve) => {
          timer = setTimeout(() => {
            resolve(null);
          }, seconds * 1000);
        });
        const text = worker.recognize(Buffer.from(picture)).then(
          ({ data: { text: read } }) => read,
          () => null,
        );
        return Promise.race([text, late]).finally(() => {
          clearTimeout(timer);
        });
      },
      close: async () => {
        await worker.terminate();
      },
    };
  } catch {
    return null;
  }
}
