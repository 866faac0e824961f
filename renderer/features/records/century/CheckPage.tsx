/** How to check an export with the tools of any computer, for who has never seen Noticebook. */

export function CheckBody({ heads, leftOut }: { readonly heads: readonly { readonly device: string; readonly seq: number; readonly hash: string }[]; readonly leftOut: number }) {
  return (
    <>
      <h2>That no file was changed, added or lost</h2>
      <p>Open a terminal in this folder. On Linux:</p>
      <pre><code>sha256sum -c --quiet SHA256SUMS</code></pre>
      <p>On macOS:</p>
      <pre><code>shasum -a 256 -c SHA256SUMS</code></pre>
      <p>On Windows, one file at a time, to be compared with its line in SHA256SUMS:</p>
      <pre><code>certutil -hashfile index.html SHA256</code></pre>
      <p>SHA256SUMS lists every file of this folder but itself. To prove the list, note its own hash where nobody can change it: print it, or send it to somebody.</p>
      <pre><code>sha256sum SHA256SUMS</code></pre>
      <h2>That the records are as they were recorded</h2>
      <p>With Node (nodejs.org, version 20 or newer), which needs nothing else:</p>
      <pre><code>node verify.mjs .</code></pre>
      <p>It reads every entry of the journal, follows the chain of hashes from the first to the last, checks every attachment and issued letter, and names whatever does not fit with its place.</p>
      <h2>By hand, with sha256sum alone</h2>
      <p>The journal is a text file in the folder journal. Each line is a header, a tab, and a body. In the header, “body” is the SHA-256 of the bytes of the body, and “prev” is the SHA-256 of the header of the line before; in the first line it is 64 zeros. For the third line:</p>
      <pre><code>{`sed -n 3p journal/*.jsonl | cut -f2 | tr -d '\\n' | sha256sum   # must be the "body" in the header of line 3
sed -n 2p journal/*.jsonl | cut -f1 | tr -d '\\n' | sha256sum   # must be the "prev" in the header of line 3
sed -n 3p journal/*.jsonl | cut -f1                            # the header of line 3`}</code></pre>
      <h2>Where the journal ended</h2>
      <table>
        <thead><tr><th scope="col">Device</th><th scope="col">Entries</th><th scope="col">Hash of the last header</th></tr></thead>
        <tbody>{heads.map(({ device, seq, hash }) => <tr key={device}><td>{device}</td><td className="figures">{seq}</td><td>{hash}</td></tr>)}</tbody>
      </table>
      <p>The foot of every issued letter shows the head as it stood before the letter was issued; a printed letter so proves every entry before it.</p>
      {leftOut > 0 && (
        <>
          <h2>What was left out</h2>
          <p>{`What was recorded in ${leftOut} ${leftOut === 1 ? 'entry' : 'entries'} about privileged notes or closed sessions is not in this copy of the journal. The headers stand, with the hash of what was left out, so the chain still verifies; left-out.json lists the hashes, and whoever holds the records can show that their words fit them.`}</p>
        </>
      )}
    </>
  );
}
