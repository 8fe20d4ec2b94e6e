import type { Field } from './field.js';

/** SYNTHETIC TEST DATA: made-up titles and containers. */
export const earth: Field = {
  name: 'earth',
  templates: [
    '{process} of the {place} during the {period}',
    '{period} {process} in the {place}',
    '{record} of {process} from the {place}',
    'Modelling {process} in the {place}: {approach}',
    '{process} and {driver} in the {place}',
    'What controls {process} in the {place}?',
  ],
  slots: {
    process: [
      'glacier retreat',
      'volcanic degassing',
      'sediment transport',
      'crustal uplift',
      'drought variability',
      'coastal erosion',
      'groundwater recharge',
      'river incision',
      'permafrost thaw',
    ],
    place: [
      'Southern Andes',
      'Dead Sea basin',
      'East African Rift',
      'Tibetan Plateau',
      'Baltic Sea',
      'Great Barrier Reef',
      'Carpathian foreland',
      'Mackenzie Delta',
    ],
    period: ['Holocene', 'Late Pleistocene', 'Little Ice Age', 'Eocene', 'twentieth century'],
    record: [
      'A high-resolution record',
      'A speleothem record',
      'Cosmogenic dating',
      'Satellite observations',
      'Isotopic evidence',
    ],
    driver: ['monsoon strength', 'tectonic forcing', 'sea-level rise', 'land use', 'solar activity'],
    approach: ['a sensitivity study', 'a coupled approach', 'an inverse problem', 'uncertainties and limits'],
  },
  journals: [
    ['Journal of Surface Processes', 'J Surf Process'],
    ['Quaternary Notes', 'Quat Notes'],
    ['Earth System Letters', 'Earth Syst Lett'],
    ['Hydrology and Ice', 'Hydrol Ice'],
  ],
  proceedings: [['General Assembly of the Union of Geologists', 'Gen Assem Union Geol']],
  books: ['Glaciers and Landscapes', 'The Physical Geography of Inland Seas'],
};
