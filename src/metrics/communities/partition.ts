/** Every node in a group of its own, named by the node. */
export function singletons(order: number): Int32Array {
  const groupOf = new Int32Array(order);
  for (let node = 0; node < order; node += 1) groupOf[node] = node;
  return groupOf;
}

/** Names the groups 0, 1, … in the order in which their first nodes stand, in place. @returns how many there are */
export function renumber(groupOf: Int32Array): number {
  const numbers = new Int32Array(groupOf.length).fill(-1);
  let count = 0;
  for (let node = 0; node < groupOf.length; node += 1) {
    const group = groupOf[node];
    if (numbers[group] === -1) {
      numbers[group] = count;
      count += 1;
    }
    groupOf[node] = numbers[group];
  }
  return count;
}

/** The group of each node's group, as a node looks through a graph of groups. */
export function through(groupOf: Int32Array, groupOfGroup: Int32Array): Int32Array {
  const result = new Int32Array(groupOf.length);
  for (let node = 0; node < groupOf.length; node += 1) result[node] = groupOfGroup[groupOf[node]];
  return result;
}
