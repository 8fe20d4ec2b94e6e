import type { WorkFacts } from '../model/work.js';

/** No venue needs a longer title, and patterns stay fast. */
const MAX_LENGTH = 300;

/** Facts whose titles and acronyms are cut to a length that any pattern reads in good time. */
export function boundedFacts<Facts extends WorkFacts>(facts: Facts): Facts {
  const { containerTitle, shortContainerTitle, event } = facts;
  const texts = [containerTitle, shortContainerTitle, event?.name, event?.acronym];
  if (texts.every((text) => text === undefined || text.length <= MAX_LENGTH)) return facts;
  const { name, acronym } = event ?? {};
  return {
    ...facts,
    ...(containerTitle === undefined ? {} : { containerTitle: cut(containerTitle) }),
    ...(shortContainerTitle === undefined ? {} : { shortContainerTitle: cut(shortContainerTitle) }),
    ...(event === undefined
      ? {}
      : {
          event: {
            ...(name === undefined ? {} : { name: cut(name) }),
            ...(acronym === undefined ? {} : { acronym: cut(acronym) }),
          },
        }),
  };
}

function cut(text: string): string {
  return text.slice(0, MAX_LENGTH).toWellFormed();
}
