/** The pages of a bundle: its index, the exemption log, and how to check it. */
import { longDay, type Day } from '@domain/day';
import type { RecordsRequest } from '@domain/recordsRequest';
import type { LogLine } from './exemptionLog';

/** One record of the bundle. Without paths it was withheld. */
export type Listed = { readonly number: number; readonly kind: string; readonly name: string; readonly paths: readonly string[]; readonly note: string };

export type IndexProps = { readonly request: RecordsRequest; readonly office: string; readonly on: Day; readonly by: string; readonly listed: readonly Listed[]; readonly privileged: string };

export function BundleIndex({ request, office, on, by, listed, privileged }: IndexProps) {
  const { number, requester, receivedOn, asked } = request;
  return (
    <>
      <dl>
        <dt>Request</dt><dd>{number}</dd>
        <dt>Requester</dt><dd>{requester}</dd>
        <dt>Received on</dt><dd>{longDay(receivedOn)}</dd>
        <dt>Released on</dt><dd>{longDay(on)}</dd>
        <dt>Released by</dt><dd>{`${by}, ${office}`}</dd>
        <dt>Privileged notes</dt><dd>{privileged}</dd>
      </dl>
      <h2>What was asked for</h2>
      <p className="words">{asked}</p>
      <h2>The records</h2>
      <table>
        <thead><tr><th scope="col">No.</th><th scope="col">Record</th><th scope="col">Kind</th><th scope="col">Released</th></tr></thead>
        <tbody>
          {listed.map(({ number: no, kind, name, paths, note }) => (
            <tr key={no}>
              <td className="figures">{no}</td>
              <td>{name}{paths.length > 0 && <ul>{paths.map((path) => <li key={path}><a href={path}>{path.replace(/^records\//, '')}</a></li>)}</ul>}</td>
              <td>{kind}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>What was withheld, and why, stands in the exemption log. SHA256SUMS lists the hash of every file of this bundle; “How to check this bundle” says what to do with it.</p>
    </>
  );
}

export function LogBody({ lines }: { readonly lines: readonly LogLine[] }) {
  if (lines.length === 0) return <p>Nothing was withheld.</p>;
  return (
    <table>
      <thead><tr><th scope="col">No.</th><th scope="col">Record</th><th scope="col">Decision</th><th scope="col">Exemption</th><th scope="col">Reason</th></tr></thead>
      <tbody>
        {lines.map(({ number, kind, name, decision, exemption, reason }) => (
          <tr key={number}>
            <td className="figures">{number}</td>
            <td>{name}<br />{kind}</td>
            <td>{decision}</td>
            <td>{exemption}</td>
            <td className="words">{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function BundleCheck() {
  return (
    <>
      <p>SHA256SUMS lists every file of this bundle but itself. Open a terminal in this folder. On Linux:</p>
      <pre><code>sha256sum -c --quiet SHA256SUMS</code></pre>
      <p>On macOS:</p>
      <pre><code>shasum -a 256 -c SHA256SUMS</code></pre>
      <p>On Windows, one file at a time, to be compared with its line in SHA256SUMS:</p>
      <pre><code>certutil -hashfile index.html SHA256</code></pre>
      <p>The office keeps an exact copy of this bundle with its records, so that both can be compared byte for byte.</p>
    </>
  );
}
