import { Readable, Writable } from "node:stream";
import { run } from "../src/run.ts";

/** What a command line came to. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, with its own standard streams. For tests. */
export async function runHere(
  args: readonly string[],
  stdin: string | Buffer = "",
  { isTTY = false }: { readonly isTTY?: boolean } = {},
): Promise<Ran> {
  const stdout = sink(false);
  const stderr = sink(isTTY);
  const input = Readable.from(stdin.length === 0 ? [] : [Buffer.from(stdin)]);
  const code = await run(args, { stdin: input, stdout: stdout.stream, stderr: stderr.stream });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function sink(isTTY: boolean): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return {
    stream: Object.assign(stream, { isTTY, columns: 200 }),
    text: () => Buffer.concat(chunks).toString("utf8"),
  };
}
