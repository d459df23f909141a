import * as React from 'react';

/** The comparison's view, loaded with the first comparison. */
const View = React.lazy(async () => {
  const { ComparisonView } = await import('./components/view');
  return { default: ComparisonView };
});

export function LazyView(props: React.ComponentProps<typeof View>): React.JSX.Element {
  return (
    <React.Suspense fallback={<div className="fb-Comparison" />}>
      <View {...props} />
    </React.Suspense>
  );
}
