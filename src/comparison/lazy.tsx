import * as React from 'react';

/** The comparison's view, loaded with the first comparison. */
const View = React.lazy(async () => {
  const { ComparisonView } = await import('./components/view');
  return { default: ComparisonView };
});

/** Load what a comparison is shown with, while the kernel still reads its runs. */
export function prepare(): void {
  for (const part of [
    import('./components/view'),
    import('./payload'),
    import('vega-embed')
  ]) {
    part.catch(() => {}); // told when it is needed
  }
}

export function LazyView(props: React.ComponentProps<typeof View>): React.JSX.Element {
  return (
    <React.Suspense fallback={<div className="pb-Comparison" />}>
      <View {...props} />
    </React.Suspense>
  );
}
