/** What can be printed or saved of a meeting. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { MeetingPapers } from './useMeetingPapers';

export function PapersMenu({ papers: { isMaking, print, save, saveWord, invite } }: { readonly papers: MeetingPapers }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={isMaking} rightSection={<IconChevronDown size={16} stroke={1.7} aria-hidden />}>Print or save</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={print}>Print minutes</Menu.Item>
        <Menu.Item onClick={save}>Save minutes as PDF</Menu.Item>
        <Menu.Item onClick={saveWord}>Save minutes as Word</Menu.Item>
        <Menu.Item onClick={invite}>Save invitation for calendars</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
