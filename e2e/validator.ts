/** veraPDF, an independent validator, on the papers that the app has made. The drills' setup fetches it. */
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { z } from 'zod';

/** The two standards that every paper claims, as veraPDF calls them. */
export const STANDARDS = { 'PDF/UA-1': 'ua1', 'PDF/A-2a': '2a' } as const;

const Report = z.object({
  report: z.object({
    jobs: z.array(z.object({
      itemDetails: z.object({ name: z.string() }),
      taskException: z.unknown().optional(),
      validationResult: z.array(z.object({
        compliant: z.boolean(),
        details: z.object({ ruleSummaries: z.array(z.object({ clause: z.string(), testNumber: z.number(), failedChecks: z.number(), description: z.string() })) }),
      })).optional(),
    })),
  }),
});

/** What the validator finds in these files, a line for each rule that one breaks: empty when all are as they claim. */
export function findingsIn(paths: readonly string[], standard: keyof typeof STANDARDS): readonly string[] {
  const jar = process.env['NOTICEBOOK_VERAPDF'];
  if (jar === undefined) throw new Error('The drills fetch veraPDF: run them with "npm run drills".');
  const { report } = Report.parse(JSON.parse(run(['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', STANDARDS[standard], '--format', 'json', ...paths])));
  const judged = new Map(report.jobs.map((job) => [basename(job.itemDetails.name), job]));
  return paths.flatMap((path) => {
    const file = basename(path);
    const result = judged.get(file)?.validationResult?.[0];
    if (result === undefined) return [`${file}: not judged`];
    const broken = result.details.ruleSummaries.map(({ clause, testNumber, failedChecks, description }) => `${file}: ${standard} ${clause}, test ${testNumber}, ${failedChecks} times: ${description}`);
    return result.compliant || broken.length > 0 ? broken : [`${file}: not ${standard}`];
  });
}

/** It ends with another code than 0 when a file breaks a rule; what it writes is what counts. */
function run(args: readonly string[]): string {
  try {
    return execFileSync('java', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 256 * 1024 * 1024 });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && String(error.stdout).trimStart().startsWith('{')) return String(error.stdout);
    throw error;
  }
}
