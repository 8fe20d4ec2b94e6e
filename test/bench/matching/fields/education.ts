import type { Field } from './field.js';

/** SYNTHETIC TEST DATA: made-up titles and containers. */
export const education: Field = {
  name: 'education',
  templates: [
    '{practice} and {outcome} in {setting}: {approach}',
    "Teachers' views of {practice} in {setting}",
    '{practice} in {setting}',
    'How {practice} changes {outcome}',
    '{approach}: {practice} and {outcome}',
    'Rethinking {practice}: {outcome} in {setting}',
  ],
  slots: {
    practice: [
      'Peer feedback',
      'Homework',
      'Formative assessment',
      'Bilingual instruction',
      'Project-based learning',
      'Ability grouping',
      'Online tutoring',
      'Play-based learning',
      'Mentoring',
    ],
    outcome: [
      'reading fluency',
      'student motivation',
      'mathematical reasoning',
      'school belonging',
      'civic knowledge',
      'self-regulation',
    ],
    setting: [
      'primary schools',
      'vocational colleges',
      'rural classrooms',
      'teacher education',
      'higher education',
      'multilingual kindergartens',
    ],
    approach: [
      'A longitudinal study',
      'A mixed-methods inquiry',
      'A quasi-experiment',
      'Findings from twelve countries',
      'A critical review',
    ],
  },
  journals: [
    ['Journal of Classroom Inquiry', 'J Classr Inq'],
    ['Educational Measurement Review', 'Educ Meas Rev'],
    ['Learning and Society', 'Learn Soc'],
  ],
  proceedings: [['Conference on Learning Analytics in Schools', 'Conf Learn Anal Sch']],
  books: ['International Handbook of Teacher Learning', 'Schools in Transition'],
};
