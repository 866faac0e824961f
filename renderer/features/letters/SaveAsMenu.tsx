import type { LetterPaper } from '@domain/letterPaper';
import { Button, Menu } from '@mantine/core';
import { ChoiceField } from '@ui/ChoiceField';
import { FormDialog } from '@ui/FormDialog';
import { IconChevronDown, IconDownload, IconFileText, IconFileTypeDocx, IconFileTypePdf, IconMail } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useDialog } from '../useDialog';
import type { LetterOutput } from './letterOutput';
import type { SaveAs, SavedForm } from './useSaveAs';

type SaveAsMenuProps = {
  readonly saving: SaveAs;
  /** Gathers what is saved; answers undefined when that was refused, and told. Absent: there are no words to save, the PDF alone is the letter. */
  readonly output?: (() => Promise<LetterOutput | undefined>) | undefined;
  /** The frozen PDF and the e-mail with it: of issued letters only. */
  readonly onPdf?: (() => void) | undefined;
  readonly onMail?: (() => void) | undefined;
  /** The main act of its page. */
  readonly isMain?: boolean;
  /** More items, below a line. */
  readonly children?: ReactNode;
};

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** "Save as": every form in which a letter leaves the program. With several copies, Word and text ask which one. */
export function SaveAsMenu({ saving, output, onPdf, onMail, isMain = false, children }: SaveAsMenuProps) {
  const asks = useDialog<{ readonly form: SavedForm; readonly output: LetterOutput }>();
  const begin = async (form: SavedForm) => {
    const found = await output?.();
    if (found === undefined) return;
    if (found.papers.length > 1) asks.open({ form, output: found });
    else await saving.save(form, found, found.papers);
  };
  return (
    <>
      <Menu position={isMain ? 'bottom-end' : 'top-start'} width={260}>
        <Menu.Target>
          <Button variant={isMain ? 'filled' : 'default'} loading={saving.isSaving} leftSection={<IconDownload {...ICON} />} rightSection={<IconChevronDown size={15} stroke={1.8} aria-hidden />}>Save as</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {onPdf && <Menu.Item leftSection={<IconFileTypePdf {...ICON} />} onClick={onPdf}>PDF, as issued</Menu.Item>}
          {output && <Menu.Item leftSection={<IconFileTypeDocx {...ICON} />} onClick={() => void begin('word')}>Word document</Menu.Item>}
          {output && <Menu.Item leftSection={<IconFileText {...ICON} />} onClick={() => void begin('text')}>Plain text</Menu.Item>}
          {onMail && <Menu.Item leftSection={<IconMail {...ICON} />} onClick={onMail}>E-mail with the PDF</Menu.Item>}
          {children !== undefined && <Menu.Divider />}
          {children}
        </Menu.Dropdown>
      </Menu>
      {asks.subject && (
        <WhichCopy
          {...asks.subject}
          onClose={asks.close}
          onChosen={(papers) => {
            const { form, output: found } = asks.subject ?? {};
            asks.close();
            if (form && found) void saving.save(form, found, papers);
          }}
        />
      )}
    </>
  );
}

const ALL = 'all';

type WhichCopyProps = {
  readonly form: SavedForm;
  readonly output: LetterOutput;
  readonly onChosen: (papers: readonly LetterPaper[]) => void;
  readonly onClose: () => void;
};

/** Each copy has its own address and delivery line. A Word document is one copy; a text can be all of them, one below the other. */
function WhichCopy({ form, output: { papers }, onChosen, onClose }: WhichCopyProps) {
  const [chosen, choose] = useState(form === 'text' ? ALL : '0');
  const copies = papers.map(({ name, delivery }, index) => ({ value: String(index), label: name, hint: delivery }));
  return (
    <FormDialog
      isOpen
      title={form === 'word' ? 'Save as a Word document' : 'Save as plain text'}
      submitLabel="Save the file"
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        onChosen(papers.filter((_, index) => chosen === ALL || chosen === String(index)));
      }}
    >
      <ChoiceField
        label="Copy for"
        choices={form === 'text' ? [{ value: ALL, label: 'All copies', hint: 'One below the other, apart by a line.' }, ...copies] : copies}
        value={chosen}
        onChange={choose}
      />
    </FormDialog>
  );
}
