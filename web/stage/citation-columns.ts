/** What the program of citations reads, in the order in which the graph has them. */
export interface CitationColumns {
  /** Two numbers a citation: the citing work, the cited one. */
  ends: Uint32Array;
  /** Colour as sigma packs it. */
  colors: Float32Array;
  /** 0 to 1; 0 is not drawn. */
  opacities: Float32Array;
  /** At the citing end, in units of the layouts. */
  widths: Float32Array;
  /** Share of the width that is left at the cited end. */
  tapers: Float32Array;
  /** Whether any are drawn in this frame. */
  visible: boolean;
  version: number;
}

/** No citations. */
export function createCitationColumns(): CitationColumns {
  const none = new Float32Array();
  return {
    ends: new Uint32Array(),
    ...{ colors: none, opacities: none, widths: none, tapers: none },
    visible: false,
    version: 0,
  };
}
