import { ErrorScreen } from '@ui/ErrorScreen';
import { useNavigate, useRouteError } from 'react-router';
import { routes } from '../features/routes';

/** A page met a fault of the program; the records are untouched and the other pages still work. */
export function PageFailed() {
  const error = useRouteError();
  const navigate = useNavigate();
  return (
    <ErrorScreen
      title="This page could not be shown"
      what="Noticebook met a fault of its own. What is saved is safe."
      next="Go to Today and try again. If it happens again, close Noticebook and open it anew."
      details={error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
      actions={[{ label: 'Go to Today', onClick: () => void navigate(routes.today()) }]}
    />
  );
}
