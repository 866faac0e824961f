import { expect, test } from 'vitest';
import { dataFolder, isNetworkMount, isUnc } from './paths';

test('records lie in the local application data of each system, or where NOTICEBOOK_DATA says', () => {
  expect(dataFolder({}, 'linux', '/home/ana')).toBe('/home/ana/.local/share/noticebook');
  expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/ana')).toBe('/data/noticebook');
  expect(dataFolder({}, 'darwin', '/Users/ana')).toBe('/Users/ana/Library/Application Support/Noticebook');
  expect(dataFolder({ LOCALAPPDATA: '/local' }, 'win32', '/home/ana')).toBe('/local/Noticebook');
  expect(dataFolder({ NOTICEBOOK_DATA: '/srv/city' }, 'linux', '/home/ana')).toBe('/srv/city');
});

test('a network share is known by its mount, the longest that holds the path', () => {
  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    'server:/home /home nfs4 rw 0 0',
    '//server/city /mnt/city\\040hall cifs rw 0 0',
    '/dev/sdb1 /home/ana/local ext4 rw 0 0',
    'ana@host:/ /sshfs fuse.sshfs rw 0 0',
    '',
  ].join('\n');
  const cases = [
    ['/var/lib', false], ['/home/ana/x', true], ['/home/ana/local/x', false], ['/mnt/city hall/records', true], ['/mnt/city', false], ['/homestead', false], ['/sshfs', true],
  ] as const;
  for (const [path, isNetwork] of cases) expect([path, isNetworkMount(path, mounts)]).toEqual([path, isNetwork]);
});

test('a Windows path with a server is a network share, a long local path is not', () => {
  expect(isUnc('\\\\server\\city\\records')).toBe(true);
  expect(isUnc('\\\\?\\UNC\\server\\city')).toBe(true);
  expect(isUnc('\\\\?\\C:\\records')).toBe(false);
  expect(isUnc('C:\\records')).toBe(false);
});
