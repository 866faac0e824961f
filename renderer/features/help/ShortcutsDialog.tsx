/** The keyboard shortcuts over the page, by `?`. */
import { Modal } from '@mantine/core';
import { ShortcutList } from './ShortcutList';

export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal opened onClose={onClose} title="Keyboard shortcuts" size={760}><ShortcutList /></Modal>
);
