import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ErrorScreen } from './ErrorScreen';

export type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** Told once, for the log: never with the content of records. */
  readonly onError?: ((error: Error, where: string) => void) | undefined;
  /** Starts the window again. Absent: only "Try again" is offered. */
  readonly onRestart?: (() => void) | undefined;
};

type State = { readonly error: Error | undefined };

/** Catches bugs below it and shows them in words, instead of an empty window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(thrown: unknown): State {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    this.props.onError?.(error, info.componentStack ?? '');
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <ErrorScreen
        title="This page could not be shown"
        what="Noticebook ran into a fault of its own. Everything that was saved is safe: the records are written before they are shown. What you were typing on this page may be lost."
        next="Try again. If the same page fails again, start Noticebook anew and tell whoever looks after it what stands under Details."
        details={error.stack ?? error.message}
        actions={[
          { label: 'Try again', onClick: () => this.setState({ error: undefined }) },
          ...(this.props.onRestart === undefined ? [] : [{ label: 'Start anew', onClick: this.props.onRestart }]),
        ]}
      />
    );
  }
}
