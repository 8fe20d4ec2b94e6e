/**
 * Short forms that are no beginning of the word they stand for, and beginnings too short or too common to be
 * trusted otherwise, with the beginnings of the words that they may stand for.
 * @see https://www.issn.org/services/online-services/access-to-the-ltwa/ (ISO 4)
 */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  `
  a analysis, amer america, am america, annu annual, assn association, b bulletin, br british,
  brit british, c comptes, can canad, comm commun, cryst crystal, dept department, dev develop, e east,
  ed education edition, edit edition, engng engineering, engrg engineering, eng engineering england,
  engl england english, fr french france, govt government, ieee ieee, intl international, j journal,
  jnl journal, jpn japan, l law letters, magn magnet, mfg manufacturing, mgmt management,
  mgt management, n new north, nat national natural nature, natl national, p proceedings, pac pacific,
  proc proceedings processing process, psych psychology psychological psychologist,
  publ publication public, q quarterly, qtrly quarterly, r royal rendus representation research,
  rec recognition record, sc science, s society south states science, soc societ social sociol,
  t transactions, tech techn, tut tutorial, tuts tutorial, u united university, univ universit, w west,
  y york, z zeitschrift zealand
  `
    .split(',')
    .map((entry) => entry.trim().split(/\s+/))
    .map(([short = '', ...starts]) => [short, starts]),
);

/**
 * What ISO 4 makes of words whose beginnings they share with others: where a short form fits several titles, the
 * one of which it is the standard abbreviation is meant (`econ.` economics, `econom.` econometrics).
 */
export const STANDARD_FORMS: ReadonlyMap<string, RegExp> = new Map(
  `
  art ^arts?$, artif ^artificial$, chem ^chemi(?:stry|cal)$, commun ^communications?$,
  community ^community$, comput ^comput(?:ers?|ing|ational|ation)$, econ ^econom(?:ics?|y|ies)$,
  econom ^econometric, educ ^education(?:al)?$, environ ^environment(?:al)?$, eng ^engineering$,
  financ ^financ(?:e|ial)$, hist ^histor(?:y|ical)$, inf ^information$, inform ^informatics$,
  lett ^letters?$, linguist ^linguistics?$, manag ^management$, mark ^marketing$,
  math ^mathematic(?:s|al)$, mech ^mechanic(?:s|al)$, med ^medic(?:ine|al)$,
  neurol ^neurolog(?:y|ical)$, neurosci ^neuroscience$, nucl ^nuclear$, nucleic ^nucleic$,
  org ^organic$, organ ^organi[sz]ation(?:al|s)?$, philos ^philosoph, phys ^physic(?:s|al)$,
  physiol ^physiolog, polit ^politic(?:s|al)$, process ^processing$, psychol ^psycholog(?:y|ical|ist)$,
  psychiatr ^psychiatr, res ^research(?:ers?)?$, resour ^resources?$, rev ^reviews?$,
  sci ^sciences?$|^scientific$, soc ^societ|^social$, sociol ^sociolog, softw ^software$,
  stat ^statistic(?:s|al)$, stud ^studies$, surg ^surg, syst ^systems?$, technol ^technolog,
  theor ^theoretical$, transp ^transport
  `
    .split(',')
    .map((entry) => entry.trim().split(' '))
    .map(([short = '', word = '']) => [short, new RegExp(word)]),
);

/** Words that end where others go on: they stand for themselves, not for `artificial` or `software`. */
export const COMPLETE: ReadonlySet<string> = new Set(
  `
  art arts bio cell circuit computer computers computing drug earth environment event finance food gene
  health heart human letter mathematic medicine mind nation nature networks plant region research
  science sciences sensor sensors signal social soft soil space sport state system systems water women
  work world communication communications information technology material materials physic physics
  chemistry economic economics education
  `
    .trim()
    .split(/\s+/),
);

/** Words that a short form does not stand for, though they begin with it: others do, and they have longer ones. */
export const NOT_MEANT: ReadonlyMap<string, RegExp> = new Map([
  ['art', /^artif/],
  ['econ', /^econometr/],
  ['phys', /^physio/],
  ['stat', /^state/],
]);
