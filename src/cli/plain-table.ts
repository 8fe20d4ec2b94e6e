import Table from 'cli-table3';

/** A table without lines, for terminals and for text that is piped. */
export function plainTable(): InstanceType<typeof Table> {
  const none = [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
  ];
  const edges = [...none, 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'];
  return new Table({
    chars: Object.fromEntries(edges.map((edge) => [edge, ''])),
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [] },
  });
}
