/** One template: the office's own in its editor, one of Noticebook's to be read and copied. */
import { templateView } from '@store/queries/templates';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { TextLink } from '@ui/TextLink';
import { useParams } from 'react-router';
import { builtInTemplate } from '../letterTemplates';
import { routes } from '../routes';
import { useLive } from '../session';
import { BuiltInTemplate } from './BuiltInTemplate';
import { TemplateEditor } from './TemplateEditor';
import classes from './TemplatePage.module.css';

export function TemplatePage() {
  const { id = '' } = useParams();
  const builtIn = builtInTemplate(id);
  return builtIn ? <BuiltInTemplate key={id} template={builtIn} /> : <OfficeTemplate key={id} id={id} />;
}

function OfficeTemplate({ id }: { readonly id: string }) {
  const view = useLive(async (db) => (await templateView(db, id)) ?? null, [id]);
  const [latest] = view?.versions ?? [];
  if (view === undefined) return <div className={classes.page}><LoadingRows rows={4} label="Reading the template" shape="lines" /></div>;
  if (view === null || !latest) {
    return (
      <div className={classes.page}>
        <PageHead path={[{ label: 'Letters', href: routes.letters() }, { label: 'Templates', href: routes.templates() }]} title="No such template" />
        <EmptyState kind="notFound" title="This template is not among the records" action={<TextLink href={routes.templates()}>Go to Templates</TextLink>} />
      </div>
    );
  }
  return <TemplateEditor template={view.template} latest={latest} />;
}
